import { IconAsterisk, IconBriefcase, IconFolders, IconServer2, IconStack2 } from '@tabler/icons-react'
import { PRODUCTS } from '../../../domain/product.ts'
import { useTexts } from '../../words.ts'
import { useNames } from '../names.ts'
import type { ChosenThing } from './chosen-list.tsx'
import type { Known } from './known.ts'
import { placeOf, whereIs } from './names.ts'
import { capital } from './phrases.ts'
import { ACCESS_THING_TEXTS } from './thing-texts.ts'

/** A kind of service by name, as it is chosen at once. */
export function useKindName(): (kind: string) => string {
  const say = useTexts(ACCESS_THING_TEXTS)
  const { product } = useNames()
  return (kind) => {
    const products = PRODUCTS.filter(({ type }) => type === kind)
    return products.length > 1 ? say('allTelephony') : products[0] ? product(products[0].path) : kind
  }
}

/** What a policy is about, as a line of a list. */
export function useThings(known: Known): (urn: string) => ChosenThing {
  const say = useTexts(ACCESS_THING_TEXTS)
  const kindName = useKindName()
  return (urn) => {
    const place = placeOf(urn)
    switch (place.is) {
      case 'service':
        return { urn, name: place.name, kind: known.product(place.product), Icon: IconServer2 }
      case 'account':
        return { urn, name: capital(whereIs(urn, known, known.me)), kind: say('myAccountHint'), Icon: IconBriefcase }
      case 'kind': {
        const name = place.kind === 'voip' ? say('allTelephony') : say('allOf', { kind: kindName(place.kind) })
        return { urn, name, kind: say('everythingHint'), Icon: IconStack2 }
      }
      case 'group':
        return { urn, name: known.resourceGroup(urn)?.name ?? urn, kind: say('aGroup'), Icon: IconFolders }
      case 'everything':
        return { urn, name: say('everythingOfYours'), kind: say('everythingHint'), Icon: IconStack2 }
      case 'pattern':
        return { urn, name: urn, kind: say('pattern'), Icon: IconAsterisk }
    }
  }
}
