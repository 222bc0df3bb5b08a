import type { TestAnswer, TestApp } from './app.ts'
import { visit } from './callers.ts'

/** Two owners, as a form gives them. */
export const MARTA = {
  legalform: 'individual',
  firstname: 'Marta',
  name: 'Novák',
  organisation: '',
  email: 'marta@novak.example',
  phone: '+420.123456789',
  address: 'Dlouhá 1',
  zip: '110 00',
  city: 'Praha',
  area: '',
  country: 'CZ',
}

export const CLAY = {
  legalform: 'corporation',
  firstname: 'Ola',
  name: 'Clay',
  organisation: 'Clay & Co',
  email: 'office@clay.example',
  phone: '',
  address: '',
  zip: '',
  city: 'Bristol',
  area: '',
  country: 'GB',
}

export async function tellOwner(test: TestApp, name: string, owner: object | string | null, product = 'domain'): Promise<void> {
  await test.pool.query('update service set owner = $3 where product = $1 and name = $2', [product, name, JSON.stringify(owner)])
}

export async function ownerOf(test: TestApp, name: string, product = 'domain'): Promise<unknown> {
  return (await test.pool.query('select owner from service where product = $1 and name = $2', [product, name])).rows[0].owner
}

/** The code of the last letter to this address. */
export async function ownerCode(test: TestApp, address: string): Promise<string> {
  const { rows } = await test.pool.query(
    `select values->>'token' as token from letter where address = $1 and values ? 'token' order by id desc limit 1`,
    [address],
  )
  if (!rows[0]) throw new Error(`no code was sent to ${address}`)
  return rows[0].token
}

/** What an owner does with a code, without any account. */
export function answerAsOwner(
  test: TestApp,
  verb: 'look' | 'accept' | 'refuse',
  token: string,
  more: object = verb === 'accept' ? { identity: true } : {},
): Promise<TestAnswer> {
  return visit(test, 'POST', `/1.0/owner-confirmation/${verb}`, { token, ...more })
}
