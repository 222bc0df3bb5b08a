/** The second factor of the account that calls: `/me/secondFactor`, and giving it again: `/me/session/secondFactor`. */
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { askForPasskey } from '../actions/passkeys.ts'
import {
  beginAuthenticator,
  confirmAuthenticator,
  removeAuthenticator,
  renewRecoveryCodes,
  setNeededForAdmin,
} from '../actions/second-factor.ts'
import { proveAgain } from '../actions/second-step.ts'
import { passkeysOf } from '../db/passkeys.ts'
import { authenticatorOf, factorsOf } from '../db/second-factor.ts'
import { freshUntil, isInForce } from '../domain/second-factor.ts'
import { passkeySite } from '../lib/passkey.ts'
import type { Api } from './api.ts'
import { BROWSER_SECURITY as security } from './openapi-parts.ts'
import {
  ConfirmAuthenticator,
  FirstRecoveryCodes,
  GivenFactor,
  NewAuthenticator,
  PasskeyRequest,
  passkeyOf,
  RecoveryCodes,
  SecondFactor,
  SecondFactorSetting,
} from './second-factor-wire.ts'
import { sessionOf } from './who.ts'

const tags = ['Second factor']

/** What every change of the factors takes. */
export const PROOF = 'It takes a sign-in of the last hour and, with a second factor in force, a fresh one.'

export function secondFactorRoutes(app: Api, context: Context): void {
  app.get(
    '/me/secondFactor',
    { schema: { tags, security, summary: 'Get what signing in takes beside your password', response: { 200: SecondFactor } } },
    async (request) => {
      const { secondFactorAt } = sessionOf(request)
      return secondFactorOf(context, request.actor.account, secondFactorAt)
    },
  )

  app.put(
    '/me/secondFactor',
    {
      schema: {
        tags,
        security,
        summary: 'Choose what it is needed for',
        description: PROOF,
        body: SecondFactorSetting,
        response: { 200: Type.Null() },
      },
    },
    async (request) => {
      await setNeededForAdmin(context, request.actor, sessionOf(request), request.body.neededForAdminChanges)
      return null
    },
  )

  app.post(
    '/me/secondFactor/authenticator',
    {
      schema: {
        tags,
        security,
        summary: 'Begin to add an authenticator app',
        description: `It is in force once a code has confirmed it, in the place of an earlier one. ${PROOF}`,
        response: { 200: NewAuthenticator },
      },
    },
    (request) => beginAuthenticator(context, request.actor, sessionOf(request)),
  )

  app.post(
    '/me/secondFactor/authenticator/confirm',
    {
      schema: {
        tags,
        security,
        summary: 'Confirm it with a code that it shows',
        description: PROOF,
        body: ConfirmAuthenticator,
        response: { 200: FirstRecoveryCodes },
      },
    },
    async (request) => ({
      recoveryCodes: await confirmAuthenticator(context, request.actor, sessionOf(request), request.body.code),
    }),
  )

  app.delete(
    '/me/secondFactor/authenticator',
    { schema: { tags, security, summary: 'Remove it', description: PROOF, response: { 200: Type.Null() } } },
    async (request) => {
      await removeAuthenticator(context, request.actor, sessionOf(request))
      return null
    },
  )

  app.post(
    '/me/secondFactor/recoveryCodes',
    {
      schema: {
        tags,
        security,
        summary: 'Make new recovery codes; those before are void',
        description: PROOF,
        response: { 200: RecoveryCodes },
      },
    },
    async (request) => ({ recoveryCodes: await renewRecoveryCodes(context, request.actor, sessionOf(request)) }),
  )

  app.post(
    '/me/session/secondFactor',
    {
      schema: {
        tags,
        security,
        summary: 'Prove that it is you; it counts for ten minutes',
        body: GivenFactor,
        response: { 200: Type.Null() },
      },
    },
    async (request) => {
      await proveAgain(context, request.actor, sessionOf(request).id, request.body)
      return null
    },
  )

  app.post(
    '/me/session/secondFactor/options',
    { schema: { tags, security, summary: 'What a passkey is to sign, to prove it', response: { 200: PasskeyRequest } } },
    (request) => askForPasskey(context, request.actor.account, sessionOf(request).id),
  )
}

async function secondFactorOf(context: Context, account: string, givenAt: Date | null): Promise<SecondFactor> {
  const [factors, authenticator, passkeys] = await Promise.all([
    factorsOf(context.db, account),
    authenticatorOf(context.db, account),
    passkeysOf(context.db, account),
  ])
  const enabled = isInForce(factors)
  return {
    enabled,
    authenticator: authenticator ? { createdAt: authenticator.confirmedAt!.toISOString() } : null,
    passkeys: passkeys.map(passkeyOf),
    recoveryCodesLeft: factors.recoveryCodes,
    neededForAdminChanges: factors.neededForAdmin,
    passkeysPossible: passkeySite(context.settings.baseUrl) !== null,
    freshUntil: (enabled && freshUntil(givenAt, context.clock())?.toISOString()) || null,
  }
}
