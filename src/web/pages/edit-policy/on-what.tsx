import { Button, Group, Menu, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { PRODUCTS } from '../../../domain/product.ts'
import { accountResourceUrn } from '../../../domain/urn.ts'
import { resourceGroupsQuery } from '../../api/access-reference.ts'
import { useMe } from '../../api/me.ts'
import { serviceSummaryQuery } from '../../api/services.ts'
import { retargeted } from '../../parts/access/actions.ts'
import { ChosenList } from '../../parts/access/chosen-list.tsx'
import type { Known } from '../../parts/access/known.ts'
import { kindsOf } from '../../parts/access/names.ts'
import type { List } from '../../parts/access/phrases.ts'
import { PickField } from '../../parts/access/pick-field.tsx'
import { useServiceOffers } from '../../parts/access/service-offers.ts'
import { useKindName, useThings } from '../../parts/access/things.ts'
import { useTexts } from '../../words.ts'
import { asUrns, type Draft, namesOf, urnsOf, withNames } from './draft.ts'
import classes from './edit-policy.module.css'
import type { PartProps } from './form.tsx'
import { TagFields } from './tag-fields.tsx'
import { EDIT_POLICY_TEXTS } from './texts.ts'

/** What the policy is about: services one by one, or many at once. */
export function OnWhat({ draft, change, known }: PartProps) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const thing = useThings(known)
  const set = (to: (urns: string[]) => string[]) => change((before) => about(before, to(urnsOf(before.resources)), known))
  const add = (urn: string) => set((urns) => (urns.includes(urn) ? urns : [...urns, urn]))
  return (
    <>
      <ChosenList
        label={say('where')}
        things={urnsOf(draft.resources).map(thing)}
        onRemove={(urn) => set((urns) => urns.filter((each) => each !== urn))}
      />
      <ServiceField chosen={urnsOf(draft.resources)} onAdd={add} />
      <Group gap="xs" mt="sm">
        <Text size="sm" c="dimmed">
          {say('orAll')}
        </Text>
        <ManyAtOnce onAdd={add} />
      </Group>
      <TagFields draft={draft} change={change} />
    </>
  )
}

/** The draft about other resources: what can not be done on any of them goes, subjects that were chosen as a whole stay so. */
function about(draft: Draft, urns: string[], known: Known): Draft {
  const [before, after] = [kindsOf(urnsOf(draft.resources), known), kindsOf(urns, known)]
  const lists: List[] = ['allow', 'except', 'deny']
  const moved = { ...draft, resources: asUrns(urns) }
  // Without anything to be about, nothing could stay.
  if (urns.length === 0) return moved
  return lists.reduce(
    (next, list) => withNames(next, list, retargeted(namesOf(draft, list), known.actions, before, after)),
    moved,
  )
}

function ServiceField({ chosen, onAdd }: { chosen: string[]; onAdd: (urn: string) => void }) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const { text, type, offers, isNone, clear } = useServiceOffers(chosen)
  const add = (urn: string) => {
    onAdd(urn)
    clear()
  }
  return (
    <PickField
      label={say('addWhere')}
      placeholder={say('addWhereHint')}
      text={text}
      maxLength={600}
      data={offers}
      filter={({ options }) => options}
      onText={type}
      onPick={add}
      onEnter={() => {
        if (text.startsWith('urn:')) add(text.trim())
        else if (text.trim() !== '' && offers[0]) add(offers[0].value)
      }}
      description={isNone && say('noService')}
      descriptionProps={{ role: 'status' }}
      inputWrapperOrder={['label', 'input', 'description']}
    />
  )
}

function ManyAtOnce({ onAdd }: { onAdd: (urn: string) => void }) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const { nichandle, zone } = useMe()
  const groups = useQuery(resourceGroupsQuery).data ?? []
  const kinds = useOwnKinds()
  const region = `urn:v1:${zone.toLowerCase()}:resource`
  return (
    <>
      <Choice
        label={say('allOfKind')}
        choices={kinds.map(({ kind, label }) => ({ urn: `${region}:${kind}:*`, label }))}
        onAdd={onAdd}
      />
      <Choice label={say('aGroup')} choices={groups.map(({ urn, name }) => ({ urn, label: name }))} onAdd={onAdd} />
      <Button variant="default" size="xs" onClick={() => onAdd(accountResourceUrn(zone, nichandle))}>
        {say('myAccount')}
      </Button>
      <Button variant="default" size="xs" onClick={() => onAdd(`${region}:*`)}>
        {say('everything')}
      </Button>
    </>
  )
}

type ChoiceProps = { label: string; choices: { urn: string; label: string }[]; onAdd: (urn: string) => void }

function Choice({ label, choices, onAdd }: ChoiceProps) {
  if (choices.length === 0) return null
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.choices}>
        {choices.map((choice) => (
          <Menu.Item key={choice.urn} onClick={() => onAdd(choice.urn)}>
            {choice.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The kinds that I have something of. All of telephony is one. */
function useOwnKinds(): { kind: string; label: string }[] {
  const name = useKindName()
  const products = useQuery(serviceSummaryQuery).data?.products ?? []
  const kinds = new Set(products.flatMap(({ product }) => PRODUCTS.find(({ path }) => path === product)?.type ?? []))
  return [...kinds].map((kind) => ({ kind, label: name(kind) })).sort((one, other) => one.label.localeCompare(other.label))
}
