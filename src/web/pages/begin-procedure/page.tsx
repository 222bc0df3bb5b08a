import { Navigate } from '@tanstack/react-router'
import { type ComponentType, useEffect, useRef } from 'react'
import type { PublicKind } from '../../../domain/procedure.ts'
import { FormSkeleton } from '../../parts/form-skeleton.tsx'
import { PlainFrame } from '../../parts/plain-frame.tsx'
import { onConfirmedElsewhere } from '../../parts/procedure/access.ts'
import { AddressStep } from './address-step.tsx'
import { HolderStep, ServiceStep, WantedStep, WhyStep } from './first-steps.tsx'
import { ProofsStep, SummaryStep } from './last-steps.tsx'
import type { Step } from './steps.ts'
import { useWizard, type Wizard } from './wizard.ts'

export function ChangeOwnerPage() {
  return <Begin kind="owner" />
}

export function ChangeContactsPage() {
  return <Begin kind="contacts" />
}

/** A procedure is begun without an account, in steps. What was typed stays through a reload, and the back button goes a step back. */
function Begin({ kind }: { kind: PublicKind }) {
  const wizard = useWizard(kind)
  useConfirmedElsewhere(wizard)
  // It was submitted meanwhile, or it has ended.
  if (wizard.view && wizard.view.state !== 'draft') return <Navigate to="/procedures/status" replace />
  return (
    <PlainFrame width={640} top>
      <Shown key={wizard.step} wizard={wizard} />
    </PlainFrame>
  )
}

/** The letter's link may be opened in another window: this one, where everything was typed, goes on by itself. */
function useConfirmedElsewhere(wizard: Wizard) {
  const latest = useRef(wizard)
  latest.current = wizard
  const { number } = wizard.draft
  useEffect(() => {
    if (number === '') return
    return onConfirmedElsewhere(number, (access) => void latest.current.enter(access).catch(() => undefined))
  }, [number])
}

const EARLY: Partial<Record<Step, ComponentType<{ wizard: Wizard }>>> = {
  service: ServiceStep,
  holder: HolderStep,
  wanted: WantedStep,
  why: WhyStep,
  address: AddressStep,
}

function Shown({ wizard }: { wizard: Wizard }) {
  const { step, access, view } = wizard
  const Early = EARLY[step]
  if (Early) return <Early wizard={wizard} />
  if (!access || !view) return <FormSkeleton />
  return step === 'proofs' ? (
    <ProofsStep wizard={wizard} access={access} view={view} />
  ) : (
    <SummaryStep wizard={wizard} access={access} view={view} />
  )
}
