/** Credentials as the wire spells them. */
import { Type } from 'typebox'
import type { KnownCredential } from '../db/credentials.ts'
import { METHODS } from '../domain/access-rule.ts'
import { DateTime, Enum, Nullable } from './wire.ts'

export const Rule = Type.Object(
  {
    method: Enum(METHODS),
    path: Type.String({
      minLength: 1,
      maxLength: 256,
      pattern: '^/[^\\s\\p{Cc}\\p{Cs}]*$',
      description: '`*` stands for anything.',
    }),
  },
  { title: 'AccessRule' },
)

export const CredentialStateEnum = Enum(['expired', 'pendingValidation', 'refused', 'validated'], 'CredentialState')

export const Credential = Type.Object(
  {
    credentialId: Type.Integer(),
    applicationId: Type.Integer(),
    status: CredentialStateEnum,
    rules: Type.Array(Rule),
    allowedIPs: Nullable(Type.Array(Type.String())),
    creation: DateTime,
    lastUse: Nullable(DateTime),
    expiration: Nullable(DateTime),
    ovhSupport: Type.Boolean(),
  },
  { title: 'Credential' },
)

export function credentialOf(known: KnownCredential, now: Date): Type.Static<typeof Credential> {
  const { id, application, state, rules, allowedIps, createdAt, lastUsedAt, expiresAt } = known
  const over = state === 'validated' && expiresAt !== null && expiresAt <= now
  return {
    credentialId: id,
    applicationId: application,
    status: over ? 'expired' : state,
    rules,
    allowedIPs: allowedIps,
    creation: createdAt.toISOString(),
    lastUse: lastUsedAt?.toISOString() ?? null,
    expiration: expiresAt?.toISOString() ?? null,
    ovhSupport: false,
  }
}

export const CredentialRequest = Type.Object(
  {
    accessRules: Type.Array(Rule, { minItems: 1, maxItems: 100 }),
    redirection: Type.Optional(
      Nullable(
        Type.String({
          maxLength: 2000,
          pattern: '^https?://[^\\s\\p{Cc}\\p{Cs}]+$',
          description: 'Where the browser goes after the answer.',
        }),
      ),
    ),
    allowedIPs: Type.Optional(
      Nullable(Type.Array(Type.String({ maxLength: 50, description: 'An address or a block.' }), { maxItems: 100 })),
    ),
  },
  { title: 'CredentialRequest' },
)

export const RequestedCredential = Type.Object(
  {
    consumerKey: Type.String(),
    state: CredentialStateEnum,
    validationUrl: Type.String(),
  },
  { title: 'RequestedCredential' },
)

/** What the account reads before it answers. */
export const PendingCredential = Type.Object(
  {
    application: Type.Object({ name: Type.String(), description: Type.String() }),
    rules: Type.Array(Rule),
    allowedIPs: Nullable(Type.Array(Type.String())),
    redirection: Nullable(Type.String()),
  },
  { title: 'PendingCredential' },
)

export function pendingOf(known: KnownCredential): Type.Static<typeof PendingCredential> {
  const { applicationName, applicationDescription, rules, allowedIps, redirection } = known
  return {
    application: { name: applicationName, description: applicationDescription },
    rules,
    allowedIPs: allowedIps,
    redirection,
  }
}
