/** What asking for this owner would bring, asked of the server a moment after the last letter was typed. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { OwnService } from '../../../api/own-service-wire.ts'
import { type AskedOwner, checkOwner, type OwnerCheck } from '../../api/owners.ts'

const PAUSE = 500

export type Checked = { answer: OwnerCheck | undefined; isChecking: boolean; failure: Error | null }

export function useCheck(service: OwnService, asked: AskedOwner | null): Checked {
  const wanted = asked && JSON.stringify(asked)
  const [settled] = useDebouncedValue(wanted, PAUSE)
  const check = useQuery({
    queryKey: ['services', 'ownerCheck', service.url, settled],
    queryFn: () => checkOwner(service, JSON.parse(settled!) as AskedOwner),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const isCurrent = wanted === settled && !check.isPlaceholderData
  return {
    answer: wanted !== null && isCurrent ? check.data : undefined,
    isChecking: wanted !== null && (!isCurrent || check.isFetching),
    failure: isCurrent ? check.error : null,
  }
}
