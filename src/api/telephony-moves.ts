/** A move between billing groups, judged, on the wire. */
import type { ConsideredMove } from '../actions/telephony.ts'
import type { PersonRow } from '../db/people.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Role } from '../domain/role.ts'
import type { Language } from './language.ts'
import { personOf } from './person-wire.ts'
import { refusalAnswer } from './refusals.ts'
import type { MoveCheck, Reason } from './telephony-wire.ts'

export function moveCheckOf(move: ConsideredMove, people: Map<string, PersonRow>, language: Language): MoveCheck {
  const { refusals, each, before, after } = move
  const person = (nichandle: string) => personOf(people.get(nichandle)!)
  const passing = (role: Role) => ({ before: person(before[role]), after: person(after[role]) })
  return {
    allowed: refusals.length === 0 && each.every((one) => one.refusals.length === 0),
    refusals: refusals.map((refusal) => reasonOf(refusal, language)),
    services: each.map(({ thing, refusals: ofThing }) => ({
      serviceName: thing.name,
      refusals: ofThing.map((refusal) => reasonOf(refusal, language)),
    })),
    contactAdmin: passing('admin'),
    contactTech: passing('tech'),
    contactBilling: passing('billing'),
  }
}

/** Why something can not be, in the reader's language. */
export function reasonOf(refusal: Refusal, language: Language): Reason {
  const { code, message } = refusalAnswer(refusal, language)
  return { code, message }
}
