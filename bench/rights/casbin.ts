/**
 * The same rules in casbin: one line for contacts, one or two for each policy. The matcher asks first what is cheap and
 * usually says no; the rest is one function, so that as little as possible is interpreted for each line.
 */
import { type Enforcer, newEnforcer, newModel, StringAdapter } from 'casbin'
import { matchesName } from '../../src/domain/name-pattern.ts'
import type { Policy } from '../../src/domain/policy.ts'
import type { Question, Resource } from '../../src/domain/right.ts'
import { rolesOf } from '../../src/domain/role.ts'
import { roleMay } from '../../src/domain/role-permissions.ts'

const MODEL = `
[request_definition]
r = account, urn, action, zone
[policy_definition]
p = account, urn, terms, eft
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = (r.account == p.account || p.account == '*') && named(p.urn, r.urn) && applies(p.terms, r.account, r.action, r.zone)
`

type Terms = {
  owner: string | null
  actions: ReadonlySet<string> | null
  except: ReadonlySet<string>
  until: number
  asAdmin: boolean
}

export type CasbinCall = [account: string, urn: string, action: string, zone: Resource]

export async function casbinFor(policies: Policy[], now: Date): Promise<Enforcer> {
  const terms = new Map<string, Terms>([
    ['contacts', { owner: null, actions: null, except: new Set(), until: Number.POSITIVE_INFINITY, asAdmin: false }],
  ])
  const lines = ['p, *, *, contacts, allow', ...policies.flatMap((policy) => linesOf(policy, terms))]
  const enforcer = await newEnforcer(newModel(MODEL), new StringAdapter(lines.join('\n')))
  enforcer.addFunction('named', (pattern: string, urn: string) => pattern === urn || matchesName(pattern, urn))
  enforcer.addFunction('applies', (name: string, account: string, action: string, zone: Resource) =>
    applies(terms.get(name)!, account, action, zone, now.getTime()),
  )
  return enforcer
}

export function casbinCall({ identity, action, resource }: Question): CasbinCall {
  return [identity.account, resource.urn, action, resource]
}

function applies(terms: Terms, account: string, action: string, zone: Resource, now: number): boolean {
  const { owner, actions, except, until, asAdmin } = terms
  if (now >= until || (actions && !actions.has(action)) || except.has(action)) return false
  if (asAdmin) return zone.contacts!.admin === owner
  return rolesOf(owner ?? account, zone.contacts!).some((role) => roleMay(role, action))
}

function linesOf({ id, owner, identities, resources, permissions, expiresAt }: Policy, terms: Map<string, Terms>): string[] {
  const account = identities[0]!.split(':')[5]
  const { allow, except, deny } = permissions
  const until = expiresAt?.getTime() ?? Number.POSITIVE_INFINITY
  const line = (effect: 'allow' | 'deny', actions: string[]) => {
    const isDenial = effect === 'deny'
    const but = new Set(isDenial ? [] : except)
    terms.set(`${id}-${effect}`, { owner, actions: new Set(actions), except: but, until, asAdmin: isDenial })
    return `p, ${account}, ${resources[0]}, ${id}-${effect}, ${effect}`
  }
  return [...(allow.length > 0 ? [line('allow', allow)] : []), ...(deny.length > 0 ? [line('deny', deny)] : [])]
}
