/** What others do shows at once: the server tells what happened, and what was loaded about it is loaded anew. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

type Happened = { kind: string; taskId: number | null; product: string | null; serviceName: string | null }

export function useLive(): void {
  const cache = useQueryClient()
  useEffect(() => {
    const source = new EventSource('/1.0/me/live')
    let wasLost = false
    const refresh = (...nouns: string[]) => {
      for (const noun of nouns) void cache.invalidateQueries({ queryKey: [noun] })
    }
    source.addEventListener('happened', (event) => {
      const { kind } = JSON.parse((event as MessageEvent<string>).data) as Happened
      if (kind.startsWith('account.')) refresh('me')
      else if (kind.startsWith('session.') || kind.startsWith('credential.')) refresh('sessions', 'credentials')
      else refresh('requests', 'services')
      refresh('history')
    })
    // While the line was cut, anything may have happened.
    source.addEventListener('error', () => {
      wasLost = true
    })
    source.addEventListener('open', () => {
      if (wasLost) refresh('requests', 'services', 'history')
      wasLost = false
    })
    return () => source.close()
  }, [cache])
}
