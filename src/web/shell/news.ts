/** What to tell somebody about a request when another person, or time, has done something with it. */
import type { OwnRequest } from '../../api/own-request-wire.ts'
import type { ContactType } from '../../api/wire.ts'
import { nameOf } from '../parts/person-names.ts'
import type { NEWS_TEXTS } from './news-texts.ts'

type NewsKey = keyof typeof NEWS_TEXTS.en
export type News = { key: NewsKey; who: string; to: string; service: string; roles: ContactType[] }

/** The news that the kind of event makes for this reader; nothing if they did it themselves, or need not know. */
export function newsOf(kind: string, request: OwnRequest, me: string): News | null {
  const told = TELLERS[kind]?.(request, me)
  if (!told) return null
  return {
    key: told.key,
    who: nameIn(request, told.who ?? request.asker.nichandle),
    to: nameOf(request.to),
    service: request.serviceName,
    roles: request.contactTypes,
  }
}

type Told = { key: NewsKey; who?: string | undefined } | null

const TELLERS: Record<string, (request: OwnRequest, me: string) => Told> = {
  'contact-change.asked': ({ asker, to }, me) => {
    if (asker.nichandle === me) return null
    return { key: to.nichandle === me ? 'askedYou' : 'asked' }
  },
  'contact-change.validated': (request, me) => unlessMe('validated', lastToAnswer(request), me),
  'contact-change.done': (request, me) => unlessMe(request.to.nichandle === me ? 'doneYou' : 'done', lastToAnswer(request), me),
  'contact-change.failed': (request, me) => unlessMe('failed', lastToAnswer(request), me),
  'contact-change.refused': ({ reasonAccount }, me) => unlessMe('refused', reasonAccount ?? undefined, me),
  'contact-change.aborted': ({ asker, reason }, me) =>
    reason === 'withdrawn' ? unlessMe('withdrawn', asker.nichandle, me) : { key: 'aborted' },
  'contact-change.expired': () => ({ key: 'expired' }),
}

function unlessMe(key: NewsKey, who: string | undefined, me: string): Told {
  return who === me ? null : { key, who }
}

function lastToAnswer({ steps }: OwnRequest): string | undefined {
  const answered = steps.filter(({ answeredAt }) => answeredAt !== null)
  return answered.sort((one, other) => one.answeredAt!.localeCompare(other.answeredAt!)).at(-1)?.account.nichandle
}

function nameIn({ asker, from, to }: OwnRequest, handle: string): string {
  const person = [asker, from, to].find(({ nichandle }) => nichandle === handle)
  return person ? nameOf(person) : handle
}
