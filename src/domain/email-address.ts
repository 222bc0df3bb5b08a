/** An e-mail address, as far as a form can know. Only a letter that arrives proves one. */
import { Refusal } from './refusal.ts'

const ADDRESS = /^[^\s@<>()[\],;:\\"\p{C}]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u
const LONGEST = 254

/** The address without surrounding blanks; `invalid_email` if it can not be one. */
export function emailAddress(entered: string): string {
  const address = entered.trim()
  if (!isEmailAddress(address)) throw new Refusal('invalid_email')
  return address
}

export function isEmailAddress(text: string): boolean {
  return text.length <= LONGEST && ADDRESS.test(text)
}
