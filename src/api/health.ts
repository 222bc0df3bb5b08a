/** For whoever runs this: is it alive, is it ready, how is it doing. */
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Context } from '../actions/context.ts'
import { letterCounts } from '../db/letters.ts'
import { CallError } from './errors.ts'

/** Health and metrics; until the database is migrated and reached, everything else answers 503. */
export function healthRoutes(app: FastifyInstance, context: Context, isReady: () => boolean): void {
  app.addHook('onRequest', async (request) => {
    if (!isReady() && !request.url.startsWith('/health/'))
      throw new CallError(503, 'Passation is starting. Try again in a moment.')
  })
  app.get('/health/live', { schema: { hide: true } }, async () => ({ status: 'live' }))
  app.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    const reached =
      isReady() &&
      (await context.db.query('select 1').then(
        () => true,
        () => false,
      ))
    return reply.status(reached ? 200 : 503).send({ status: reached ? 'ready' : 'not ready' })
  })
  const registry = metricsOf(app, context)
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}

function metricsOf(app: FastifyInstance, context: Context): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'passation_http_request_duration_seconds',
    help: 'How long HTTP requests took, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode }
    duration.observe(labels, reply.elapsedTime / 1000)
  })
  new Gauge({
    name: 'passation_letters',
    help: 'Letters in the outbox: waiting for the mail server, or given up (dead).',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const counts = await letterCounts(context.db).catch(() => undefined)
      if (counts) for (const [state, count] of Object.entries(counts)) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'passation_database_connections',
    help: 'Connections of this process to the database.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'total' }, context.db.totalCount)
      this.set({ state: 'idle' }, context.db.idleCount)
      this.set({ state: 'waiting' }, context.db.waitingCount)
    },
  })
  return registry
}
