/** Roles and states as small coloured words. The colour only repeats what the word says. */
import { Badge } from '@mantine/core'
import type { ContactType } from '../../api/wire.ts'
import { type RequestState, type ServiceStatus, useNames } from './names.ts'

const ROLE_COLOURS: Record<ContactType, string> = { contactAdmin: 'indigo', contactTech: 'teal', contactBilling: 'grape' }

const STATUS_COLOURS: Record<ServiceStatus, string> = {
  ok: 'green',
  autorenewInProgress: 'blue',
  inCreation: 'blue',
  expired: 'red',
  pendingDebt: 'orange',
  unPaid: 'red',
}

const STATE_COLOURS: Record<RequestState, string> = {
  validatingByCustomers: 'blue',
  todo: 'blue',
  checkValidity: 'blue',
  doing: 'blue',
  done: 'green',
  refused: 'red',
  aborted: 'gray',
  expired: 'gray',
  error: 'red',
}

export function RoleBadge({ role }: { role: ContactType }) {
  return <Pale colour={ROLE_COLOURS[role]}>{useNames().shortRole(role)}</Pale>
}

export function StatusBadge({ status }: { status: ServiceStatus }) {
  return <Pale colour={STATUS_COLOURS[status]}>{useNames().status(status)}</Pale>
}

export function RequestStateBadge({ state }: { state: RequestState }) {
  return <Pale colour={STATE_COLOURS[state]}>{useNames().requestState(state)}</Pale>
}

function Pale({ colour, children }: { colour: string; children: string }) {
  return (
    <Badge variant="light" color={colour} tt="none" fw={600} style={{ flex: 'none' }}>
      {children}
    </Badge>
  )
}
