/** The question, as it stands in the address: so that a link can ask it. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { accountUrn } from '../../../domain/urn.ts'
import type { Question } from '../../api/explanation.ts'
import { useMe } from '../../api/me.ts'

export type Asked = { identity: string; action: string; resource: string; at: string; address: string }

export function useAsked(): { asked: Asked; question: Question | null; ask: (next: Asked) => void } {
  const search = useSearch({ from: '/shell/access/simulator' })
  const navigate = useNavigate({ from: '/access/simulator' })
  const { nichandle, zone } = useMe()
  const { identity = accountUrn(zone, nichandle), action = '', resource = '', at = '', address = '' } = search
  const asked = { identity, action, resource, at, address }
  const isWhole = identity !== '' && action !== '' && resource !== ''
  return {
    asked,
    question: isWhole ? questionOf(asked) : null,
    ask: (next) => {
      const set = Object.entries(next).filter(([, value]) => value !== '')
      void navigate({ search: Object.fromEntries(set), resetScroll: false })
    },
  }
}

function questionOf({ identity, action, resource, at, address }: Asked): Question {
  const moment = at === '' || Number.isNaN(Date.parse(at)) ? null : new Date(at).toISOString()
  return { identity, action, resourceURN: resource, ...(moment && { at: moment }), ...(address && { address }) }
}
