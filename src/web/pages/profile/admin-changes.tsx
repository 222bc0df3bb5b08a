import { Switch, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { needForAdminChanges } from '../../api/second-factor.ts'
import { Failure } from '../../parts/failure.tsx'
import { useTexts } from '../../words.ts'
import type { PartProps } from './second-factor-card.tsx'
import { SECURITY_TEXTS } from './security-texts.ts'

/** Whether accepting another administrative contact takes a second factor. */
export function AdminChanges({ own, proven, onChanged }: PartProps) {
  const say = useTexts(SECURITY_TEXTS)
  const set = useMutation({
    mutationFn: async (needed: boolean) => {
      await proven(() => needForAdminChanges(needed))
      await onChanged(say('saved'))
    },
  })
  const isOff = !own.enabled && !own.neededForAdminChanges
  const checked = set.isPending ? (set.variables ?? false) : own.neededForAdminChanges
  return (
    <>
      <Switch
        label={say('adminChanges')}
        description={
          <Text span size="sm" c="dimmed">
            {say('adminChangesLead')} {isOff && say('adminChangesOff')}
          </Text>
        }
        checked={checked}
        disabled={isOff}
        onChange={(event) => {
          if (!set.isPending) set.mutate(event.currentTarget.checked)
        }}
      />
      <Failure error={set.error} />
    </>
  )
}
