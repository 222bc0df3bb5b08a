import { Alert, Button, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { Policy } from '../../../api/policy-wire.ts'
import { useMe } from '../../api/me.ts'
import { bodyOf, policyQuery } from '../../api/policies.ts'
import { useKnown } from '../../parts/access/use-known.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useTexts } from '../../words.ts'
import { asUrns, NEW_DRAFT } from './draft.ts'
import { PolicyForm } from './form.tsx'
import { EDIT_POLICY_TEXTS } from './texts.ts'

/** A policy that does not exist yet: from nothing, or as a copy of another. */
export function NewPolicyPage() {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const { copy, identity, resource } = useSearch({ from: '/shell/access/new' })
  const source = useQuery({ ...policyQuery(copy ?? ''), enabled: copy !== undefined })
  const isWaiting = copy !== undefined && !source.data
  return (
    <>
      <PageHead title={say('newTitle')} lead={say('lead')} />
      {copy !== undefined && source.isError && !source.data ? (
        <PageFailed error={source.error} reset={() => void source.refetch()} />
      ) : (
        <Ready key={copy} source={isWaiting ? undefined : (source.data ?? null)} about={{ identity, resource }} />
      )}
    </>
  )
}

export function EditPolicyPage() {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const { policyId } = useParams({ from: '/shell/access/$policyId' })
  const policy = useQuery(policyQuery(policyId))
  return (
    <>
      <PageHead title={say('editTitle')} lead={policy.data?.name} />
      {policy.isError && !policy.data ? (
        <PageFailed error={policy.error} reset={() => void policy.refetch()} />
      ) : (
        <Ready key={policyId} source={policy.data} id={policyId} />
      )}
    </>
  )
}

type ReadyProps = {
  source: Policy | null | undefined
  id?: string
  /** What a link says of a new one. */
  about?: { identity: string | undefined; resource: string | undefined }
}

/** `source` is undefined until it is there, null for a policy from nothing. With an id it is changed, else copied. */
function Ready({ source, id, about }: ReadyProps) {
  const me = useMe().nichandle
  const { known, error, retry } = useKnown()
  if (error && !known) return <PageFailed error={error} reset={retry} />
  if (source === undefined || !known) return <FieldsToCome />
  if (source && id && source.owner !== me) return <NotYours />
  const wanted = {
    ...NEW_DRAFT,
    ...(about?.identity && { identities: [about.identity] }),
    ...(about?.resource && { resources: asUrns([about.resource]) }),
  }
  const draft = source ? { ...bodyOf(source), ...(!id && { name: '' }) } : wanted
  return <PolicyForm first={draft} id={id} known={known} />
}

function NotYours() {
  const say = useTexts(EDIT_POLICY_TEXTS)
  return (
    <Alert color="blue" variant="outline" icon={<IconLock />} title={say('receivedTitle')}>
      <Stack align="flex-start">
        {say('received')}
        <Button variant="default" size="xs" component={Link} to="/access?view=received">
          {say('back')}
        </Button>
      </Stack>
    </Alert>
  )
}

function FieldsToCome() {
  const say = useTexts(EDIT_POLICY_TEXTS)
  return (
    <Stack gap="md" maw={720} aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      {['name', 'who', 'where', 'what'].map((field) => (
        <Skeleton key={field} height={field === 'name' ? 64 : 150} radius="lg" />
      ))}
    </Stack>
  )
}
