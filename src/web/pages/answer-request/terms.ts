/** Which sentences say what a change means to its reader. */
import type { OwnRequest } from '../../../api/own-request-wire.ts'
import { productOf } from '../../../domain/product.ts'
import type { MEANING_TEXTS } from './meaning-texts.ts'
import type { Part } from './scene.ts'

type Key = keyof typeof MEANING_TEXTS.en
export type Terms = { cost: Key | null; others: Key[]; howLong: Key | null }

/** `isAdmin`: whether the reader is the administrative contact today. */
export function termsOf({ contactTypes, product }: OwnRequest, part: Part, isAdmin: boolean): Terms {
  const passesAdmin = contactTypes.includes('contactAdmin')
  const isTelephony = productOf(product)?.family === 'telephony'
  const leaves: Key = part === 'giver' || part === 'loser' ? 'roleLeavesYou' : 'roleLeaves'
  return {
    cost: contactTypes.includes('contactBilling') ? BILLS[part] : part === 'receiver' ? 'noBills' : null,
    others: [
      leaves,
      ...(passesAdmin ? (['ownerStays'] as const) : []),
      ...(passesAdmin && part === 'giver' ? (['noWayBack'] as const) : []),
    ],
    howLong: howLong(part, passesAdmin, isTelephony, isAdmin),
  }
}

const BILLS: Record<Part, Key> = {
  receiver: 'billsToYou',
  taker: 'billsToYou',
  giver: 'billsLeaveYou',
  loser: 'billsLeaveYou',
  namer: 'billsToThem',
}

function howLong(part: Part, passesAdmin: boolean, isTelephony: boolean, isAdmin: boolean): Key | null {
  if (part === 'taker') return 'untilYouPass'
  if (part === 'receiver') {
    if (passesAdmin) return 'untilYouPass'
    return isTelephony ? 'untilReplacedByAdmin' : 'untilReplaced'
  }
  if (part === 'loser') return null
  if (passesAdmin) return 'theyPass'
  return isAdmin ? 'youCanTakeBack' : null
}
