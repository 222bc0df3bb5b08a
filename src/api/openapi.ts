/** The API's description, made from the schemas that validate it, and the page to read it. */
import swagger from '@fastify/swagger'
import type { FastifySchema } from 'fastify'
import type { Api } from './api.ts'
import { type Description, finished } from './openapi-finish.ts'
import { SECURITY_SCHEMES, TAGS } from './openapi-parts.ts'
import { readingPage } from './reading-page.ts'
import { TOLD_SERVICE } from './services-told.ts'

export async function describeApi(app: Api): Promise<void> {
  await app.register(swagger, {
    convertConstToEnum: false,
    transform: ({ schema, url }) => spelledOut(schema, url),
    transformObject: (made) => finished((made as unknown as { openapiObject: Description }).openapiObject) as object,
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Passation',
        version: '1.0.0',
        description: 'Who answers for a hosted service, and how that responsibility changes hands. `/v1` answers like `/1.0`.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'This installation.' }],
      tags: TAGS,
      components: { securitySchemes: SECURITY_SCHEMES },
    },
  })
  await readingPage(app)
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}

/** OpenAPI knows no parameter that spans several segments. */
function spelledOut(schema: FastifySchema, url: string): { schema: FastifySchema; url: string } {
  if (!url.endsWith('/services/*')) return { schema, url }
  return { schema: { ...schema, params: TOLD_SERVICE }, url: url.replace('*', ':product/:name') }
}

declare module 'fastify' {
  interface FastifySchema {
    /** Which set of headers the call reads and tells, for its description. */
    'x-headers'?: 'pages' | 'cursor' | 'keyset' | 'neighbours' | 'keys' | 'state'
  }
}
