/**
 * An account may ask for more than its password: a code of an authenticator app, or a passkey. Recovery codes stand in for
 * both; they come with the first factor and go with the last.
 */
export const FACTORS = ['authenticator', 'passkey', 'recoveryCode'] as const

/** What somebody proves with that it is them. */
export type Factor = (typeof FACTORS)[number]
