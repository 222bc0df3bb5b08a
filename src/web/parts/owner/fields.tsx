/** The fields of an owner. Each input has the name of its field, so that a form can lead to the first that is missing. */
import { Input, NativeSelect, SegmentedControl, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { Owner, OwnerField } from '../../../domain/owner.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { countryChoices } from '../choices.ts'
import { isOrganised, type OwnerFaults } from './entered.ts'
import { OWNER_FIELD_TEXTS } from './texts.ts'

const ORGANISATIONS = ['corporation', 'association', 'administration', 'personalcorporation', 'other'] as const

type OwnerFieldsProps = {
  owner: Owner
  change: (owner: Owner) => void
  faults: OwnerFaults
  /** What must be filled in beside the name; the rest says that it is optional. */
  required: readonly OwnerField[]
}

export function OwnerFields({ owner, change, faults, required }: OwnerFieldsProps) {
  const say = useTexts(OWNER_FIELD_TEXTS)
  const organised = isOrganised(owner)
  const kinds = [
    { value: 'person', label: say('person') },
    { value: 'organised', label: say('organised') },
  ]
  const field = useField({ owner, change, faults, required: [...required, organised ? 'organisation' : 'name'] })
  return (
    <Stack>
      <Input.Wrapper label={say('kind')} labelElement="div">
        <SegmentedControl
          mt={4}
          fullWidth
          aria-label={say('kind')}
          data={kinds}
          value={organised ? 'organised' : 'person'}
          onChange={(kind) => change({ ...owner, legalform: kind === 'person' ? 'individual' : 'corporation' })}
        />
      </Input.Wrapper>
      {organised && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="md">
          <TextInput {...field('organisation')} />
          <NativeSelect
            label={say('legalform')}
            data={ORGANISATIONS.map((value) => ({ value, label: say(value) }))}
            value={owner.legalform}
            onChange={({ currentTarget }) => change({ ...owner, legalform: currentTarget.value as Owner['legalform'] })}
          />
        </SimpleGrid>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="md">
        <TextInput {...field('firstname')} />
        <TextInput {...field('name')} />
      </SimpleGrid>
      <TextInput type="email" {...field('email')} maxLength={320} />
      <TextInput {...field('address')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="md">
        <TextInput {...field('zip')} />
        <TextInput {...field('city')} />
        <CountryField {...field('country')} />
        <TextInput type="tel" {...field('phone')} />
      </SimpleGrid>
    </Stack>
  )
}

function useField({ owner, change, faults, required }: OwnerFieldsProps) {
  const say = useTexts(OWNER_FIELD_TEXTS)
  return (name: Exclude<OwnerField, 'legalform'>) => {
    const must = required.includes(name)
    return {
      name,
      label: must ? say(name) : say('optional', { field: say(name) }),
      value: owner[name],
      error: faults[name],
      maxLength: 255,
      autoComplete: 'off',
      'aria-required': must,
      onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change({ ...owner, [name]: currentTarget.value }),
    }
  }
}

function CountryField({ maxLength: _, ...field }: ReturnType<ReturnType<typeof useField>>) {
  const say = useTexts(OWNER_FIELD_TEXTS)
  const language = useLanguage()
  const choose = say('chooseCountry')
  const countries = useMemo(() => {
    const known = countryChoices(language, '').filter(({ value }) => value !== 'UNKNOWN')
    return [{ value: '', label: choose }, ...known]
  }, [language, choose])
  return <NativeSelect {...field} data={countries} />
}
