/** Lines that are to be told together are about the same thing under two names, such as a handle and an address. */
class ToldTwice extends Error {
  readonly code = '21000'
}

/** What is told together is told once each; otherwise the lines go one after the other, in their order. */
export function verifyToldOnce(keys: string[]): void {
  if (new Set(keys).size !== keys.length) throw new ToldTwice()
}
