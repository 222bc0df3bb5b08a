/** Tells the time. Injected everywhere, so that a test can let seven days pass. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
