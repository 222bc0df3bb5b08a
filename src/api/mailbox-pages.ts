/** The pages of the demo's mailbox. Everything that comes from a letter is escaped; the letter itself is shown in a sandbox. */
import type { KeptLetter, Preview, WrittenLetter } from '../actions/mailbox.ts'
import type { Language } from './language.ts'
import { MAILBOX_TEXTS } from './mailbox-texts.ts'

/** More than this is nothing that a person reads. */
const SHOWN = 200

/** The list, newest first. */
export function listPage(language: Language, letters: KeptLetter[], to: string): string {
  const text = MAILBOX_TEXTS[language]
  const count = letters.length > SHOWN ? text.shown(SHOWN, letters.length) : letters.length > 0 ? text.newest(letters.length) : ''
  const nothing = to ? text.emptyFor(to) : text.empty
  const rows = letters.slice(0, SHOWN).map((letter) => listed(letter, language))
  return page(
    language,
    text.title,
    `<form class="filter" method="get" action="/mailbox">
<label for="to">${text.filter}</label>
<input id="to" name="to" type="search" inputmode="email" autocomplete="off" spellcheck="false" value="${escaped(to)}">
<button>${text.show}</button>${to ? `<a href="/mailbox">${text.all}</a>` : ''}
</form>
<p class="soft" role="status">${letters.length > 0 ? count : escaped(nothing)}</p>
<ol class="letters">${rows.join('')}</ol>
<nav class="more"><a href="/mailbox/preview">${text.previews}</a><a href="/mailbox/letters.json${to ? `?to=${encodeURIComponent(to)}` : ''}">${text.json}</a><a href="/">${text.home}</a></nav>`,
  )
}

/** One letter: its headers, the letter itself, and its text. */
export function letterPage(language: Language, letter: KeptLetter): string {
  const text = MAILBOX_TEXTS[language]
  const facts: [string, string][] = [
    [text.from, letter.from],
    [text.to, letter.name ? `${letter.name} <${letter.to}>` : letter.to],
    [text.date, moment(letter.date, language)],
    [text.kind, letter.kind],
  ]
  const headers = [['Message-ID', letter.messageId], ...Object.entries(letter.headers)].map(
    ([name, value]) => `${name}: ${value}`,
  )
  return page(
    language,
    letter.subject,
    `${definitions(facts)}
${shown(language, letter)}
<details><summary>${text.headers}</summary><pre>${escaped(headers.join('\n'))}</pre></details>`,
    ['/mailbox', text.back],
  )
}

/** Every kind of letter, to look at. */
export function previewsPage(language: Language, previews: readonly Preview[]): string {
  const text = MAILBOX_TEXTS[language]
  const rows = previews.map(({ kind, number, variant }) => {
    const link = (to: Language, label: string) =>
      `<a href="/mailbox/preview/${kind}/${to}?variant=${number}" hreflang="${to}">${label}</a>`
    return `<tr><th scope="row">${kind}<span>${escaped(variant)}</span></th><td>${link('en', text.english)}</td><td>${link('fr', text.french)}</td></tr>`
  })
  return page(
    language,
    text.previewTitle,
    `<p class="soft">${text.previewLead}</p><table><tbody>${rows.join('')}</tbody></table>`,
    ['/mailbox', text.back],
  )
}

/** One letter of the demo's cast. */
export function previewPage(language: Language, letter: WrittenLetter): string {
  return page(language, letter.subject, shown(language, letter), ['/mailbox/preview', MAILBOX_TEXTS[language].previews])
}

/** What is answered for a letter that is not there. */
export function missingPage(language: Language): string {
  const text = MAILBOX_TEXTS[language]
  return page(language, text.missing, `<p>${text.missingWhy}</p>`, ['/mailbox', text.back])
}

function listed({ id, subject, to, name, date, kind }: KeptLetter, language: Language): string {
  return `<li><a href="/mailbox/${escaped(id)}"><b>${escaped(subject)}</b><span>${escaped(name ? `${name} · ${to}` : to)}</span><span><time datetime="${escaped(date)}">${moment(date, language)}</time> · <i>${escaped(kind)}</i></span></a></li>`
}

/**
 * The letter runs nothing and reaches nothing: no scripts, no origin. Its links open in a new window, as in a mail program.
 */
function shown(language: Language, { html, text }: WrittenLetter): string {
  const words = MAILBOX_TEXTS[language]
  const document = escaped(html.replace('<head>', '<head><base target="_blank">'))
  return `<iframe title="${words.letter}" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${document}"></iframe>
<details><summary>${words.text}</summary><pre>${escaped(text)}</pre></details>`
}

function definitions(facts: [string, string][]): string {
  return `<dl>${facts.map(([label, value]) => `<div><dt>${label}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>`
}

function moment(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'UTC',
  })
  return `${format.format(new Date(date))} UTC`
}

function page(language: Language, title: string, body: string, back?: [href: string, label: string]): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · Passation</title>
<style>${STYLE}</style>
</head>
<body>
<header class="demo">${MAILBOX_TEXTS[language].demo} <a href="/">${MAILBOX_TEXTS[language].panel}</a></header>
<main>
${back ? `<p class="back"><a href="${back[0]}">← ${back[1]}</a></p>` : ''}
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!)
}

const STYLE = `
:root { --ground: #f6f7f9; --ink: #1b2430; --soft: #556070; --accent: #0b5cad; --card: #fff; --line: #dde2e8; --warn: #fff4d6; --warn-ink: #6a4a00 }
@media (prefers-color-scheme: dark) { :root { --ground: #12161c; --ink: #e8ecf1; --soft: #a4afbd; --accent: #7ab8ff; --card: #1a2029; --line: #2c3541; --warn: #3a2f12; --warn-ink: #ffdf94 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif }
main { max-width: 50rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
.demo { margin: 0; padding: .6rem 1rem; background: var(--warn); color: var(--warn-ink); text-align: center } .demo a { color: inherit }
h1 { margin: .25rem 0 1rem; font-size: 1.4rem; line-height: 1.25; overflow-wrap: anywhere }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 3px }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px }
.back { margin: 0 } .soft { color: var(--soft) }
.filter { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center }
.filter input { flex: 1 1 12rem; min-width: 0; padding: .5rem .75rem; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: 8px }
.filter button { padding: .5rem 1rem; font: inherit; font-weight: 600; color: var(--card); background: var(--accent); border: 1px solid transparent; border-radius: 8px; cursor: pointer }
.letters { margin: 0 0 1.5rem; padding: 0; list-style: none; background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow: hidden }
.letters:empty { display: none }
.letters li + li { border-top: 1px solid var(--line) }
.letters a { display: grid; gap: .1rem; padding: .85rem 1rem; color: inherit; text-decoration: none; overflow-wrap: anywhere }
.letters a:hover b { color: var(--accent); text-decoration: underline }
.letters a:focus-visible { outline-offset: -3px }
.letters span { color: var(--soft) } .letters i { font-style: normal }
.more { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem }
dl { margin: 0 0 1.25rem } dl div { display: flex; flex-wrap: wrap; gap: 0 .75rem; padding: .2rem 0 }
dt { flex: 0 0 4.5rem; color: var(--soft) } dd { flex: 1 1 12rem; margin: 0; overflow-wrap: anywhere }
iframe { display: block; width: 100%; height: clamp(34rem, 82vh, 110rem); margin: 0 0 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px }
details { margin: 0 0 .75rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px }
summary { padding: .75rem 1rem; cursor: pointer; font-weight: 600 }
pre { margin: 0; padding: 0 1rem 1rem; font: .95rem/1.55 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); border-radius: 12px }
th, td { padding: .6rem 1rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line) } tr:first-child > * { border-top: 0 }
th { font-weight: 600; overflow-wrap: anywhere } th span { display: block; font-weight: 400; color: var(--soft) }
@media (max-width: 30rem) { th, td { padding: .6rem .6rem } }
`
