import { IconBolt } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { PRODUCTS } from '../../../domain/product.ts'
import { type Kinds, subjectsOf } from '../../parts/access/actions.ts'
import type { ChosenThing } from '../../parts/access/chosen-list.tsx'
import type { Known } from '../../parts/access/known.ts'

const MOST = 60

type Group = { group: string; items: { value: string; label: string }[] }

/** The actions that match what is typed, by subject. On several kinds of service, an action says of which it is. */
export function useActionOffers({ actions, product }: Known, kinds: Kinds) {
  const [text, type] = useState('')
  const asked = useDeferredValue(text.trim().toLowerCase())
  const key = kinds === 'all' ? kinds : [...kinds].join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the kinds are the same as long as they read the same
  const subjects = useMemo(() => subjectsOf(actions, kinds), [actions, key])
  const offers = useMemo(() => {
    const words = asked.split(/\s+/)
    const groups: Group[] = []
    let left = MOST
    for (const { label, actions: all } of subjects) {
      const found = all
        .filter(({ action, description }) =>
          words.every((word) => `${description} ${label} ${action}`.toLowerCase().includes(word)),
        )
        .slice(0, left)
      left -= found.length
      const named = found.map(({ action, description, resourceType }) => ({
        value: action,
        label: kinds === 'all' ? `${description} (${kindName(resourceType, product)})` : description,
      }))
      if (named.length > 0) groups.push({ group: label, items: named })
    }
    return groups
  }, [subjects, asked, kinds, product])
  const thing = (name: string): ChosenThing => {
    const known = actions.find(({ action }) => action === name)
    return { urn: name, name: known?.description ?? name, kind: known ? known.groupLabel : '', Icon: IconBolt }
  }
  return { text, type, offers, thing }
}

function kindName(kind: string, product: Known['product']): string {
  const found = PRODUCTS.find(({ type }) => type === kind)
  return found ? product(found.path) : kind
}
