/**
 * A change of owner passes a service from its legal holder to another one, or tells what the holder is called from now on.
 *
 * The administrative contact asks. The present and the new owner confirm, each with the code of their own letter; if one
 * mailbox is that of both, it confirms once. One of them who refuses ends it, and so does time: it waits for fourteen days.
 * Once everybody has confirmed it takes effect at once, and what happened to the service meanwhile ends it before.
 */
import type { OwnerSide } from './owner-event.ts'

export const OWNER_SIDES = ['present', 'new'] as const satisfies OwnerSide[]

export const OWNER_CHANGE_STATES = ['waiting', 'done', 'refused', 'withdrawn', 'expired', 'aborted'] as const

export type OwnerChangeState = (typeof OWNER_CHANGE_STATES)[number]
