import { Anchor, Text } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useNames } from '../../parts/names.ts'
import { useTexts } from '../../words.ts'
import classes from './telephony.module.css'
import { TELEPHONY_TEXTS } from './texts.ts'

/** The numbers of the requests, and who else has a letter now. */
export type AskedFor = { ids: number[]; others: string[] }

/** What was just asked for, and where the code is entered. */
export function Asked({ asked: { ids, others } }: { asked: AskedFor }) {
  const say = useTexts(TELEPHONY_TEXTS)
  const names = useNames()
  return (
    <div className={classes.asked}>
      <IconMailForward size={20} stroke={1.7} color="var(--good)" aria-hidden />
      <Text size="sm" component="div">
        {others.length === 0 ? say('askedOne') : say('askedMany', { who: names.list(others) })}{' '}
        {ids.map((id) => (
          <Anchor key={id} component={Link} to={`/requests/${id}`} size="sm" fw={600} mr="sm" underline="always">
            {ids.length === 1 ? say('enterCode') : say('enterCodeOf', { id })}
          </Anchor>
        ))}
      </Text>
    </div>
  )
}
