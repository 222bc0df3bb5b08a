/** Whether the server answered when it was last called. */
let answered = true
const listeners = new Set<() => void>()

export function noteAnswered(now: boolean): void {
  if (now === answered) return
  answered = now
  for (const tell of listeners) tell()
}

export function isAnswering(): boolean {
  return answered
}

export function onAnswering(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}
