/** The API's description, made from the schemas that validate it, and the page to read it. */
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { Api } from './server.ts'

export async function describeApi(app: Api): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Passation',
        version: '1.0.0',
        description: 'Who answers for a hosted service, and how that responsibility changes hands. `/v1` answers like `/1.0`.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'passation_session', description: 'Of a browser that signed in.' },
          signature: {
            type: 'apiKey',
            in: 'header',
            name: 'X-Ovh-Signature',
            description:
              'With X-Ovh-Application, X-Ovh-Consumer and X-Ovh-Timestamp: "$1$" + sha1hex(AS+"+"+CK+"+"+METHOD+"+"+URL+"+"+BODY+"+"+TS).',
          },
          providerKey: { type: 'http', scheme: 'bearer', description: 'A key of the hosting company’s own systems.' },
        },
      },
    },
  })
  await app.register(swaggerUi, { routePrefix: '/api', uiConfig: { docExpansion: 'none', filter: true }, staticCSP: true })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
