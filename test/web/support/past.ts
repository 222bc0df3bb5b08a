/** Something has happened in the demo world: requests in every state, a second factor. For pictures and measurements. */
import type { Browser } from '@playwright/test'
import * as otpauth from 'otpauth'
import { PASSWORD, type Person, type World } from './world.ts'

export type Past = {
  anna: Person
  /** Where the letter leads that asks Anna for her answer, code included. */
  answerLink: string
  /** A request that has come to its end. */
  settled: number
  /** The id of Anna's domain. */
  service: number
  /** Anna, signed in. */
  session: Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>
}

type Change = { contactAdmin?: string; contactTech?: string; contactBilling?: string }

const ANNA = 'an10001-psn'
const THEO = 'ty10002-psn'
const BEATRIZ = 'be10003-psn'

export async function somethingHappened(world: World, browser: Browser): Promise<Past> {
  const [anna, theo, beatriz] = await Promise.all([ANNA, THEO, BEATRIZ].map((handle) => castMember(world, handle)))
  const ask = async (who: Person, path: string, change: Change): Promise<number> =>
    (await world.callAs<number[]>(who, 'POST', `${path}/changeContact`, change))[0]!
  const answer = async (side: 'asker' | 'receiver', who: Person, id: number, verb: 'accept' | 'refuse'): Promise<unknown> => {
    const { token } = await world.letterTo(who, `asked-${side}`)
    return world.callAs(who, 'POST', `/me/task/contactChange/${id}/${verb}`, { token })
  }

  const settled = await ask(anna!, '/hosting/web/novak-ceramics.example', { contactTech: THEO })
  await answer('asker', anna!, settled, 'accept')
  await answer('receiver', theo!, settled, 'accept')
  const declined = await ask(beatriz!, '/domain/esteves.example', { contactBilling: ANNA })
  await answer('asker', beatriz!, declined, 'accept')
  await answer('receiver', anna!, declined, 'refuse')
  const withdrawn = await ask(anna!, '/email/domain/novak-ceramics.example', { contactBilling: BEATRIZ })
  await world.callAs(anna!, 'POST', `/me/task/contactChange/${withdrawn}/abort`)
  await world.letterTo(anna!, 'asked-asker')
  const atOthers = await ask(anna!, '/domain/zone/novak-ceramics.example', { contactTech: THEO })
  await answer('asker', anna!, atOthers, 'accept')
  const open = await ask(theo!, '/domain/yildiz.example', { contactBilling: ANNA })
  await answer('asker', theo!, open, 'accept')
  const { link } = await world.letterTo(anna!, 'asked-receiver')

  const { serviceId } = await world.callAs<{ serviceId: number }>(anna!, 'GET', '/domain/novak-ceramics.example/serviceInfos')
  const session = await sessionOf(world, browser, anna!)
  await addAuthenticator(world, anna!)
  return { anna: anna!, answerLink: link.slice(world.url.length), settled, service: serviceId, session }
}

async function castMember(world: World, nichandle: string): Promise<Person> {
  const person: Person = { nichandle, email: '', password: PASSWORD, language: 'en', fullName: '' }
  const me = await world.callAs<{ email: string; firstname: string; name: string }>(person, 'GET', '/me')
  return { ...person, email: me.email, fullName: `${me.firstname} ${me.name}` }
}

async function sessionOf(world: World, browser: Browser, { nichandle, password }: Person): Promise<Past['session']> {
  const context = await browser.newContext({ baseURL: world.url })
  await context.request.post('/1.0/auth/signIn', { data: { account: nichandle, password } })
  const session = await context.storageState()
  await context.close()
  return session
}

async function addAuthenticator(world: World, person: Person): Promise<void> {
  const { secret } = await world.callAs<{ secret: string }>(person, 'POST', '/me/secondFactor/authenticator')
  const code = new otpauth.TOTP({ secret }).generate()
  await world.callAs(person, 'POST', '/me/secondFactor/authenticator/confirm', { code })
}
