/** Procedures that were submitted, without the pages that do it. */
import type { APIRequestContext } from '@playwright/test'
import { type Language, type Letter, PASSWORD, type Person, type RegisteredService } from './world.ts'

/** The demo's two members of staff, each in their language. */
export const SAM = staff('sta1-psn', 'en')
export const NOOR = staff('sta2-psn', 'fr')

/** The smallest picture there is. */
export const SCAN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export type LetterTo = (reader: string, kind?: Letter['kind']) => Promise<Letter>

/** Somebody with a number and its code; `step` does something with it, such as `POST /answer`. */
export type Applicant = {
  number: string
  email: string
  step: (method: string, path: string, data?: unknown) => Promise<void>
}

let made = 0

/** Asks for another owner of the service, and submits it. */
export async function ownerAsked(
  request: APIRequestContext,
  letterTo: LetterTo,
  { product, name }: RegisteredService,
  asked: { language: Language; claimed: object; wanted: object },
): Promise<Applicant> {
  const { language, claimed, wanted } = asked
  const email = `applicant${Date.now()}-${++made}@mail.example`
  const begun = await request.post('/1.0/procedure', { data: { kind: 'owner', email, language } })
  const { number } = await begun.json()
  const [, code = ''] = /&(?:amp;)?code=([^"&]+)"/.exec((await letterTo(email, 'procedure-code')).html) ?? []
  const step = stepsOf(request, `/1.0/procedure/${number}`, { 'x-procedure-code': code })
  await step('POST', '/confirm')
  const written = {
    service: { product, name },
    claimed,
    wanted: { owner: wanted },
    situation: 'sold',
    statement: 'We bought it.',
  }
  await step('PUT', '', written)
  await sendProofs(step, ['identity_document', 'company_extract', 'letter'])
  await step('POST', '/submit')
  return { number, email, step }
}

/** Asks for the VoIP validation of the account that is signed in here, and submits it. */
export async function validationAsked(request: APIRequestContext): Promise<string> {
  const begun = await request.post('/1.0/me/procedure', { data: { kind: 'voip-validation' } })
  const { number } = await begun.json()
  const step = stepsOf(request, `/1.0/me/procedure/${number}`, {})
  await sendProofs(step, ['identity_document', 'proof_of_address', 'company_extract'])
  await step('POST', '/submit')
  return number
}

function stepsOf(request: APIRequestContext, at: string, headers: Record<string, string>) {
  return async (method: string, path: string, data?: unknown, more = {}) => {
    const answer = await request.fetch(`${at}${path}`, { method, data, headers: { ...headers, ...more } })
    if (!answer.ok()) throw new Error(`${method} ${at}${path} was answered with ${answer.status()}: ${await answer.text()}`)
  }
}

async function sendProofs(step: ReturnType<typeof stepsOf>, kinds: string[]): Promise<void> {
  for (const kind of kinds) {
    const headers = { 'content-type': 'application/octet-stream', 'x-file-name': `${kind}.png` }
    await step('POST', `/proof?kind=${kind}`, SCAN, headers)
  }
}

function staff(nichandle: string, language: Language): Person {
  return { nichandle, password: PASSWORD, email: '', language, fullName: '' }
}
