/** The plain pages that stand in until the control panel is there: no script, nothing from outside, light and dark. */
import type { FastifyReply } from 'fastify'
import type { Language } from './language.ts'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** Sends a page; `body` is HTML that is safe already. */
export function sendPage(reply: FastifyReply, language: Language, title: string, body: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('vary', 'accept-language')
    .send(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Passation</title>
<style>
  :root { --ground: #f6f7f9; --ink: #1b2430; --soft: #556070; --accent: #0b5cad; --card: #fff; --line: #dde2e8 }
  @media (prefers-color-scheme: dark) { :root { --ground: #12161c; --ink: #e8ecf1; --soft: #a4afbd; --accent: #7ab8ff; --card: #1a2029; --line: #2c3541 } }
  body { margin: 0; min-height: 100vh; display: grid; align-items: center; background: var(--ground); color: var(--ink); font: 17px/1.5 system-ui, sans-serif }
  main { box-sizing: border-box; width: min(36rem, 100% - 2rem); margin: 1rem auto; padding: clamp(1.25rem, 5vw, 2.5rem); background: var(--card); border: 1px solid var(--line); border-radius: 14px }
  h1 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.25 }
  p { margin: 0 0 1.5rem; color: var(--soft) }
  ul { margin: 0; padding: 0; list-style: none; display: grid; gap: .25rem }
  a { display: block; padding: .55rem 0; color: var(--accent); font-weight: 600; text-decoration-thickness: 1px; text-underline-offset: 3px }
  pre { margin: 0 0 1.5rem; padding: .9rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 8px; background: var(--ground); font: 14px/1.5 ui-monospace, monospace }
  a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`)
}
