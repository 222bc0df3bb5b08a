import { Box, Button, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type OwnProcedure, ownProcedureQuery } from '../../api/own-procedures.ts'
import { useNames } from '../../parts/names.ts'
import { OwnProcedureCard } from '../../parts/own-procedure/own-procedure.tsx'
import { PageFailed } from '../../parts/page-failed.tsx'
import { TelephonyFrame } from '../../parts/telephony/frame.tsx'
import { useTexts } from '../../words.ts'
import { STAFF_REQUEST_TEXTS } from './texts.ts'

/** What I have asked of the staff about a group with special numbers. */
export function StaffRequestPage() {
  const say = useTexts(STAFF_REQUEST_TEXTS)
  const { number } = useParams({ from: '/shell/telephony/requests/$number' })
  const { data, error, refetch } = useQuery(ownProcedureQuery(number))
  return (
    <TelephonyFrame title={say('title')} lead={data?.service && say('lead', { group: data.service.name })}>
      <Box maw={760}>
        {data && <Request procedure={data} />}
        {!data && error && <PageFailed error={error} reset={() => void refetch()} />}
        {!data && !error && (
          <div aria-busy="true">
            <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
            <Skeleton height={220} radius="lg" />
          </div>
        )}
      </Box>
    </TelephonyFrame>
  )
}

const ROLES = ['contactAdmin', 'contactBilling'] as const

function Request({ procedure }: { procedure: OwnProcedure }) {
  const say = useTexts(STAFF_REQUEST_TEXTS)
  const names = useNames()
  const { wanted, statement, state } = procedure
  return (
    <Stack gap="lg">
      <OwnProcedureCard procedure={procedure}>
        <section aria-label={say('asked')}>
          {ROLES.filter((role) => wanted[role]).map((role) => (
            <Text key={role} size="sm">
              <strong>{wanted[role]}</strong> {say('becomes', { role: names.spokenRoles([role]) })}
            </Text>
          ))}
          <Text size="sm" mt="xs" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            {statement}
          </Text>
        </section>
        {state === 'done' && <Text size="sm">{say('granted')}</Text>}
      </OwnProcedureCard>
      <Button variant="default" component={Link} to="/telephony" style={{ alignSelf: 'start' }}>
        {say('back')}
      </Button>
    </Stack>
  )
}
