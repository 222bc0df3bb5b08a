import { Checkbox, Fieldset, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { OwnService } from '../../../api/own-service-wire.ts'
import { servicePageQuery, type Wanted } from '../../api/services.ts'
import { CONTACTS, useNames } from '../../parts/names.ts'
import { useTexts } from '../../words.ts'
import { type Checked, isEmpty, type Target, wantedOf } from './draft.ts'
import classes from './edit-contacts.module.css'
import { EDIT_CONTACTS_TEXTS } from './texts.ts'

/** The services of the same name on which some of the same can be asked for: a domain, its zone, its hosting. */
export function useAlso({ service, wanted }: Target): Target[] {
  const others = useQuery(servicePageQuery({ name: service.name }, undefined, 50)).data?.services ?? []
  return others
    .filter(({ name, serviceId }) => name === service.name && serviceId !== service.serviceId)
    .map((other) => ({ service: other, wanted: wantedOf(other, wanted) }))
    .filter((target) => !isEmpty(target.wanted))
}

type AlsoProps = { main: Checked; also: Target[]; ticked: number[]; onTick: (serviceIds: number[]) => void }

export function Also({ main, also, ticked, onTick }: AlsoProps) {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  const names = useNames()
  if (also.length === 0) return null
  const tick = ({ serviceId }: OwnService, on: boolean) =>
    onTick(on ? [...ticked, serviceId] : ticked.filter((each) => each !== serviceId))
  return (
    <Fieldset legend={say('alsoTitle')} variant="unstyled" className={classes.also}>
      <Text size="sm" c="dimmed" mb="sm">
        {say('alsoLead')}
      </Text>
      <Stack gap="sm">
        {also.map(({ service, wanted }) => (
          <Checkbox
            key={service.serviceId}
            label={say('alsoOn', { kind: names.product(service.product), name: service.name })}
            description={isWhole(wanted, main.wanted) ? null : say('alsoOnly', { roles: names.spokenRoles(rolesIn(wanted)) })}
            checked={ticked.includes(service.serviceId)}
            onChange={(event) => tick(service, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </Fieldset>
  )
}

export function rolesIn(wanted: Wanted) {
  return CONTACTS.filter((role) => wanted[role] !== undefined)
}

function isWhole(wanted: Wanted, main: Wanted): boolean {
  return rolesIn(wanted).length === rolesIn(main).length
}
