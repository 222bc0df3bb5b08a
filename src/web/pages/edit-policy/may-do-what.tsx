import { Checkbox, SimpleGrid, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { MANAGED, permissionsGroupUrn } from '../../../domain/urn.ts'
import { permissionsGroupsQuery } from '../../api/access-reference.ts'
import { useMe } from '../../api/me.ts'
import { useTexts } from '../../words.ts'
import { asUrns, urnsOf } from './draft.ts'
import classes from './edit-policy.module.css'
import type { PartProps } from './form.tsx'
import { Subjects } from './subjects.tsx'
import { EDIT_POLICY_TEXTS } from './texts.ts'

/** What is allowed: roles as a whole, subjects, single actions. */
export function MayDoWhat(props: PartProps) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const { draft, change } = props
  const { zone } = useMe()
  const chosen = urnsOf(draft.permissionsGroups)
  const isEverything = chosen.includes(permissionsGroupUrn(zone, MANAGED, 'globalAdmin'))
  const toggle = (urn: string, wanted: boolean) =>
    change((before) => {
      const others = urnsOf(before.permissionsGroups).filter((each) => each !== urn)
      return { ...before, permissionsGroups: asUrns(wanted ? [...others, urn] : others) }
    })
  return (
    <>
      <fieldset className={classes.plain}>
        <legend>{say('roles')}</legend>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing="xs">
          {useRoles(chosen).map(({ urn, label, hint }) => (
            <Checkbox.Card
              key={urn}
              className={classes.role}
              checked={chosen.includes(urn)}
              onChange={(wanted) => toggle(urn, wanted)}
              aria-label={label}
            >
              <Checkbox.Indicator />
              <div>
                <Text size="sm" fw={500}>
                  {label}
                </Text>
                <Text size="xs" c="dimmed">
                  {hint}
                </Text>
              </div>
            </Checkbox.Card>
          ))}
        </SimpleGrid>
      </fieldset>
      {isEverything ? (
        <p className={classes.hint}>{say('allIncluded')}</p>
      ) : (
        <Subjects {...props} list="allow" legend={say('subjects')} />
      )}
    </>
  )
}

/** The managed groups, the reader's own, and whatever else the policy takes in already. */
function useRoles(chosen: readonly string[]): { urn: string; label: string; hint: string }[] {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const { nichandle, zone } = useMe()
  const groups = useQuery(permissionsGroupsQuery).data ?? []
  const managed = [
    { name: 'globalTechnicalAccount', label: say('technical'), hint: say('technicalHint') },
    { name: 'globalBillingAccount', label: say('billing'), hint: say('billingHint') },
    { name: 'globalReadOnly', label: say('readOnly'), hint: say('readOnlyHint') },
    { name: 'globalAdmin', label: say('all'), hint: say('allHint') },
  ].map(({ name, ...rest }) => ({ ...rest, urn: permissionsGroupUrn(zone, MANAGED, name) }))
  const own = groups
    .filter(({ owner }) => owner === nichandle)
    .map(({ urn, name, description }) => ({ urn, label: name, hint: description || say('ownGroup') }))
  const listed = [...managed, ...own]
  const others = chosen.filter((urn) => !listed.some((each) => each.urn === urn))
  return [...listed, ...others.map((urn) => ({ urn, label: urn, hint: say('ownGroup') }))]
}
