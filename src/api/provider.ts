/** What the hosting company's own systems tell, over HTTP: `/provider/v1`. Every PUT may be repeated. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { tell } from '../actions/feed.ts'
import { providerOf } from '../actions/provider-keys.ts'
import type { Actor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Api } from './api.ts'
import { callError } from './call-errors.ts'
import { objectNotFound } from './errors.ts'
import {
  AccountBody,
  accountLine,
  BillBody,
  BillId,
  billLine,
  Handle,
  Named,
  PaymentMethodBody,
  PaymentMethodId,
  PROVIDER,
  paymentMethodLine,
  VoipValidationBody,
  voipValidationLine,
} from './feed-wire.ts'
import { importRoute } from './import.ts'
import { providerCheckRoutes } from './provider-check.ts'
import { toldServiceRoutes } from './services-told.ts'
import { originOf } from './who.ts'

export function providerRoutes(app: Api, context: Context): void {
  onlyForProviders(app, context)
  providerCheckRoutes(app, context)
  accountRoutes(app, context)
  moneyRoutes(app, context)
  toldServiceRoutes(app, context)
  importRoute(app, context)
}

/** Before the body is read: a stranger's million lines are not. */
function onlyForProviders(app: Api, context: Context): void {
  app.decorateRequest('provider')
  app.addHook('onRequest', async (request) => {
    const [, secret] = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '') ?? []
    const provider = secret && (await providerOf(context, secret, originOf(request)))
    if (!provider) throw callError('PROVIDER_KEY', request)
    request.provider = provider
  })
}

const Made = { 200: Type.Object({ nichandle: Type.String() }) }
const Done = { 200: Type.Null() }

function accountRoutes(app: Api, context: Context): void {
  app.post(
    '/accounts',
    { schema: { ...PROVIDER, summary: 'Make an account; a letter gives its handle', body: AccountBody, response: Made } },
    async (request) => {
      const line = accountLine(request.body)
      const { nichandle } = await tell(context, request.provider, line, { by: 'provider', onlyNew: true })
      return { nichandle: nichandle! }
    },
  )

  const params = Type.Object({ nichandle: Handle })
  app.put(
    '/accounts/:nichandle',
    { schema: { ...PROVIDER, summary: 'Make or change the account of this handle', params, body: AccountBody, response: Made } },
    async (request) => {
      await tell(context, request.provider, accountLine({ ...request.body, ...request.params }), { by: 'provider' })
      return { nichandle: request.params.nichandle }
    },
  )
}

function moneyRoutes(app: Api, context: Context): void {
  const about = (request: FastifyRequest, nichandle: string, line: Parameters<typeof tell>[2]) =>
    tell(context, request.provider, line, { by: 'provider' }).then(() => null, unknownAccount(request, nichandle))

  const ofBill = Type.Object({ nichandle: Named, billId: BillId })
  app.put(
    '/accounts/:nichandle/bills/:billId',
    { schema: { ...PROVIDER, summary: 'Record a bill of an account', params: ofBill, body: BillBody, response: Done } },
    (request) => about(request, request.params.nichandle, billLine({ ...request.body, ...request.params })),
  )

  const ofMethod = Type.Object({ nichandle: Named, id: PaymentMethodId })
  const method = { params: ofMethod, body: PaymentMethodBody, response: Done }
  app.put(
    '/accounts/:nichandle/payment-methods/:id',
    { schema: { ...PROVIDER, summary: 'Record a payment method of an account', ...method } },
    (request) => about(request, request.params.nichandle, paymentMethodLine({ ...request.body, ...request.params })),
  )

  const voip = { params: Type.Object({ nichandle: Named }), body: VoipValidationBody, response: Done }
  app.put(
    '/accounts/:nichandle/voip-validation',
    { schema: { ...PROVIDER, summary: 'Record whether an account passed the VoIP validation', ...voip } },
    (request) => about(request, request.params.nichandle, voipValidationLine({ ...request.body, ...request.params })),
  )
}

/** The account is part of the path: an unknown one is an object that does not exist. */
function unknownAccount(request: FastifyRequest, nichandle: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof Refusal) || error.code !== 'unknown_account') throw error
    const says = {
      en: `There is no account “${nichandle}”. Tell the account first.`,
      fr: `Le compte « ${nichandle} » n’existe pas. Déclarez d’abord le compte.`,
    }
    throw objectNotFound(says, request)
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The key that calls, in the routes of the provider. */
    provider: Actor
  }
}
