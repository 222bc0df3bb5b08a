/**
 * An account may ask for more than its password: a code of an authenticator app, or a passkey. With one of them in force,
 * signing in takes it. Recovery codes stand in for both; they come with the first factor and go with the last.
 *
 * A second factor that was given is fresh for ten minutes. To change one's factors, and what they are needed for, takes a
 * sign-in of the last hour and, with a factor in force, a fresh one: a browser that was left open does not suffice.
 *
 * An account may say that its yes to another administrative contact takes a fresh second factor. It must have one then: the
 * last factor can not go before this setting does.
 */
import { Refusal } from './refusal.ts'
import type { Role } from './role.ts'
import { isFresh } from './session.ts'

export const FACTORS = ['authenticator', 'passkey', 'recoveryCode'] as const

/** What somebody proves with that it is them. */
export type Factor = (typeof FACTORS)[number]

/** What puts a second factor in force. */
export type OwnFactor = Exclude<Factor, 'recoveryCode'>

/** What an account has, and what it is needed for. */
export type Factors = { authenticator: boolean; passkeys: number; recoveryCodes: number; neededForAdmin: boolean }

export const NO_FACTORS: Factors = { authenticator: false, passkeys: 0, recoveryCodes: 0, neededForAdmin: false }

const MINUTE = 60_000
const FRESH = 10 * MINUTE

/** How long a passkey has to answer. */
export const CHALLENGE_TIME = 5 * MINUTE

export const MOST_PASSKEYS = 20
export const RECOVERY_CODES = 10

/** Until when a second factor that was given counts as fresh. */
export function freshUntil(givenAt: Date | null, now: Date): Date | null {
  const until = givenAt && new Date(givenAt.getTime() + FRESH)
  return until && until > now ? until : null
}

export function isInForce({ authenticator, passkeys }: Factors): boolean {
  return authenticator || passkeys > 0
}

/** What the account can prove with that it is it. */
export function factorsToGive({ authenticator, passkeys, recoveryCodes }: Factors, passkeysPossible: boolean): Factor[] {
  const has = { authenticator, passkey: passkeys > 0 && passkeysPossible, recoveryCode: recoveryCodes > 0 }
  return FACTORS.filter((factor) => has[factor])
}

/** When a browser's session began, and when it last gave a second factor. */
export type Proof = { begunAt: Date; secondFactorAt: Date | null }

export function verifyMayManage(factors: Factors, { begunAt, secondFactorAt }: Proof, now: Date): void {
  if (!isFresh(begunAt, now)) throw new Refusal('sign_in_again')
  if (isInForce(factors) && !freshUntil(secondFactorAt, now)) throw new Refusal('second_factor_needed')
}

/** May one of these go? */
export function verifyMayRemove(factors: Factors): void {
  const left = (factors.authenticator ? 1 : 0) + factors.passkeys - 1
  if (left === 0 && factors.neededForAdmin) throw new Refusal('last_second_factor')
}

/** Does the account's yes to a change of these roles take a second factor that this session has not given lately? */
export function takesSecondFactor(roles: readonly Role[], neededForAdmin: boolean, proof: Proof | null, now: Date): boolean {
  return neededForAdmin && roles.includes('admin') && !freshUntil(proof?.secondFactorAt ?? null, now)
}

export function verifyProven(roles: readonly Role[], neededForAdmin: boolean, proof: Proof | null, now: Date): void {
  if (takesSecondFactor(roles, neededForAdmin, proof, now)) throw new Refusal('second_factor_needed')
}
