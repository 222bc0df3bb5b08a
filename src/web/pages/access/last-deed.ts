/** What was done on the page before, told once where it leads to. */
let deed = ''

export function tellNext(sentence: string): void {
  deed = sentence
}

export function lastDeed(): string {
  const told = deed
  deed = ''
  return told
}
