/** What happens to the legal holder of a service. */

/** The facts of a change of owner: its number, and never who the owners are, because the trail is kept for ever. */
export type OwnerChangeFacts = { ownerChange: number; askedBy: string; expiresAt: string }

export type OwnerSide = 'present' | 'new'

export type OwnerEventFacts = {
  'owner.edited': { fields: string[] }
  'owner-change.asked': OwnerChangeFacts
  'owner-change.confirmed': OwnerChangeFacts & { side: OwnerSide }
  'owner-change.refused': OwnerChangeFacts & { side: OwnerSide }
  'owner-change.withdrawn': OwnerChangeFacts
  'owner-change.aborted': OwnerChangeFacts & { reason: string }
  'owner-change.expired': OwnerChangeFacts
  'owner-change.reminded': OwnerChangeFacts
  'owner-change.resent': OwnerChangeFacts & { side: OwnerSide }
  'owner-change.done': OwnerChangeFacts & { lockedUntil: string | null }
}
