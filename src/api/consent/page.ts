import type { Language } from '../language.ts'
import { WORDS } from './words.ts'

const DAYS = [1, 7, 30, 365]

/** Every part is there from the start; the script shows the one that fits. */
export function consentPage(language: Language): string {
  const w = WORDS[language]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${w.title} · Passation</title>
<link rel="stylesheet" href="/auth/validate.css">
<script src="/auth/validate.js" defer></script>
</head>
<body>
<main>
<h1>${w.title}</h1>
<noscript><p>${w.script}</p></noscript>
<p id="loading" role="status">${w.loading}</p>
<form id="sign-in" hidden>
<p>${w.signIn}</p>
<label>${w.account}<input name="account" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="320"></label>
<label>${w.password}<input name="password" type="password" autocomplete="current-password" required maxlength="1024"></label>
<button>${w.enter}</button>
</form>
<form id="second-factor" hidden>
<p>${w.secondFactor}</p>
<label>${w.code}<input name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" required maxlength="64"></label>
<p>${w.passkey}</p>
<button>${w.enter}</button>
</form>
<form id="request" hidden>
<p><strong id="name"></strong> ${w.asks}</p>
<p id="description"></p>
<ul id="rules" aria-label="${w.calls}"></ul>
<p id="from" hidden>${w.from} <span id="addresses"></span></p>
<p>${w.as} <strong id="account"></strong>.</p>
<label>${w.duration}<select name="days"><option value="">${w.ever}</option>${DAYS.map((days) => `<option value="${days}">${days} ${days === 1 ? w.day : w.days}</option>`).join('')}</select></label>
<p class="row"><button value="validate">${w.accept}</button><button value="refuse" class="quiet">${w.refuse}</button></p>
</form>
<p id="accepted" role="status" hidden>${w.accepted}</p>
<p id="refused" role="status" hidden>${w.refused}</p>
<p id="unusable" role="alert" hidden>${w.unusable}</p>
<p id="problem" role="alert" hidden data-trouble="${w.trouble}"></p>
</main>
</body>
</html>
`
}

export const CONSENT_STYLE = `:root { --ground: #f6f7f9; --ink: #1b2430; --accent: #0b5cad; --on: #fff; --card: #fff; --line: #8a94a3; --bad: #a4262c }
@media (prefers-color-scheme: dark) { :root { --ground: #12161c; --ink: #e8ecf1; --accent: #7ab8ff; --on: #10151c; --card: #1a2029; --line: #6b7686; --bad: #ff9b9b } }
* { box-sizing: border-box }
[hidden] { display: none !important }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground); color: var(--ink); font: 17px/1.5 system-ui, sans-serif }
main { width: min(36rem, 100% - 2rem); margin: 1rem; padding: 2rem; background: var(--card); border-radius: 14px }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25 }
ul { margin: 1rem 0; padding: .75rem 1rem; list-style: none; max-height: 40vh; overflow: auto; border: 1px solid var(--line); border-radius: 8px }
li { font: 15px/1.6 ui-monospace, monospace; overflow-wrap: anywhere }
label { display: grid; gap: .25rem; margin: 1rem 0; font-weight: 600 }
input, select, button { font: inherit; padding: .6rem .75rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); color: var(--ink) }
button { background: var(--accent); color: var(--on); border-color: var(--accent); font-weight: 600; cursor: pointer }
button.quiet { background: none; color: var(--ink); border-color: var(--line) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.row { display: flex; gap: .75rem }
#problem { color: var(--bad) }
#description, #addresses { overflow-wrap: anywhere }
`
