/** What letters about a change of owner have in common. */
import type { Brief } from './brief.ts'
import { Facts } from './parts.tsx'
import { tameName } from './phrases.ts'

type OwnerBrief = Brief<'owner-asked' | 'owner-reminder' | 'owner-ended' | 'owner-changed'>

/** The owners, in words that a stranger can not misuse: names are typed by people. */
export type OwnerWords = { service: string; present: string; next: string; asker: string; until: string }

export function ownersOf({ values, moment }: OwnerBrief): OwnerWords {
  return {
    service: values.service.name,
    present: tameName(values.presentOwner),
    next: tameName(values.newOwner),
    asker: 'asker' in values ? tameName(values.asker) : '',
    until: moment(new Date(values.expiresAt)),
  }
}

/** `over`: it has happened. */
export function OwnerChangeFacts({ brief, over = false }: { brief: OwnerBrief; over?: boolean }) {
  const { fact } = brief.words
  const { owner } = brief.words
  const { service, present, next } = ownersOf(brief)
  return (
    <Facts
      facts={[
        [fact.service, service],
        [over ? owner.former : owner.present, present],
        [owner.next, next],
      ]}
      line={fact.of}
    />
  )
}
