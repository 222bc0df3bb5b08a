/** The second factor on the wire. */
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { Type } from 'typebox'
import type { KnownPasskey } from '../db/passkeys.ts'
import { FACTORS } from '../domain/second-factor.ts'
import { DateTime, Enum, LINE, Nullable } from './wire.ts'

/** What a browser says of a passkey is judged as a whole by the library: here only its outline. */
function FromBrowser<Answer>(title: string, response: readonly string[]) {
  const text = { type: 'string', maxLength: 65_536 }
  const transports = { type: 'array', maxItems: 16, items: { type: 'string', maxLength: 32 } }
  return Type.Unsafe<Answer>({
    title,
    type: 'object',
    required: ['id', 'rawId', 'type', 'response', 'clientExtensionResults'],
    properties: {
      id: text,
      rawId: text,
      type: text,
      clientExtensionResults: { type: 'object' },
      response: {
        type: 'object',
        required: [...response],
        properties: { transports, ...Object.fromEntries(response.map((name) => [name, text])) },
      },
    },
  })
}

export const PasskeyCreation = Type.Unsafe<PublicKeyCredentialCreationOptionsJSON>({ title: 'PasskeyCreation', type: 'object' })
export const PasskeyRequest = Type.Unsafe<PublicKeyCredentialRequestOptionsJSON>({ title: 'PasskeyRequest', type: 'object' })

const PasskeyMade = FromBrowser<RegistrationResponseJSON>('PasskeyMade', ['clientDataJSON', 'attestationObject'])
const PasskeyUsed = FromBrowser<AuthenticationResponseJSON>('PasskeyUsed', ['clientDataJSON', 'authenticatorData', 'signature'])

const FactorEnum = Enum(FACTORS, 'Factor')

export const Passkey = Type.Object(
  {
    id: Type.Integer(),
    name: Type.String(),
    createdAt: DateTime,
    lastUsedAt: Nullable(DateTime),
  },
  { title: 'Passkey' },
)

export type Passkey = Type.Static<typeof Passkey>

export function passkeyOf({ id, name, createdAt, lastUsedAt }: KnownPasskey): Passkey {
  return { id, name, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null }
}

export const SecondFactor = Type.Object(
  {
    enabled: Type.Boolean({ description: 'Whether signing in takes a second factor.' }),
    authenticator: Nullable(Type.Object({ createdAt: DateTime })),
    passkeys: Type.Array(Passkey),
    recoveryCodesLeft: Type.Integer(),
    neededForAdminChanges: Type.Boolean({
      description: 'Whether accepting another administrative contact takes a fresh second factor.',
    }),
    passkeysPossible: Type.Boolean({ description: 'Passkeys take a host name and TLS, or localhost.' }),
    freshUntil: Nullable(
      Type.String({ format: 'date-time', description: 'Until when this session’s second factor counts as fresh.' }),
    ),
  },
  { title: 'SecondFactor' },
)

export type SecondFactor = Type.Static<typeof SecondFactor>

export const NewAuthenticator = Type.Object(
  {
    secret: Type.String({ description: 'In base32, to be typed in.' }),
    uri: Type.String({ description: '`otpauth://…`, to be shown as a QR code.' }),
  },
  { title: 'NewAuthenticator', description: 'In force once a code of it has confirmed it.' },
)

export type NewAuthenticator = Type.Static<typeof NewAuthenticator>

const CodeText = Type.String({ minLength: 6, maxLength: 16, pattern: '^[\\d\\s]*$', description: 'Six digits of the app.' })

export const ConfirmAuthenticator = Type.Object({ code: CodeText }, { title: 'ConfirmAuthenticator' })

const Codes = Type.Array(Type.String(), { description: 'Each works once. Nobody sees them again.' })

export const RecoveryCodes = Type.Object({ recoveryCodes: Codes }, { title: 'RecoveryCodes' })
export const FirstRecoveryCodes = Type.Object(
  { recoveryCodes: Nullable(Codes) },
  { title: 'FirstRecoveryCodes', description: 'Recovery codes if this is the first factor, else null.' },
)
export const NewPasskey = Type.Object({ id: Type.Integer(), recoveryCodes: Nullable(Codes) }, { title: 'NewPasskey' })

export type RecoveryCodes = Type.Static<typeof RecoveryCodes>
export type FirstRecoveryCodes = Type.Static<typeof FirstRecoveryCodes>
export type NewPasskey = Type.Static<typeof NewPasskey>

const PasskeyName = Type.String({
  minLength: 1,
  maxLength: 60,
  pattern: `(?=.*\\S)${LINE}`,
  description: 'Yours, to know it again.',
})

export const AddPasskey = Type.Object({ name: PasskeyName, response: PasskeyMade }, { title: 'AddPasskey' })
export const RenamePasskey = Type.Object({ name: PasskeyName }, { title: 'RenamePasskey' })

export const SecondFactorSetting = Type.Object({ neededForAdminChanges: Type.Boolean() }, { title: 'SecondFactorSetting' })

/** One of the three. */
export const GivenFactor = Type.Union(
  [
    Type.Object({ code: CodeText }, { additionalProperties: false }),
    Type.Object({ recoveryCode: Type.String({ minLength: 1, maxLength: 64 }) }, { additionalProperties: false }),
    Type.Object({ passkey: PasskeyUsed }, { additionalProperties: false }),
  ],
  { title: 'GivenFactor' },
)

export type GivenFactor = Type.Static<typeof GivenFactor>

/** Either somebody is signed in, or the next step waits for one of these. */
/** Only there if it is no account holder. */
const Login = Type.Optional(Type.String({ description: 'The login, if it is a user of the account.' }))

export const SignInAnswer = Type.Object(
  {
    nichandle: Nullable(Type.String({ description: 'Who is signed in; null if a second factor is still to be given.' })),
    user: Login,
    secondFactor: Nullable(Type.Array(FactorEnum, { description: 'What `POST /auth/secondFactor` takes.' })),
  },
  { title: 'SignInAnswer' },
)

export type SignInAnswer = Type.Static<typeof SignInAnswer>

export const SignedIn = Type.Object({ nichandle: Type.String(), user: Login }, { title: 'SignedIn' })

export type SignedIn = Type.Static<typeof SignedIn>
