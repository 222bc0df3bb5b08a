import type { Context } from '../actions/context.ts'
import { verifyTrail } from '../actions/seal.ts'
import { CommandError } from './command-error.ts'

const WHY = {
  content: 'its content is not what was sealed',
  missing: 'its seal is missing',
  vanished: 'it was taken out before it was sealed',
  unsealed: 'events were put in that the seal never saw',
}

/** `passation audit verify`: recomputes the seal of the audit trail and says where it breaks. */
export async function auditCommand([verb]: string[], context: Context): Promise<void> {
  if (verb !== 'verify') throw new CommandError('Say "passation audit verify".')
  const { sealed, waiting, head, broken } = await verifyTrail(context)
  if (broken) {
    const event = broken.eventId === null ? '' : ` (event ${broken.eventId})`
    throw new CommandError(
      `The audit trail is broken at position ${broken.position}${event}: ${WHY[broken.why]}. ${sealed} events before it are whole.`,
    )
  }
  process.stdout.write(
    `The audit trail is whole: ${sealed} events sealed, ${waiting} waiting for the next seal.\nHead ${head}: keep it elsewhere to prove later that nothing was cut off the end.\n`,
  )
}
