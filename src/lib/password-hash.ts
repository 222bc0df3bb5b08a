import { hash, verify } from '@node-rs/argon2'

/** OWASP's parameters for Argon2id, which is the library's default algorithm. */
export const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(plain(password), COST)
}

/** Takes as long for an account that has no password, or that does not exist. */
export async function isPassword(candidate: string, kept: string | null): Promise<boolean> {
  const right = await verify(kept ?? (await nobodys()), plain(candidate))
  return right && kept !== null
}

let nobody: Promise<string> | undefined

function nobodys(): Promise<string> {
  nobody ??= hashPassword('nobody has this password')
  return nobody
}

/** One spelling for characters that keyboards compose in different ways. */
function plain(password: string): string {
  return password.normalize('NFC')
}
