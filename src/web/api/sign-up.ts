/** Signing up. The answer is the same whether the address has an account already or not: the letter tells. */
import type { Locale } from '../../domain/language.ts'
import type { LegalForm } from '../../domain/profile.ts'
import type { Zone } from '../../domain/zone.ts'
import { post } from './call.ts'

export type SignUp = {
  email: string
  password: string
  firstname: string
  name: string
  organisation: string | null
  legalform: LegalForm
  country: string
  language: Locale
  zone?: Zone
  phone: string | null
  address: string | null
  zip: string | null
  city: string | null
  area: string | null
}

export const signUp = (asked: SignUp) => post('/auth/signUp', asked)
