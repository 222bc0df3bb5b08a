import { findAccounts, type KeptAccount } from '../db/accounts-told.ts'
import { normalizedName } from '../domain/account.ts'
import type { AccountLine } from '../domain/feed.ts'
import { verifyPassword } from '../domain/password.ts'
import { Refusal } from '../domain/refusal.ts'
import { hashPassword, isPassword } from '../lib/password-hash.ts'
import type { Context } from './context.ts'

/** So many at once: a hash is meant to cost time and memory, and people who sign in need both too. */
const AT_ONCE = 2

/** The lines with the hashes of their passwords. One that is the account's password already is left out. */
export async function withPasswordHashes(context: Context, lines: AccountLine[]): Promise<(AccountLine | Refusal)[]> {
  const told = lines.filter(({ password }) => password !== undefined)
  if (told.length === 0) return lines
  const handles = told.flatMap(({ nichandle }) => nichandle ?? [])
  const kept = await findAccounts(
    context.db,
    handles,
    told.map(({ email }) => email),
  )
  const hashed: (AccountLine | Refusal)[] = []
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    hashed.push(...(await Promise.all(lines.slice(from, from + AT_ONCE).map((line) => withHash(line, kept)))))
  }
  return hashed
}

async function withHash({ password, ...line }: AccountLine, kept: KeptAccount[]): Promise<AccountLine | Refusal> {
  if (password === undefined) return line
  try {
    verifyPassword(password, line)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  const before = kept.find((account) =>
    line.nichandle === undefined
      ? normalizedName(account.email) === normalizedName(line.email)
      : account.nichandle === line.nichandle,
  )
  if (before?.passwordHash && (await isPassword(password, before.passwordHash))) return line
  return { ...line, passwordHash: await hashPassword(password) }
}
