import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { productOf } from '../../../domain/product.ts'
import { resourceUrn } from '../../../domain/urn.ts'
import { useMe } from '../../api/me.ts'
import { servicePageQuery } from '../../api/services.ts'
import { useNames } from '../names.ts'

export type ServiceOffer = { value: string; label: string }

/** The services that match what is typed, but for those that are chosen. `isNone` once it is known that there are none. */
export function useServiceOffers(chosen: readonly string[]) {
  const [text, type] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 150)
  const { zone } = useMe()
  const names = useNames()
  const isUrn = asked.startsWith('urn:')
  const found = useQuery({ ...servicePageQuery({ search: asked || undefined }, undefined, 20), enabled: !isUrn })
  const all = (found.data?.services ?? []).flatMap(({ product, name }): ServiceOffer[] => {
    const known = productOf(product)
    return known ? [{ value: resourceUrn(zone, known, name), label: `${name} (${names.product(product)})` }] : []
  })
  const isNone = asked !== '' && !isUrn && asked === text.trim() && found.data?.services.length === 0
  return { text, type, offers: all.filter(({ value }) => !chosen.includes(value)), isNone, clear: () => type('') }
}
