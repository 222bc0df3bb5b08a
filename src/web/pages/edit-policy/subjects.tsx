import { Button, Checkbox, Collapse, SimpleGrid } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useId, useMemo } from 'react'
import { chosenOf, meant, type Subject, subjectsOf, withActions } from '../../parts/access/actions.ts'
import { kindsOf } from '../../parts/access/names.ts'
import type { List } from '../../parts/access/phrases.ts'
import { useTexts } from '../../words.ts'
import { namesOf, urnsOf, withNames } from './draft.ts'
import classes from './edit-policy.module.css'
import type { PartProps } from './form.tsx'
import { Precisely } from './precisely.tsx'
import { EDIT_POLICY_TEXTS } from './texts.ts'

type SubjectsProps = PartProps & { list: List; legend: string; lead?: string }

/** What can be done on what the policy is about: by subject, and action by action for who wants it. */
export function Subjects({ draft, change, known, list, legend, lead }: SubjectsProps) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const [opened, { toggle }] = useDisclosure(false)
  const id = useId()
  const urns = urnsOf(draft.resources)
  const kinds = kindsOf(urns, known)
  const key = kinds === 'all' ? kinds : [...kinds].sort().join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the kinds are the same as long as they read the same
  const subjects = useMemo(() => subjectsOf(known.actions, kinds), [known, key])
  const names = namesOf(draft, list)
  const choose = (actions: Subject['actions'], wanted: boolean) =>
    change((before) => withNames(before, list, withActions(namesOf(before, list), actions, wanted)))
  if (urns.length === 0 && names.length === 0) return <p className={classes.hint}>{say('chooseWhere')}</p>
  const Arrow = opened ? IconChevronUp : IconChevronDown
  return (
    <fieldset className={classes.plain}>
      <legend>{legend}</legend>
      {lead && <p className={classes.lead}>{lead}</p>}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={10}>
        {subjects.map((subject) => (
          <SubjectBox key={subject.group} subject={subject} names={names} onChoose={choose} />
        ))}
      </SimpleGrid>
      <Button
        variant="subtle"
        size="compact-sm"
        mt="md"
        ml={-8}
        aria-expanded={opened}
        aria-controls={id}
        rightSection={<Arrow size={16} />}
        onClick={toggle}
      >
        {say('precisely')}
      </Button>
      <Collapse expanded={opened} id={id} keepMounted={false}>
        <Precisely
          subjects={subjects}
          names={names}
          onChoose={choose}
          onRemove={(name) =>
            change((before) =>
              withNames(
                before,
                list,
                namesOf(before, list).filter((each) => each !== name),
              ),
            )
          }
        />
      </Collapse>
    </fieldset>
  )
}

type BoxProps = { subject: Subject; names: string[]; onChoose: (actions: Subject['actions'], wanted: boolean) => void }

function SubjectBox({ subject, names, onChoose }: BoxProps) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const chosen = chosenOf(subject, names)
  const { actions, label } = subject
  const part = { count: meant(actions, names).length, total: actions.length }
  return (
    <Checkbox
      label={label}
      description={chosen === 'some' && say('part', part)}
      checked={chosen === 'all'}
      indeterminate={chosen === 'some'}
      onChange={() => onChoose(actions, chosen !== 'all')}
    />
  )
}
