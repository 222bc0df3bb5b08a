/** Procedures as applicants come to them, by HTTP and with the codes of their letters. */
import { randomUUID } from 'node:crypto'
import type { TestAnswer, TestApp, TestLetter } from './app.ts'
import { visit } from './callers.ts'

export const EMMA = 'emma.brook@mail.example'

export const PERSON = {
  legalform: 'individual',
  firstname: 'Emma',
  name: 'Brook',
  organisation: '',
  email: EMMA,
  phone: '+44 20 7946 0018',
  address: '4 Mill Lane',
  zip: 'NR1 3QQ',
  city: 'Norwich',
  area: '',
  country: 'GB',
}

/** Somebody who has a number and its code. */
export type Applicant = { number: string; code: string; email: string }

export const PROOFS = ['identity_document', 'letter']

export function procedureVerbs(test: TestApp) {
  let networks = 0
  /** From a network of its own each time, unless a test says from which. */
  const elsewhere = () => `10.${(networks >> 8) & 255}.${networks++ & 255}.9`

  const as = (
    { number, code }: { number: string; code: string },
    method: string,
    path = '',
    body?: unknown,
  ): Promise<TestAnswer> => visit(test, method, `/1.0/procedure/${number}${path}`, body, { 'x-procedure-code': code })

  const lettersTo = async (address: string): Promise<TestLetter[]> =>
    (await test.letters()).filter((letter) => letter.address === address)

  /** The code of the latest letter to this address that carries one. */
  const codeFor = async (address: string): Promise<string> =>
    String((await lettersTo(address)).findLast(({ values }) => values.token !== undefined)!.values.token)

  const begin = async (kind = 'owner', email = EMMA, language = 'en'): Promise<Applicant> => {
    const { body } = await visit(test, 'POST', '/1.0/procedure', { kind, email, language }, {}, elsewhere())
    return { number: body.number, code: await codeFor(email), email }
  }

  const begun = async (kind?: string, email?: string): Promise<Applicant> => {
    const applicant = await begin(kind, email)
    await as(applicant, 'POST', '/confirm')
    return applicant
  }

  /** All that can be written on it. */
  const fill = (applicant: Applicant, kind = 'owner', name = 'alpha.example'): Promise<TestAnswer> =>
    as(applicant, 'PUT', '', {
      service: { product: 'domain', name },
      claimed: PERSON,
      wanted: kind === 'owner' ? { owner: { ...PERSON, name: 'Field' } } : { contactAdmin: 'theo' },
      situation: 'lost_access',
      statement: 'The account went with a former colleague.',
    })

  /** As if they had been sent and looked at, one after the other. */
  const addProofs = async (number: string, kinds = PROOFS): Promise<void> => {
    for (const [at, kind] of kinds.entries())
      await test.pool.query(
        `insert into proof (id, procedure_id, kind, name, media, size, pages, key_id, added_at)
         select $1, id, $3, $3 || '.pdf', 'application/pdf', 1000, 1, 'k', $4 from procedure where number = $2`,
        [randomUUID(), number, kind, new Date(test.clock.now.getTime() + at)],
      )
  }

  const submitted = async (kind = 'owner', email = EMMA, name?: string): Promise<Applicant> => {
    const applicant = await begun(kind, email)
    await fill(applicant, kind, name)
    await addProofs(applicant.number)
    const { status, body } = await as(applicant, 'POST', '/submit')
    if (status !== 200) throw new Error(`not submitted: ${JSON.stringify(body)}`)
    return applicant
  }

  return { as, begin, begun, fill, addProofs, submitted, lettersTo, codeFor, elsewhere }
}
