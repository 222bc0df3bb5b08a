/** Somebody else has just made what this transaction was about to make: `inTransaction` starts again, and sees it. */
export class MetAnother extends Error {
  readonly code = '40001'
}
