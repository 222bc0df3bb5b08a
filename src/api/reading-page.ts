/** The page to read the API, at `/api`: made by Swagger UI from the description, with nothing from outside. */
import swaggerUi from '@fastify/swagger-ui'
import { READING_PAGE } from './answer-headers.ts'
import type { Api } from './api.ts'

/** Swagger UI's page has neither: telephones show it small, and only a button that we leave out makes it dark. */
const SCRIPT = `'use strict'
const viewport = document.createElement('meta')
viewport.name = 'viewport'
viewport.content = 'width=device-width, initial-scale=1'
document.head.append(viewport)
const dark = matchMedia('(prefers-color-scheme: dark)')
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches)
dark.addEventListener('change', follow)
follow()
`

const STYLE = `@media (max-width: 40rem) {
  .swagger-ui .wrapper { padding: 0 .75rem }
  .swagger-ui .info { margin: 1.5rem 0 }
  .swagger-ui .filter .operation-filter-input { width: 100% }
  .swagger-ui .opblock-tag { flex-wrap: wrap; justify-content: space-between; padding: .6rem .25rem }
  .swagger-ui .opblock-tag small { flex-basis: 80%; order: 3; padding: .2rem 0 0 }
  .swagger-ui .opblock .opblock-summary-description { display: none }
  .swagger-ui .opblock .opblock-section-header { flex-wrap: wrap }
  .swagger-ui .opblock-body { overflow-x: auto }
}
`

export async function readingPage(app: Api): Promise<void> {
  await app.register(swaggerUi, {
    routePrefix: '/api',
    // Without the bar on top: it offers to load descriptions from elsewhere, under somebody else's logo.
    uiConfig: { layout: 'BaseLayout', docExpansion: 'none', filter: true },
    logo: null as never,
    staticCSP: READING_PAGE,
    theme: {
      title: 'API · Passation',
      js: [{ filename: 'page.js', content: SCRIPT }],
      css: [{ filename: 'page.css', content: STYLE }],
    },
  })
}
