import { Fieldset, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useMe } from '../../api/me.ts'
import { countryChoices, languageChoices } from '../../parts/choices.ts'
import { CopyHandle } from '../../parts/copy-handle.tsx'
import { useLanguage, useTexts } from '../../words.ts'
import { type DetailsFormOf, LEGAL_FORMS, type TextField } from './details.ts'
import { PROFILE_TEXTS } from './texts.ts'

/** The fields of the details, as an envelope and a letter have them. */
export function DetailsFields({ form }: { form: DetailsFormOf }) {
  const say = useTexts(PROFILE_TEXTS)
  const language = useLanguage()
  const none = say('noCountry')
  const countries = useMemo(() => countryChoices(language, none), [language, none])
  const text = (field: TextField, autoComplete: string, required = false) => (
    <TextInput
      name={field}
      label={say(field)}
      autoComplete={autoComplete}
      maxLength={255}
      required={required}
      {...form.getInputProps(field)}
    />
  )
  return (
    <>
      <Handle />
      <Part legend={say('person')}>
        {text('firstname', 'given-name', true)}
        {text('name', 'family-name', true)}
        {text('organisation', 'organization')}
        <NativeSelect
          label={say('legalform')}
          data={LEGAL_FORMS.map((value) => ({ value, label: say(value) }))}
          {...form.getInputProps('legalform')}
        />
        {text('phone', 'tel')}
      </Part>
      <Part legend={say('postal')}>
        {text('address', 'street-address')}
        {text('zip', 'postal-code')}
        {text('city', 'address-level2')}
        {text('area', 'address-level1')}
        <NativeSelect label={say('country')} autoComplete="country" data={countries} {...form.getInputProps('country')} />
      </Part>
      <Part legend={say('preferences')}>
        <NativeSelect
          label={say('language')}
          description={say('languageHint')}
          data={languageChoices()}
          {...form.getInputProps('language')}
        />
      </Part>
    </>
  )
}

function Handle() {
  const say = useTexts(PROFILE_TEXTS)
  return (
    <div>
      <Text size="sm" fw={500}>
        {say('handle')}
      </Text>
      <CopyHandle handle={useMe().nichandle} />
      <Text size="xs" c="dimmed">
        {say('handleHint')}
      </Text>
    </div>
  )
}

function Part({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <Fieldset variant="unstyled" p={0} m={0} legend={<Text fw={600}>{legend}</Text>}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" mt={4}>
        {children}
      </SimpleGrid>
    </Fieldset>
  )
}
