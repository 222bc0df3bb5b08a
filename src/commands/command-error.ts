/** A command that was called wrongly, or can not do what it was asked: one line for the person at the terminal. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}
