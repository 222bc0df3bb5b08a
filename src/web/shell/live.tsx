/** What others do shows at once: the server tells what happened, and what was loaded about it is loaded anew. */
import { VisuallyHidden } from '@mantine/core'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useMe } from '../api/me.ts'
import { requestQuery } from '../api/requests.ts'
import { markChanged } from '../parts/lately-changed.ts'
import { useNames } from '../parts/names.ts'
import { useTexts } from '../words.ts'
import { type Happened, listen } from './live-stream.ts'
import { type News, newsOf } from './news.ts'
import { NEWS_TEXTS } from './news-texts.ts'

/** Follows what happens to the account, and reads out what others did to its requests. */
export function Live() {
  const cache = useQueryClient()
  const { nichandle } = useMe()
  const [news, tell] = useState<News | null>(null)
  useEffect(() => {
    const gathered = gatherer((happened) => void show(cache, nichandle, happened, tell))
    const stop = listen({
      happened: gathered.add,
      missed: () => refresh(cache, ['requests', 'services', 'history', 'me']),
      begun: () => void cache.invalidateQueries({ queryKey: ['requests'] }, { cancelRefetch: false }),
    })
    return () => {
      stop()
      gathered.stop()
    }
  }, [cache, nichandle])
  return <ReadOut news={news} />
}

function ReadOut({ news }: { news: News | null }) {
  const say = useTexts(NEWS_TEXTS)
  const names = useNames()
  return (
    <VisuallyHidden role="status" data-live>
      {news && say(news.key, { ...news, roles: names.spokenRoles(news.roles) })}
    </VisuallyHidden>
  )
}

/** How long to wait for what comes together, and at least between two rounds of loading anew. */
const TOGETHER = 50
const BETWEEN = 1000

/** Hands on what happens in batches: thousands of services may change in one breath. */
function gatherer(hand: (happened: Happened[]) => void) {
  let waiting: Happened[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let handedAt = 0
  const handOn = () => {
    timer = undefined
    handedAt = Date.now()
    hand(waiting.splice(0))
  }
  return {
    add: (happened: Happened) => {
      waiting.push(happened)
      timer ??= setTimeout(handOn, Math.max(TOGETHER, handedAt + BETWEEN - Date.now()))
    },
    stop: () => {
      clearTimeout(timer)
      waiting = []
    },
  }
}

async function show(cache: QueryClient, me: string, happened: Happened[], tell: (news: News) => void): Promise<void> {
  refresh(cache, [...new Set(happened.flatMap(({ kind }) => nounsOf(kind))), 'history'])
  // Of many at once, the last one is told; the numbers beside the places tell the rest.
  const last = happened.findLast(({ kind }) => kind.startsWith('contact-change.'))
  if (!last?.taskId) return
  const request = await cache.fetchQuery({ ...requestQuery(String(last.taskId)), staleTime: 0 }).catch(() => null)
  const news = request && newsOf(last.kind, request, me)
  if (!news) return
  markChanged(last.taskId)
  tell(news)
}

function nounsOf(kind: string): string[] {
  if (kind.startsWith('account.')) return ['me']
  if (kind.startsWith('second-factor.')) return ['secondFactor']
  if (kind.startsWith('session.')) return ['me', 'sessions']
  if (kind.startsWith('credential.') || kind.startsWith('application.')) return ['credentials']
  if (kind.startsWith('user')) return ['users']
  if (kind.startsWith('policy.')) return ['policies', 'services']
  if (kind.startsWith('procedure.') || kind.startsWith('voip-validation.')) return ['procedures', 'services']
  return ['requests', 'services']
}

function refresh(cache: QueryClient, nouns: string[]): void {
  for (const noun of nouns) void cache.invalidateQueries({ queryKey: [noun] })
}
