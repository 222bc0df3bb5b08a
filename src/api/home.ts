/** The page at `/` until the panel is there: what runs here, and where to go from it. */
import type { FastifyInstance } from 'fastify'
import { type Language, languageOf } from './language.ts'
import { sendPage } from './plain-page.ts'

const TEXTS: Record<Language, { title: string; lead: string; api: string; json: string; mailbox: string; health: string }> = {
  en: {
    title: 'Passation runs here',
    lead: 'Who answers for a hosted service, and how that responsibility changes hands.',
    api: 'Read the API',
    json: 'The same as OpenAPI 3.1',
    mailbox: 'Open the demo mailbox',
    health: 'Is it ready?',
  },
  fr: {
    title: 'Passation fonctionne ici',
    lead: 'Qui répond d’un service hébergé, et comment cette responsabilité change de mains.',
    api: 'Lire l’API',
    json: 'La même au format OpenAPI 3.1',
    mailbox: 'Ouvrir la boîte aux lettres de démonstration',
    health: 'Est-il prêt ?',
  },
}

export function homeRoute(app: FastifyInstance, hasMailbox: boolean): void {
  app.get('/', { schema: { hide: true } }, async (request, reply) => {
    const language = languageOf(request)
    const text = TEXTS[language]
    const links = [
      ['/api', text.api],
      ['/openapi.json', text.json],
      ...(hasMailbox ? [['/mailbox', text.mailbox]] : []),
      ['/health/ready', text.health],
    ]
    const list = links.map(([href, label]) => `<li><a href="${href}">${label}</a></li>`).join('')
    return sendPage(reply, language, text.title, `<p>${text.lead}</p>\n<ul>${list}</ul>`)
  })
}
