/** A change of the primary address as the wire spells it. */
import { Type } from 'typebox'
import { type EmailChange, STATES, stateAt } from '../domain/email-change.ts'
import { DateTime, Enum, Nullable } from './wire.ts'

export const EmailChangeStateEnum = Enum(STATES, 'EmailChangeState')

export const EmailChangeTask = Type.Object(
  {
    id: Type.Integer(),
    newEmail: Type.String(),
    state: EmailChangeStateEnum,
    dateRequest: DateTime,
    dateDone: Nullable(DateTime),
  },
  { title: 'EmailChange' },
)

export type EmailChangeTask = Type.Static<typeof EmailChangeTask>

export function emailChangeOf(change: EmailChange, now: Date): EmailChangeTask {
  const { id, newEmail, requestedAt, expiresAt, settledAt } = change
  const state = stateAt(change, now)
  const lapsed = state !== change.state
  return {
    id,
    newEmail,
    state,
    dateRequest: requestedAt.toISOString(),
    dateDone: (lapsed ? expiresAt : settledAt)?.toISOString() ?? null,
  }
}
