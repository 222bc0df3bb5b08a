import type { RefObject } from 'react'
import { signInName } from '../../../domain/account.ts'
import { useMe } from '../../api/me.ts'
import type { User } from '../../api/users.ts'
import { CopyHandle } from '../../parts/copy-handle.tsx'
import { day } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { useGroupName } from './group-names.ts'
import { Section } from './section.tsx'
import { USER_TEXTS } from './user-texts.ts'
import classes from './users.module.css'

type UserFactsProps = { user: User; told: string; heading: RefObject<HTMLHeadingElement | null> }

/** What is known of a user. */
export function UserFacts({ user, told, heading }: UserFactsProps) {
  const say = useTexts(USER_TEXTS)
  const language = useLanguage()
  const groupName = useGroupName()
  const { nichandle } = useMe()
  const { login, email, group, passwordLastUpdate, creation } = user
  return (
    <Section title={say('who')} told={told} heading={heading}>
      <dl className={classes.facts}>
        <dt>{say('signsInAs')}</dt>
        <dd>
          <CopyHandle handle={signInName(nichandle, login)} />
        </dd>
        <dt>{say('email')}</dt>
        <dd>{email}</dd>
        <dt>{say('group')}</dt>
        <dd>{groupName(group)}</dd>
        <dt>{say('password')}</dt>
        <dd>
          {passwordLastUpdate
            ? say('passwordSince', { day: day(passwordLastUpdate, language) })
            : say('passwordNone', { day: day(creation, language) })}
        </dd>
        <dt>{say('created')}</dt>
        <dd>{day(creation, language)}</dd>
      </dl>
    </Section>
  )
}
