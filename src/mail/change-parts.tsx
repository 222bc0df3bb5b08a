/** What the letters about contact changes have in common. */
import type { ChangeFacts } from '../domain/event.ts'
import { rolesToChange } from '../domain/permission.ts'
import { productOf } from '../domain/product.ts'
import { ROLES, type Role } from '../domain/role.ts'
import type { Brief, Composition } from './brief.ts'
import { Aside, Button, Code, Facts, Heading, List, Paragraph } from './parts.tsx'
import { rolesInWords } from './phrases.ts'
import type { ChangeWords, Texts } from './texts/en.ts'

export type ChangeKind =
  | 'asked-asker'
  | 'asked-receiver'
  | 'resent'
  | 'reminder'
  | 'agreed'
  | 'refused'
  | 'withdrawn'
  | 'aborted'
  | 'expired'
  | 'done-party'
  | 'done-told'
  | 'failed'

export type ChangeBrief = Brief<ChangeKind>

/** The change in words of the reader's language. */
export function inWords({ values, words, language, person, moment, account }: ChangeBrief): ChangeWords {
  return {
    id: values.changeId,
    service: values.service.name,
    roles: rolesInWords(values.roles, words, language),
    asker: person(values.askedBy),
    from: person(values.from),
    to: person(values.to),
    reader: person(account),
    until: moment(new Date(values.expiresAt)),
  }
}

/** A letter that tells no more than that a request has ended: why, the change at a glance, what can be done now. */
export function ended(
  brief: ChangeBrief,
  text: { subject: (change: ChangeWords) => string; title: string; next: string },
  intro: string,
): Composition {
  return {
    subject: text.subject(inWords(brief)),
    title: text.title,
    preview: intro,
    body: (
      <>
        <Paragraph>{intro}</Paragraph>
        <ChangeFactsTable brief={brief} stage="ended" />
        <Paragraph>{text.next}</Paragraph>
      </>
    ),
  }
}

/** How far the change has come. Of one that was aborted, the letter can not say who the contact is now. */
type Stage = 'open' | 'done' | 'ended' | 'aborted'

/** The change at a glance. `open` still shows until when; `done` shows who was and who is. */
export function ChangeFactsTable({ brief, stage }: { brief: ChangeBrief; stage: Stage }) {
  const { fact } = brief.words
  const change = inWords(brief)
  const { product, name } = brief.values.service
  const facts: [string, string][] = [
    [fact.request, String(change.id)],
    [fact.service, `${name} (${product})`],
    [fact.roles, change.roles],
    [fact.askedBy, change.asker],
    [{ open: fact.holds, done: fact.held, ended: fact.holds, aborted: fact.heldThen }[stage], change.from],
    [stage === 'done' ? fact.holdsNow : fact.proposed, change.to],
  ]
  if (stage === 'open') facts.push([fact.until, change.until])
  if (stage === 'done') facts.push([fact.since, brief.moment(brief.sentAt)])
  return <Facts facts={facts} line={fact.of} />
}

/** What the roles give to the one who takes them, and what they do not. */
export function Meaning({ brief: { values, words } }: { brief: ChangeBrief }) {
  const roles = rolesHeld(values)
  return (
    <>
      <Heading>{words.meaning.gives}</Heading>
      <List items={given(values, words.meaning)} />
      <Heading>{words.meaning.denies}</Heading>
      <List items={denied(roles, words.meaning)} />
    </>
  )
}

/** Where and how to answer: the button, the code, and what to do if the letter is a surprise. */
export function Answer({ brief, stray }: { brief: ChangeBrief & { values: { token?: string } }; stray: string }) {
  const { values, words } = brief
  const change = inWords(brief)
  const token = values.token ?? ''
  return (
    <>
      <Heading>{words.answer.title}</Heading>
      <Paragraph>{words.answer.opening(change)}</Paragraph>
      <Button to={`${requestPage(brief)}#token=${token}`}>{words.answer.button}</Button>
      <Heading>{words.answer.code}</Heading>
      <Code code={token} />
      <Paragraph>{words.answer.codeNote}</Paragraph>
      <Paragraph>{words.answer.api(change.id)}</Paragraph>
      <Aside>
        <Heading first>{words.answer.stray}</Heading>
        <Paragraph>{stray}</Paragraph>
      </Aside>
    </>
  )
}

/** The page of the request, where a new code can be asked for. */
export function requestPage({ brand, values }: ChangeBrief): string {
  return `${brand.baseUrl}/requests/${values.changeId}`
}

/** Only an administrative contact can take a role, so whoever takes one holds the administrative role beside it. */
function rolesHeld({ askedBy, to, roles }: ChangeFacts): Role[] {
  return ROLES.filter((role) => roles.includes(role) || (role === 'admin' && askedBy === to))
}

function given(values: ChangeBrief['values'], meaning: Texts['meaning']): string[] {
  const { roles, service } = values
  const product = productOf(service.product) ?? { path: service.product, type: '', nameParameter: 'serviceName' }
  const contacts = { admin: '', tech: '', billing: '', ...Object.fromEntries(rolesHeld(values).map((role) => [role, values.to])) }
  const changeable = rolesToChange(values.to, contacts, product)
  return [
    ...(roles.includes('admin') ? [meaning.everything, meaning.allContacts] : []),
    ...(roles.includes('tech') && !roles.includes('admin') ? [meaning.technical] : []),
    ...(roles.includes('billing') ? [meaning.bills] : []),
    ...(changeable.length > 0 && !changeable.includes('admin') ? [meaning.successor] : []),
  ]
}

function denied(roles: Role[], meaning: Texts['meaning']): string[] {
  const admin = roles.includes('admin')
  const tech = roles.includes('tech')
  const billing = roles.includes('billing')
  return [
    ...(billing ? [] : admin ? [meaning.noBills] : [meaning.noInvoices]),
    ...(admin || billing ? [] : [meaning.noOrders]),
    ...(admin || tech ? [] : [meaning.noTechnical]),
    ...(admin ? [meaning.noOwnership] : [meaning.noTransfer, meaning.noContacts]),
  ]
}
