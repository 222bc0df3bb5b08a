import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { OwnService } from '../../api/own-service-wire.ts'
import { type ServicePage, servicePageQuery } from '../api/services.ts'

type Found = {
  /** What to show: of the last answer, until the next is there. */
  services: OwnService[]
  /** The answer to what stands in the field now, if it is there. */
  page: ServicePage | undefined
  error: Error | null
  retry: () => void
  /** For whom did not wait: goes as soon as it is known where. */
  goToFirst: () => void
}

/** The services that match, a moment after the last key. */
export function useFound(text: string, go: (service: OwnService | undefined) => void): Found {
  const [asked] = useDebouncedValue(text.trim(), 150)
  const [hurried, setHurried] = useState<string>()
  const { data, error, isPlaceholderData, refetch } = useQuery(servicePageQuery({ search: asked || undefined }, undefined, 8))
  const page = asked === text.trim() && !isPlaceholderData ? data : undefined
  useEffect(() => {
    if (!page || hurried !== asked) return
    setHurried(undefined)
    go(page.services[0])
  }, [page, hurried, asked, go])
  return {
    services: data?.services ?? [],
    page,
    error: page ? null : error,
    retry: () => void refetch(),
    goToFirst: () => setHurried(text.trim()),
  }
}
