import { List, Text } from '@mantine/core'
import type { PlannedTask } from '../../api/services.ts'
import { useNames } from '../../parts/names.ts'
import { moment } from '../../parts/time.ts'
import { SETTINGS } from '../../settings.ts'
import { useLanguage, useTexts } from '../../words.ts'
import type { People } from './people.ts'
import { EDIT_CONTACTS_TEXTS } from './texts.ts'

type SentencesProps = {
  task: PlannedTask
  people: People
  /** Whether who must validate is said too. */
  withParties?: boolean
}

/** What one request brings, who must validate it by when, and who is told. */
export function Sentences({ task, people, withParties = true }: SentencesProps) {
  const becomes = useBecomes(people)
  const parties = useParties(people)
  return (
    <Text size="sm" component="div">
      <Text fw={600} inherit>
        {becomes(task)}
      </Text>
      {withParties && parties(task)}
    </Text>
  )
}

function useBecomes({ who, isMe }: People): (task: PlannedTask) => string {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  const names = useNames()
  return ({ fromAccount, toAccount, contactTypes }) => {
    const values = { from: who(fromAccount), to: who(toAccount), roles: names.spokenRoles(contactTypes) }
    if (isMe(toAccount)) return say('youBecome', values)
    return isMe(fromAccount) ? say('becomesForYou', values) : say('becomes', values)
  }
}

function useParties({ who, isMe }: People): (task: PlannedTask) => string {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  const names = useNames()
  const language = useLanguage()
  return ({ mustValidate, willBeTold }) => {
    const date = moment(new Date(Date.now() + SETTINGS.requestTtl).toISOString(), language)
    const others = mustValidate.filter((account) => !isMe(account)).map(who)
    const validate = others.length > 0 ? say('bothValidate', { to: names.list(others), date }) : say('youValidate', { date })
    const told = willBeTold.length > 0 ? say('told', { who: names.list(willBeTold.map(who)) }) : ''
    return [validate, told].filter(Boolean).join(' ')
  }
}

/** The sentences of several requests, as a list. */
export function SentenceList({ tasks, people }: { tasks: PlannedTask[]; people: People }) {
  return (
    <List listStyleType="none" spacing="sm" styles={{ itemWrapper: { display: 'block' } }}>
      {tasks.map((task) => (
        <List.Item key={`${task.fromAccount} ${task.toAccount}`}>
          <Sentences task={task} people={people} />
        </List.Item>
      ))}
    </List>
  )
}
