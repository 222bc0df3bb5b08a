/**
 * A password is 8 to 128 characters, any characters. It is not the account's own handle or address, and not one of those
 * that everybody tries first. There are no composition rules: they make passwords worse.
 */
import { signInName } from './account.ts'
import { Refusal } from './refusal.ts'

const SHORTEST = 8
const LONGEST = 128

const FIRST_TRIED = new Set(
  `password password1 password12 password123 passw0rd p@ssw0rd p@ssword motdepasse azertyuiop azerty123 azerty1234 qwertyuiop
   qwerty123 qwerty1234 qwertyui 12345678 123456789 1234567890 0123456789 87654321 987654321 11111111 00000000 12341234 11223344
   123123123 1q2w3e4r 1q2w3e4r5t 1qaz2wsx q1w2e3r4 qazwsxedc zaq12wsx abcd1234 abc12345 abcdefgh asdfghjkl asdf1234 iloveyou
   iloveyou1 jetaime123 bonjour123 soleil123 doudou123 football football1 baseball basketball princess princess1 sunshine sunshine1
   superman batman123 starwars dragon123 monkey123 letmein1 letmein123 welcome1 welcome123 bienvenue changeme changeme1 changeme123
   trustno1 whatever computer internet michelle jennifer jessica1 marseille liverpool chocolate chocolat administrator admin123
   admin1234 adminadmin root1234 rootroot test1234 testtest default1 secret123 secretsecret access14 master123 passpass`.split(
    /\s+/,
  ),
)

/** What a password is judged against: the names of its account, as far as they are known. */
type Names = { nichandle?: string | undefined; login?: string | undefined; email?: string | undefined }

const FAULTS = ['length', 'own', 'common'] as const

export type PasswordFault = (typeof FAULTS)[number]

/** Refuses a password that is too easily found. */
export function verifyPassword(password: string, names: Names): void {
  if (passwordFaults(password, names).length > 0) throw new Refusal('weak_password')
}

/** Which rules a password breaks. */
export function passwordFaults(password: string, { nichandle, login, email }: Names): PasswordFault[] {
  const plain = password.trim().toLowerCase()
  const length = [...password].length
  const own = [nichandle, login, login && nichandle && signInName(nichandle, login), email, email?.split('@')[0]].map((name) =>
    name?.toLowerCase(),
  )
  const breaks: Record<PasswordFault, boolean> = {
    length: length < SHORTEST || length > LONGEST,
    own: own.includes(plain),
    common: FIRST_TRIED.has(plain) || isOneCharacter(plain),
  }
  return FAULTS.filter((fault) => breaks[fault])
}

function isOneCharacter(text: string): boolean {
  return new Set(text).size <= 1
}
