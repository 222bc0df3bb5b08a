import { Anchor, Button, Input, NativeSelect, SegmentedControl, SimpleGrid, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { countryChoices, languageChoices } from '../../parts/choices.ts'
import { FormFailure } from '../../parts/form-failure.tsx'
import { NewPassword } from '../../parts/new-password.tsx'
import { PlainHead } from '../../parts/plain-head.tsx'
import { useLanguage, useTexts } from '../../words.ts'
import { type Entered, ORGANISATIONS } from './entered.ts'
import { OptionalFields } from './optional-fields.tsx'
import { SIGN_UP_TEXTS } from './texts.ts'

export type SignUpFields = UseFormReturnType<Entered>

type SignUpFormProps = { form: SignUpFields; send: (entered: Entered) => void; pending: boolean; error: unknown }

export function SignUpForm({ form, send, pending, error }: SignUpFormProps) {
  const say = useTexts(SIGN_UP_TEXTS)
  const toFirst = (errors: object) => form.getInputNode(Object.keys(errors)[0]!)?.focus()
  return (
    <form onSubmit={form.onSubmit((entered) => (pending ? undefined : send(entered)), toFirst)} noValidate>
      <Stack gap="lg">
        <PlainHead title={say('title')} lead={say('lead')} />
        <FormFailure error={error} />
        <Who form={form} />
        <TextInput
          label={say('email')}
          description={say('emailHint')}
          type="email"
          autoComplete="email"
          maxLength={320}
          aria-required
          {...form.getInputProps('email')}
        />
        <NewPassword
          label={say('password')}
          value={form.values.password}
          email={form.values.email.trim()}
          {...(form.getInputProps('password') as { onChange: (password: string) => void })}
        />
        <Where form={form} />
        <OptionalFields form={form} />
        <Button type="submit" size="md" fullWidth loading={pending}>
          {say('signUp')}
        </Button>
        <Anchor component={Link} to="/sign-in" state={{ account: form.values.email }} size="sm" py={2}>
          {say('haveOne')}
        </Anchor>
      </Stack>
    </form>
  )
}

function Who({ form }: { form: SignUpFields }) {
  const say = useTexts(SIGN_UP_TEXTS)
  const kinds = (['person', 'organisation'] as const).map((value) => ({ value, label: say(value) }))
  const forms = ORGANISATIONS.map((value) => ({ value, label: say(value) }))
  const line = { maxLength: 255, 'aria-required': true }
  return (
    <>
      <Input.Wrapper label={say('kind')} labelElement="div">
        <SegmentedControl mt={4} fullWidth aria-label={say('kind')} data={kinds} {...form.getInputProps('kind')} />
      </Input.Wrapper>
      {form.values.kind === 'organisation' && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={say('organisationName')}
            autoComplete="organization"
            {...line}
            {...form.getInputProps('organisation')}
          />
          <NativeSelect label={say('legalform')} data={forms} {...form.getInputProps('legalform')} />
        </SimpleGrid>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={say('firstname')} autoComplete="given-name" {...line} {...form.getInputProps('firstname')} />
        <TextInput label={say('name')} autoComplete="family-name" {...line} {...form.getInputProps('name')} />
      </SimpleGrid>
    </>
  )
}

function Where({ form }: { form: SignUpFields }) {
  const say = useTexts(SIGN_UP_TEXTS)
  const language = useLanguage()
  const choose = say('chooseCountry')
  const countries = useMemo(() => {
    const known = countryChoices(language, '').filter(({ value }) => value !== 'UNKNOWN')
    return [{ value: '', label: choose }, ...known]
  }, [language, choose])
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <NativeSelect
        label={say('country')}
        autoComplete="country"
        aria-required
        data={countries}
        {...form.getInputProps('country')}
      />
      <NativeSelect label={say('language')} data={languageChoices()} {...form.getInputProps('language')} />
    </SimpleGrid>
  )
}
