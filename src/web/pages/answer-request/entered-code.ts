/** The code in what was entered: blanks do not count, and the whole link of a letter does as well. */
export function codeIn(entered: string): string {
  const text = entered.replace(/\s+/g, '')
  const [, linked] = /#(?:.*&)?token=([^&]+)/.exec(text) ?? []
  return linked ?? text
}
