/** What telephony knows of a service beyond its contacts: where it belongs, why it is locked, who is validated. */
import { useQuery } from '@tanstack/react-query'
import type { OwnService } from '../../../api/own-service-wire.ts'
import { productOf } from '../../../domain/product.ts'
import { allGroupsQuery, allUngroupedQuery } from '../../api/telephony.ts'

export type Telephony = {
  isPending: boolean
  /** Why its contacts can not be changed, as the server says it. */
  locked: string | null
  /** The name of its group. */
  group: string | null
  /** Whether I have passed the VoIP validation, if that is known. */
  validated: boolean | null
}

export function useTelephony({ product, name }: Pick<OwnService, 'product' | 'name'>): Telephony {
  const enabled = productOf(product)?.family === 'telephony'
  const groups = useQuery({ ...allGroupsQuery, enabled })
  const ungrouped = useQuery({ ...allUngroupedQuery, enabled })
  const isIt = (held: { product: string; name: string }) => held.product === product && held.name === name
  const group = groups.data?.find((each) => isIt({ product: 'telephony', name: each.name }) || each.members.some(isIt))
  const alone = ungrouped.data?.find(isIt)
  const itself = product === 'telephony' ? group : (group?.members.find(isIt) ?? alone)
  return {
    isPending: enabled && (groups.isPending || ungrouped.isPending),
    locked: itself?.locked?.message ?? null,
    group: group?.name ?? null,
    validated: (group ?? alone)?.validation.mine ?? null,
  }
}
