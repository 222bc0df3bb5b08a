/** What the page does. It is served as a file of its own, because the page allows no script inside itself. */
export const CONSENT_SCRIPT = `'use strict'
const part = (id) => document.getElementById(id)
const approval = location.hash.slice(1)

function show(id) {
  for (const each of ['loading', 'sign-in', 'second-factor', 'request', 'accepted', 'refused', 'unusable', 'problem']) part(each).hidden = each !== id
}

function tell(message) {
  part('problem').textContent = message || part('problem').dataset.trouble
  part('problem').hidden = false
}

async function call(method, path, body) {
  const headers = { 'Accept-Language': document.documentElement.lang }
  if (body) headers['Content-Type'] = 'application/json'
  const answer = await fetch('/1.0' + path, { method, headers, body: body && JSON.stringify(body) })
  return { status: answer.status, body: await answer.json() }
}

async function read() {
  if (!approval) return show('unusable')
  const asked = await call('POST', '/auth/credential/pending', { approval })
  if (asked.status === 401) return show('sign-in')
  if (asked.status !== 200) return show('unusable')
  const caller = await call('GET', '/auth/details')
  fill(asked.body, caller.body.account)
  show('request')
}

function fill({ application, rules, allowedIPs }, account) {
  part('name').textContent = application.name
  part('description').textContent = application.description
  part('account').textContent = account
  part('rules').replaceChildren(...rules.map(({ method, path }) => {
    const line = document.createElement('li')
    line.textContent = method + ' ' + path
    return line
  }))
  part('from').hidden = !allowedIPs
  part('addresses').textContent = (allowedIPs || []).join(', ')
}

async function signIn(form) {
  const { account, password } = form.elements
  const answer = await call('POST', '/auth/signIn', { account: account.value, password: password.value })
  if (answer.status !== 200) return tell(answer.body.message)
  form.reset()
  if (answer.body.secondFactor) return show('second-factor')
  await read()
}

async function proveIt(form) {
  const given = form.elements.code.value
  const body = /^\\d{6}$/.test(given.replace(/\\s/g, '')) ? { code: given } : { recoveryCode: given }
  const answer = await call('POST', '/auth/secondFactor', body)
  if (answer.status === 401) return show('sign-in')
  if (answer.status !== 200) return tell(answer.body.message)
  form.reset()
  await read()
}

async function answer(form, verb) {
  const days = form.elements.days.value
  const body = verb === 'validate' ? { approval, days: days ? Number(days) : null } : { approval }
  const done = await call('POST', '/auth/credential/' + verb, body)
  if (done.status === 401) return show('sign-in')
  if (done.status !== 200) return show('unusable')
  show(verb === 'validate' ? 'accepted' : 'refused')
  if (done.body.redirection) location.replace(done.body.redirection)
}

function onSubmit(id, work) {
  part(id).addEventListener('submit', (event) => {
    event.preventDefault()
    part('problem').hidden = true
    work(event.target, event.submitter && event.submitter.value).catch(() => tell())
  })
}

onSubmit('sign-in', signIn)
onSubmit('second-factor', proveIt)
onSubmit('request', answer)
addEventListener('hashchange', () => location.reload())
read().catch(() => tell())
`
