/**
 * What somebody may do with a request now. A party that is awaited answers it; who asked may take it back; once it is
 * settled or has run out of time, nobody does anything any more.
 */
export const ACTIONS = ['accept', 'refuse', 'resendEmail', 'abort'] as const

export type RequestAction = (typeof ACTIONS)[number]
