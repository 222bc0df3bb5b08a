import { describe, expect, test, vi } from 'vitest'
import type { PolicyBody } from '../../src/api/policy-wire.ts'
import { ACTIONS } from '../../src/domain/action.ts'
import { GROUP_WORDS } from '../../src/domain/action-group.ts'
import type { Language } from '../../src/domain/language.ts'
import { retargeted, subjectsOf } from '../../src/web/parts/access/actions.ts'
import type { Known } from '../../src/web/parts/access/known.ts'
import { sentenceOf } from '../../src/web/parts/access/sentence.ts'
import { SENTENCE_TEXTS } from '../../src/web/parts/access/sentence-texts.ts'
import { SUBJECT_TEXTS } from '../../src/web/parts/access/subject-texts.ts'
import { PRODUCT_TEXTS } from '../../src/web/parts/product-texts.ts'

vi.mock('../../src/web/words.ts', () => ({
  defineTexts: (namespace: string, en: object, fr: object) => ({ namespace, en, fr }),
}))

const PEOPLE: Record<string, string> = { 'an10001-psn': 'Anna Novak', 'ty10002-psn': 'Théo Yildiz' }
const [ANNA, THEO] = ['an10001-psn', 'ty10002-psn'].map((handle) => `urn:v1:eu:identity:account:${handle}`) as [string, string]
const LEA = 'urn:v1:eu:identity:user:an10001-psn/lea'
const ZONE = 'urn:v1:eu:resource:dnsZone:novak-ceramics.example'
const HOSTING = 'urn:v1:eu:resource:webHosting:novak-ceramics.example'
const SHOPS = 'urn:v1:eu:resourceGroup:an10001-psn:00000000-0000-4000-8000-000000000001'

function says(texts: { en: Record<string, string>; fr: Record<string, string> }, language: Language) {
  return (key: string, values: Record<string, string | number> = {}) => {
    const one = new Intl.PluralRules(language).select(Number(values.count ?? 0)) === 'one'
    const text = texts[language][`${key}_${one ? 'one' : 'other'}`] ?? texts[language][key]
    if (text === undefined) throw new Error(`There is no text "${key}".`)
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? ''))
  }
}

function known(language: Language, me = 'an10001-psn'): Known {
  return {
    language,
    say: says(SENTENCE_TEXTS, language) as Known['say'],
    me,
    person: (handle) => PEOPLE[handle] ?? handle,
    userGroup: (name) => name,
    product: says(PRODUCT_TEXTS, language),
    subject: says(SUBJECT_TEXTS, language),
    resourceGroup: (urn) => (urn === SHOPS ? { name: 'Shops', kinds: ['webHosting'] } : undefined),
    permissionsGroup: () => undefined,
    actions: ACTIONS.map(({ name, type, group, words }) => ({
      action: name,
      categories: [],
      description: words[language],
      hasQueryParameters: false,
      resourceType: type,
      group,
      groupLabel: GROUP_WORDS[group][language],
    })),
  }
}

const of = (group: string, ...types: string[]) =>
  ACTIONS.filter((action) => action.group === group && types.includes(action.type)).map(({ name }) => ({ action: name }))

function policy(more: Partial<PolicyBody>): PolicyBody {
  return { name: 'any', identities: [THEO], resources: [{ urn: ZONE }], permissions: {}, ...more }
}

/** In English and in French; spaces that may not break are written as spaces. */
function told(written: PolicyBody, owner = 'an10001-psn', me = owner): [string, string] {
  const plain = (language: Language) => sentenceOf(written, owner, known(language, me)).replaceAll(/[\u00a0\u202f]/g, ' ')
  return [plain('en'), plain('fr')]
}

const managed = (name: string) => ({ urn: `urn:v1:eu:permissionsGroup:ovh:${name}` })

describe('a policy in one sentence', () => {
  test('says who may do what on what, until when', () => {
    const expiredAt = new Date(2027, 2, 1, 23, 59, 59).toISOString()
    expect(told(policy({ permissions: { allow: of('dns', 'dnsZone') }, expiredAt }))).toEqual([
      'Théo Yildiz may change DNS records on novak-ceramics.example (DNS zone) until 1 March 2027.',
      'Théo Yildiz peut modifier les enregistrements DNS sur novak-ceramics.example (Zone DNS) jusqu’au 1er mars 2027.',
    ])
  })

  test('names single actions, and counts them where they are many', () => {
    const few = of('dns', 'dnsZone').filter(({ action }) => /record\/(get|create)$/.test(action) && !/dynHost/.test(action))
    expect(told(policy({ permissions: { allow: few } }))).toEqual([
      'Théo Yildiz may add a DNS record and see the DNS records on novak-ceramics.example (DNS zone).',
      'Théo Yildiz peut ajouter un enregistrement DNS et voir les enregistrements DNS sur novak-ceramics.example (Zone DNS).',
    ])
    expect(told(policy({ permissions: { allow: of('dns', 'dnsZone').slice(0, 7) } }))[0]).toBe(
      'Théo Yildiz may do 7 actions (DNS) on novak-ceramics.example (DNS zone).',
    )
  })

  test('knows roles, users, groups of them, kinds and groups of services', () => {
    const group = 'urn:v1:eu:identity:group:an10001-psn/WEB'
    const resources = [{ urn: SHOPS }, { urn: 'urn:v1:eu:resource:domain:*' }]
    expect(told(policy({ identities: [LEA, group], resources, permissionsGroups: [managed('globalTechnicalAccount')] }))).toEqual(
      [
        'lea and the users of the group WEB may do all that a technical contact may on the services of the group “Shops” and every service of the kind “Domain”.',
        'lea et les utilisateurs du groupe WEB peuvent faire tout ce que peut un contact technique sur les services du groupe « Shops » et tous les services de type « Nom de domaine ».',
      ],
    )
  })

  test('tells the receiver what it means for them', () => {
    const everything = policy({ resources: [{ urn: 'urn:v1:eu:resource:*' }], permissionsGroups: [managed('globalReadOnly')] })
    expect(told(everything, 'an10001-psn', 'ty10002-psn')).toEqual([
      'You may see everything without changing it on all services and the account of Anna Novak.',
      'Vous pouvez tout consulter sans rien modifier sur tous les services et le compte d’Anna Novak.',
    ])
    expect(told(everything)[0]).toBe('Théo Yildiz may see everything without changing it on all your services and your account.')
  })

  test('says what is left out, what is denied, and when it counts', () => {
    const values = {
      'date(Europe/Paris).WeekDay.IN': 'monday,tuesday,wednesday,thursday,friday',
      'date(Europe/Paris).Hour.GE': '9',
      'date(Europe/Paris).Hour.LT': '17',
      'request.IP.IN_RANGE': '192.0.2.0/24',
      'resource.Tag(shop)': 'main',
    }
    const permissions = { except: of('transfer', 'domain'), deny: of('termination', 'dnsZone') }
    const written = policy({
      resources: [{ urn: ZONE }, { urn: 'urn:v1:eu:resource:domain:novak-ceramics.example' }],
      permissionsGroups: [managed('globalAdmin')],
      permissions: { ...permissions, deny: [...permissions.deny, ...of('termination', 'domain')] },
      conditions: { operator: 'MATCH', values },
    })
    expect(told(written)).toEqual([
      'Théo Yildiz may do everything on novak-ceramics.example (DNS zone) and novak-ceramics.example (Domain) where the tag shop is “main”, but not transfer to another provider, Monday to Friday, from 9:00 to 17:00 (Europe/Paris time), only from 192.0.2.0/24, and may never terminate, whoever else allows it.',
      'Théo Yildiz peut tout faire sur novak-ceramics.example (Zone DNS) et novak-ceramics.example (Nom de domaine) dont l’étiquette shop vaut « main », mais pas transférer vers un autre prestataire, du lundi au vendredi, de 9 h à 17 h (heure d’Europe/Paris), uniquement depuis 192.0.2.0/24, et ne peut jamais résilier, même si un autre droit le permet.',
    ])
  })

  test('that only denies says so', () => {
    expect(told(policy({ identities: [THEO, ANNA], permissions: { deny: of('bills', 'dnsZone') } }))).toEqual([
      'Théo Yildiz and Anna Novak may never see bills on novak-ceramics.example (DNS zone), whoever else allows it.',
      'Théo Yildiz et Anna Novak ne peuvent jamais consulter les factures sur novak-ceramics.example (Zone DNS), même si un autre droit le permet.',
    ])
  })

  test('that is not finished leaves a gap', () => {
    expect(told({ name: '', identities: [], resources: [], permissions: {} })).toEqual(['… may … on …', '… peut … sur …'])
  })

  test('says that there is more to its conditions than fits a sentence', () => {
    const conditions = {
      operator: 'NOT' as const,
      conditions: [{ operator: 'MATCH' as const, values: { 'request.IP': '192.0.2.1' } }],
    }
    expect(told(policy({ permissions: { allow: [{ action: '*' }] }, conditions }))[0]).toBe(
      'Théo Yildiz may do everything on novak-ceramics.example (DNS zone), as far as the conditions hold.',
    )
  })
})

describe('the subjects of a policy', () => {
  const { actions } = known('en')
  const names = (group: string, ...types: string[]) => of(group, ...types).map(({ action }) => action)

  test('are those of what it is about, in the order that people know', () => {
    const labels = subjectsOf(actions, new Set(['dnsZone'])).map(({ label }) => label)
    expect(labels).toEqual(expect.arrayContaining(['DNS', 'Bills', 'Renewal']))
    expect(labels).not.toContain('Databases')
    expect(labels[0]).toBe('See the service')
  })

  test('stay chosen as a whole when it is about something else; single actions go with what they were about', () => {
    const chosen = [...names('bills', 'dnsZone'), ...names('dns', 'dnsZone').slice(0, 2)]
    const after = retargeted(chosen, actions, new Set(['dnsZone']), new Set(['webHosting']))
    expect(after.sort()).toEqual(names('bills', 'webHosting').sort())
    const both = retargeted(chosen, actions, new Set(['dnsZone']), new Set(['dnsZone', 'webHosting']))
    expect(both).toEqual(expect.arrayContaining([...chosen, ...names('bills', 'webHosting')]))
    expect(both).toHaveLength(chosen.length + names('bills', 'webHosting').length)
  })

  test('a name that nobody knows is kept', () => {
    expect(retargeted(['later:apiovh:get'], actions, 'all', new Set(['dnsZone']))).toEqual(['later:apiovh:get'])
  })
})

test('HOSTING is a place with a kind of its own', () => {
  expect(told(policy({ resources: [{ urn: HOSTING }], permissions: { allow: of('databases', 'webHosting') } }))[0]).toBe(
    'Théo Yildiz may manage databases on novak-ceramics.example (Web hosting).',
  )
})
