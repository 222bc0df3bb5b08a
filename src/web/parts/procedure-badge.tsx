import { Badge } from '@mantine/core'
import type { ProcedureState } from '../../domain/procedure.ts'
import { useProcedureNames } from './procedure-names.ts'

const COLOURS: Record<ProcedureState, string> = {
  draft: 'gray',
  new: 'blue',
  'waiting-applicant': 'grape',
  'second-review': 'indigo',
  'waiting-period': 'orange',
  done: 'green',
  refused: 'red',
  withdrawn: 'gray',
  expired: 'gray',
}

/** Where a procedure stands. The colour only repeats what the word says. */
export function ProcedureBadge({ state }: { state: ProcedureState }) {
  return (
    <Badge variant="light" color={COLOURS[state]} tt="none" fw={600} style={{ flex: 'none' }}>
      {useProcedureNames().state(state)}
    </Badge>
  )
}
