import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
import type { TelephonyGroup } from '../../../api/telephony-wire.ts'
import { isClosed } from '../../../domain/procedure.ts'
import { type OwnProcedure, ownProceduresQuery } from '../../api/own-procedures.ts'
import { useTexts } from '../../words.ts'
import { SPECIAL_TEXTS } from './special-texts.ts'
import classes from './telephony.module.css'

// Hardly anybody needs it.
const AskStaff = lazy(() => import('./ask-staff.tsx').then(({ AskStaff }) => ({ default: AskStaff })))

/** What stands below a group with special numbers: that the staff is asked, and where that stands. */
export function SpecialNumbers({ group }: { group: TelephonyGroup }) {
  const say = useTexts(SPECIAL_TEXTS)
  const [asking, ask] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const mine = useQuery(ownProceduresQuery)
  const button = useRef<HTMLButtonElement>(null)
  const open = mine.data?.find(
    ({ kind, service, state }) => kind === 'group-contacts' && service?.name === group.name && !isClosed(state),
  )
  // What the staff has agreed to waits for its codes.
  const isChanging = group.openChanges.some(({ contactTypes }) => contactTypes.some((role) => group.staffRoles.includes(role)))
  const done = () => {
    ask(false)
    // After the dialog has given the focus back, to a button that is gone.
    setTimeout(() => place.current?.focus(), 80)
  }
  return (
    <div ref={place} tabIndex={-1} className={classes.special}>
      {open ? <Open procedure={open} /> : <Text size="sm">{say('why')}</Text>}
      {!open && !isChanging && (
        <Button
          ref={button}
          size="xs"
          variant="default"
          aria-label={say('askOf', { name: group.displayName ?? group.name })}
          onClick={() => ask(true)}
        >
          {say('ask')}
        </Button>
      )}
      <Suspense>{asking && <AskStaff group={group} onClose={() => ask(false)} onDone={done} />}</Suspense>
    </div>
  )
}

function Open({ procedure: { number, state } }: { procedure: OwnProcedure }) {
  const say = useTexts(SPECIAL_TEXTS)
  const waits = state === 'waiting-applicant'
  return (
    <>
      <Text size="sm" role="status">
        {waits ? say('answerNeeded', { number }) : state === 'draft' ? say('unfinished', { number }) : say('open', { number })}
      </Text>
      <Button
        component={Link}
        to={`/telephony/requests/${number}`}
        size="xs"
        variant={waits ? 'filled' : 'default'}
        aria-label={`${waits ? say('answer') : say('see')}: ${number}`}
      >
        {waits ? say('answer') : say('see')}
      </Button>
    </>
  )
}
