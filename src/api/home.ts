/** The page at `/` until the panel is there: what runs here, and where to go from it. */
import type { FastifyInstance } from 'fastify'
import { type Language, languageOf } from './language.ts'

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
  app.get('/', { schema: { hide: true } }, async (request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      )
      .send(page(languageOf(request), hasMailbox)),
  )
}

function page(language: Language, hasMailbox: boolean): string {
  const text = TEXTS[language]
  const links = [
    ['/api', text.api],
    ['/openapi.json', text.json],
    ...(hasMailbox ? [['/mailbox', text.mailbox]] : []),
    ['/health/ready', text.health],
  ]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Passation</title>
<style>
  :root { --ground: #f6f7f9; --ink: #1b2430; --soft: #556070; --accent: #0b5cad; --card: #fff; --line: #dde2e8 }
  @media (prefers-color-scheme: dark) { :root { --ground: #12161c; --ink: #e8ecf1; --soft: #a4afbd; --accent: #7ab8ff; --card: #1a2029; --line: #2c3541 } }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground); color: var(--ink); font: 17px/1.5 system-ui, sans-serif }
  main { max-width: 34rem; margin: 1.5rem; padding: 2.5rem; background: var(--card); border: 1px solid var(--line); border-radius: 14px }
  h1 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.25 }
  p { margin: 0 0 1.5rem; color: var(--soft) }
  ul { margin: 0; padding: 0; list-style: none; display: grid; gap: .25rem }
  a { display: block; padding: .55rem 0; color: var(--accent); font-weight: 600; text-decoration-thickness: 1px; text-underline-offset: 3px }
  a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px }
</style>
</head>
<body>
<main>
<h1>${text.title}</h1>
<p>${text.lead}</p>
<ul>${links.map(([href, label]) => `<li><a href="${href}">${label}</a></li>`).join('')}</ul>
</main>
</body>
</html>
`
}
