import { IconUser, IconUsers, IconUsersGroup } from '@tabler/icons-react'
import { namedIdentity } from '../../../domain/urn.ts'
import { useTexts } from '../../words.ts'
import type { ChosenThing } from './chosen-list.tsx'
import type { Known } from './known.ts'
import { whoIs } from './names.ts'
import { ACCESS_PEOPLE_TEXTS } from './people-texts.ts'
import { capital } from './phrases.ts'

/** Somebody as a line of a list: an account with its handle, a user, a group. */
export function usePeopleThings(known: Known): (urn: string) => ChosenThing {
  const say = useTexts(ACCESS_PEOPLE_TEXTS)
  return (urn) => {
    const { name, isMany } = whoIs(urn, known)
    const found = namedIdentity(urn)
    if (!found) return { urn, name, kind: '', Icon: IconUser }
    if (found.kind === 'account')
      return { urn, name, kind: name === found.account ? say('account') : `${say('account')} ${found.account}`, Icon: IconUser }
    if (found.kind === 'group') return { urn, name: known.userGroup(found.group), kind: say('group'), Icon: IconUsersGroup }
    return { urn, name: isMany ? capital(name) : name, kind: isMany ? '' : say('user'), Icon: isMany ? IconUsers : IconUser }
  }
}
