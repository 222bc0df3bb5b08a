import { Badge, Divider, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { SecondFactor } from '../../../api/second-factor-wire.ts'
import { secondFactorQuery } from '../../api/second-factor.ts'
import { Card } from '../../parts/card.tsx'
import { PageFailed } from '../../parts/page-failed.tsx'
import { useProof } from '../../parts/proof.tsx'
import { useTexts } from '../../words.ts'
import { AdminChanges } from './admin-changes.tsx'
import { Authenticator } from './authenticator.tsx'
import { Passkeys } from './passkeys.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SECURITY_TEXTS } from './security-texts.ts'
import { Waiting } from './waiting.tsx'

/** What each part needs of the card around it. */
export type PartProps = {
  own: SecondFactor
  /** Takes a step, with the proof that it needs. */
  proven: <Answer>(step: () => Promise<Answer>) => Promise<Answer>
  /** Something has changed: loads it anew, says so, and puts the focus where it is not lost. */
  onChanged: (what: string) => Promise<void>
}

export function SecondFactorCard() {
  const say = useTexts(SECURITY_TEXTS)
  const cache = useQueryClient()
  const own = useQuery(secondFactorQuery)
  const { proven, dialog } = useProof()
  const heading = useRef<HTMLHeadingElement>(null)
  const [changed, tell] = useState('')
  const onChanged = async (what: string) => {
    await cache.invalidateQueries({ queryKey: ['secondFactor'] })
    tell(what)
    setTimeout(() => {
      if (document.activeElement === document.body) heading.current?.focus()
    }, 300)
  }
  const badge = own.data && (
    <Badge variant="light" color={own.data.enabled ? 'green' : 'gray'} tt="none">
      {own.data.enabled ? say('on') : say('off')}
    </Badge>
  )
  return (
    <Card title={say('secondFactor')} lead={say('secondFactorLead')} aside={badge} told={changed} heading={heading}>
      {own.isError && <PageFailed error={own.error} reset={() => void own.refetch()} />}
      {own.isPending && <Waiting rows={3} />}
      {own.data && <Parts own={own.data} proven={proven} onChanged={onChanged} />}
      {dialog}
    </Card>
  )
}

function Parts(part: PartProps) {
  return (
    <Stack gap="lg">
      <Authenticator {...part} />
      <Divider />
      <Passkeys {...part} />
      {part.own.enabled && (
        <>
          <Divider />
          <RecoveryCodes {...part} />
        </>
      )}
      <Divider />
      <AdminChanges {...part} />
    </Stack>
  )
}
