/** A request in words: why it came to nothing. */
import type { OwnRequest } from '../../api/own-request-wire.ts'
import { useMe } from '../api/me.ts'
import { useTexts } from '../words.ts'
import type { RequestState } from './names.ts'
import { nameOf } from './person-names.ts'
import { REASON_TEXTS } from './request-texts.ts'

type Sentence = keyof typeof REASON_TEXTS.en
type Spoken = { theirs: Sentence; mine?: Sentence }

/** The sentence that says why it failed or was ended; nothing while it is open, and nothing once it is done. */
export function useReason(): (request: OwnRequest, state: RequestState) => string | null {
  const say = useTexts(REASON_TEXTS)
  const { nichandle } = useMe()
  return (request, state) => {
    const reason = reasonOf(request, state)
    if (!reason) return null
    const handle = reason === 'withdrawn' ? request.asker.nichandle : request.reasonAccount
    const { theirs, mine = theirs }: Spoken = SENTENCES[reason]
    return say(handle === nichandle ? mine : theirs, { who: nameIn(request, handle) })
  }
}

const SENTENCES = {
  refused: { theirs: 'refused', mine: 'refusedYou' },
  expired: { theirs: 'expired' },
  withdrawn: { theirs: 'withdrawn', mine: 'withdrawnYou' },
  overtaken: { theirs: 'overtaken' },
  asker_replaced: { theirs: 'asker_replaced' },
  contacts_set: { theirs: 'contacts_set' },
  service_removed: { theirs: 'service_removed' },
  unpaid_bill: { theirs: 'unpaid_bill', mine: 'unpaid_billYou' },
  no_payment_method: { theirs: 'no_payment_method', mine: 'no_payment_methodYou' },
  other_zone: { theirs: 'other_zone', mine: 'other_zoneYou' },
  not_voip_validated: { theirs: 'not_voip_validated', mine: 'not_voip_validatedYou' },
  service_not_ready: { theirs: 'service_not_ready' },
  other: { theirs: 'other' },
} as const satisfies Record<string, Spoken>

type Reason = keyof typeof SENTENCES

/** Which sentence it is. */
function reasonOf({ reason }: Pick<OwnRequest, 'reason'>, state: RequestState): Reason | null {
  if (state === 'refused' || state === 'expired') return state
  if (state !== 'aborted' && state !== 'error') return null
  return reason !== null && reason in SENTENCES ? (reason as Reason) : 'other'
}

function nameIn({ asker, from, to }: OwnRequest, handle: string | null): string {
  const person = [asker, from, to].find(({ nichandle }) => nichandle === handle)
  return person ? nameOf(person) : (handle ?? '')
}
