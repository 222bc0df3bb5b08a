/** A whole policy in one sentence: "Théo may change DNS records on novak-ceramics.example until 1 March 2027." */
import { conditionClauses, tagClauses, untilClause } from './clauses.ts'
import type { Known } from './known.ts'
import { groupPhrase, kindsOf, whereIs, whoIs } from './names.ts'
import { capital, type List, listed, namesIn, phrasesOf, type Written } from './phrases.ts'

/** How it begins, and how it denies: of the reader, or of others. */
const YOU = { may: 'youMay', mayNot: 'youMayNot', denied: 'youDenied' } as const
const OTHERS = { may: 'may', mayNot: 'mayNot', denied: 'denied' } as const

export function sentenceOf(policy: Written, owner: string, known: Known): string {
  const { say } = known
  const urns = policy.resources.map(({ urn }) => urn)
  const kinds = kindsOf(urns, known)
  const phrases = (list: List) => phrasesOf(namesIn(policy, list), kinds, known)
  const groups = (policy.permissionsGroups ?? []).map(({ urn }) => groupPhrase(urn, known))
  const [allow, except, deny] = [[...groups, ...phrases('allow')], phrases('except'), phrases('deny')]
  const { verb, ...people } = subjectOf(policy, known)
  const where = listed(
    urns.map((urn) => whereIs(urn, known, owner)),
    known,
  )
  const rest = (...more: string[]) =>
    attached([...tagClauses(policy, known), ...more, ...untilClause(policy, known), ...conditionClauses(policy, known)])
  const about = { ...people, where: where || say('nothing') }
  if (allow.length === 0 && deny.length > 0) {
    return ended(say(verb.mayNot, { ...about, what: listed(deny, known), rest: rest() }))
  }
  const but = except.length > 0 ? [say('except', { what: listed(except, known) })] : []
  const denied = deny.length > 0 ? say(verb.denied, { count: people.count, what: listed(deny, known) }) : ''
  const what = listed(allow, known) || say('nothing')
  return ended(say(verb.may, { ...about, what, rest: rest(...but) + denied }))
}

/** Who may: their names, how many they are, and which verb goes with them. */
function subjectOf({ identities }: Written, known: Known) {
  const people = identities.map((urn) => whoIs(urn, known))
  const isReader = people.length > 0 && people.every((each) => each.isReader)
  const isOne = people.length === 0 || (people.length === 1 && !people[0]!.isMany)
  const names = people.map(({ name }) => name)
  const who = listed(names, known) || known.say('nobody')
  // Handles and logins stay as they are written.
  return { verb: isReader ? YOU : OTHERS, count: isOne ? 1 : 2, who: people[0]?.isMany ? capital(who) : who }
}

/** A gap at the end needs no full stop. */
function ended(sentence: string): string {
  return sentence.replace(/…\.$/, '…')
}

function attached(clauses: readonly string[]): string {
  return clauses.map((clause) => (clause.startsWith(',') ? clause : ` ${clause}`)).join('')
}
