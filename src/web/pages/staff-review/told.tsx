import { Text } from '@mantine/core'
import type { StaffProcedure } from '../../api/staff.ts'
import { Card } from '../../parts/card.tsx'
import { moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './staff-review.module.css'
import { REVIEW_TEXTS } from './texts.ts'

/** Who was told that it was accepted, and what they said to it. */
export function Told({ procedure: { told, state } }: { procedure: StaffProcedure }) {
  const say = useTexts(REVIEW_TEXTS)
  const language = useLanguage()
  if (told.length === 0) return null
  return (
    <Card title={say('told')} lead={state === 'waiting-period' ? say('toldLead') : undefined}>
      <ul className={classes.list}>
        {told.map(({ address, objectedAt }) => (
          <li key={address} className={classes.event}>
            <Text size="sm" fw={500}>
              {address}
            </Text>
            <Text size="sm" c={objectedAt ? 'var(--bad)' : 'dimmed'}>
              {objectedAt ? say('objected', { when: moment(objectedAt, language) }) : say('notObjected')}
            </Text>
          </li>
        ))}
      </ul>
    </Card>
  )
}
