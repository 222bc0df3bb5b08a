/** Signing up, and proving one's address. */
import { Type } from 'typebox'
import { type SignUp, signUp } from '../actions/accounts.ts'
import type { Context } from '../actions/context.ts'
import { sendVerification, verifyEmail } from '../actions/email-codes.ts'
import { LOCALES } from '../domain/language.ts'
import { LEGAL_FORMS } from '../domain/profile.ts'
import { ZONES } from '../domain/zone.ts'
import { CountryEnum, Line } from './account-wire.ts'
import type { Api } from './api.ts'
import { type Language, languageOf } from './language.ts'
import { MailCode, Password } from './passwords.ts'
import { SignedIn } from './second-factor-wire.ts'
import { originOf } from './who.ts'
import { Enum, Nullable } from './wire.ts'

const tags = ['Signing in']

const SignUpBody = Type.Object(
  {
    email: Type.String({ minLength: 1, maxLength: 320 }),
    password: Password,
    firstname: Type.String({ ...Line, minLength: 1 }),
    name: Type.String({ ...Line, minLength: 1 }),
    organisation: Type.Optional(Nullable(Type.String(Line))),
    legalform: Type.Optional(Enum(LEGAL_FORMS, 'LegalForm')),
    country: CountryEnum,
    language: Type.Optional(Enum(['en', 'fr', ...LOCALES] as const)),
    zone: Type.Optional(Enum(ZONES, 'Zone')),
    phone: Type.Optional(Nullable(Type.String(Line))),
    address: Type.Optional(Nullable(Type.String(Line))),
    zip: Type.Optional(Nullable(Type.String(Line))),
    city: Type.Optional(Nullable(Type.String(Line))),
    area: Type.Optional(Nullable(Type.String(Line))),
  },
  { title: 'SignUp' },
)

/** For everybody. */
export function signUpRoutes(app: Api, context: Context): void {
  app.post(
    '/auth/signUp',
    {
      schema: {
        tags,
        summary: 'Sign up; the handle comes by letter',
        description: 'The answer is the same whether the address already has an account or not: the letter tells.',
        body: SignUpBody,
        response: { 202: Type.Null() },
      },
    },
    async (request, reply) => {
      await signUp(context, originOf(request), signUpOf(request.body, languageOf(request)))
      return reply.status(202).send(null)
    },
  )
}

/** For accounts. */
export function verificationRoutes(app: Api, context: Context): void {
  app.post(
    '/auth/verifyEmail',
    {
      schema: {
        tags,
        summary: 'Prove your address with the code',
        description: 'Signed in as the account that the letter is about: nobody vouches for the account of another.',
        body: Type.Object({ token: MailCode }),
        response: { 200: SignedIn },
      },
    },
    (request) => verifyEmail(context, request.actor, request.body.token.trim()),
  )

  app.post(
    '/me/verifyEmail',
    { schema: { tags, summary: 'Have a new code sent, to prove your address', response: { 200: Type.Null() } } },
    async (request) => {
      await sendVerification(context, request.actor)
      return null
    },
  )
}

/** Field by field: what else is sent along, such as being staff, is nobody's own to choose. */
function signUpOf(body: Type.Static<typeof SignUpBody>, preferred: Language): SignUp {
  const { email, password, firstname, name, organisation, legalform, country, zone, language = preferred } = body
  const { phone = null, address = null, zip = null, city = null, area = null } = body
  const person = { email, password, firstname, name, organisation: organisation ?? null, country, language }
  return { ...person, phone, address, zip, city, area, ...(legalform && { legalform }), ...(zone && { zone }) }
}
