/** How far a proof may go before it is no scan and no photo any more. */

/** A page of A4 at 600 dots an inch has 35 million. */
export const PIXELS_ALLOWED = 50_000_000

/** What the process that reads it may take before it is stopped: milliseconds of work, milliseconds, bytes. */
export type Allowance = { work: number; time: number; memory: number }

export const ALLOWANCE: Allowance = { work: 20_000, time: 90_000, memory: 1024 * 1024 * 1024 }

/** The longer side of what staff sees: a page of A4 at 200 dots an inch. */
export const VIEW_SIDE = 2400
