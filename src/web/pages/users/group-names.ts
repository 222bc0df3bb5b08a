import { DEFAULT_GROUPS } from '../../../domain/user.ts'
import { USER_GROUP_TEXTS } from '../../parts/access/user-group-texts.ts'
import { useTexts } from '../../words.ts'

/** What a group is called: those that every account has, in the reader's language; the account's own, as it named them. */
export function useGroupName(): (name: string) => string {
  const say = useTexts(USER_GROUP_TEXTS) as (name: string) => string
  return (name) => (Object.hasOwn(DEFAULT_GROUPS, name) ? say(name) : name)
}
