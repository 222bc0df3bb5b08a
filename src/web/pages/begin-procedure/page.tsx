import { Navigate } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { PublicKind } from '../../../domain/procedure.ts'
import { FormSkeleton } from '../../parts/form-skeleton.tsx'
import { PlainFrame } from '../../parts/plain-frame.tsx'
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
  // It was submitted meanwhile, or it has ended.
  if (wizard.view && wizard.view.state !== 'draft') return <Navigate to="/procedures/status" replace />
  return (
    <PlainFrame width={640} top>
      <Shown key={wizard.step} wizard={wizard} />
    </PlainFrame>
  )
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
