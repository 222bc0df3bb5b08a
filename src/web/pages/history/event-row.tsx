import { Anchor, Text } from '@mantine/core'
import {
  IconApps,
  IconArrowsExchange,
  IconLogin2,
  IconReceipt,
  IconServer2,
  IconShieldCheck,
  IconUser,
  IconUsers,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Happening } from '../../../api/history-wire.ts'
import { useMe } from '../../api/me.ts'
import { useNames } from '../../parts/names.ts'
import { clock, moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { groupOf } from './filters.ts'
import classes from './history.module.css'
import { partiesOf, sentenceOf, type Tongue } from './sentence.ts'
import { HISTORY_TEXTS } from './texts.ts'

const MARKS = {
  requests: IconArrowsExchange,
  account: IconUser,
  signIns: IconLogin2,
  secondFactor: IconShieldCheck,
  access: IconUsers,
  applications: IconApps,
  services: IconServer2,
  billing: IconReceipt,
} as const

/** Before the login of the user who did it. */
const USER = 'user:'

type EventRowProps = {
  happening: Happening
  tongue: Tongue
  /** Narrows the history to a service; absent where it is that of one. */
  onService?: ((name: string) => void) | undefined
}

/** When, what, by whom, on which service. */
export function EventRow({ happening, tongue, onService }: EventRowProps) {
  const language = useLanguage()
  const { date, kind, taskId } = happening
  const { nichandle } = useMe()
  const Mark = MARKS[groupOf(kind)]
  const isMine = partiesOf(happening).includes(nichandle)
  return (
    <li className={classes.event}>
      <time className={classes.time} dateTime={date} title={moment(date, language)}>
        {clock(date, language)}
      </time>
      <span className={classes.mark}>
        <Mark size={16} stroke={1.8} aria-hidden />
      </span>
      <div>
        <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
          {sentenceOf(happening, tongue)}
        </Text>
        <div className={classes.facts}>
          <By happening={happening} tongue={tongue} />
          <OnService happening={happening} onService={onService} />
          <OfProcedure happening={happening} />
          {taskId !== null && isMine && <RequestLink id={taskId} />}
        </div>
      </div>
    </li>
  )
}

function By({ happening: { actor, account }, tongue }: Pick<EventRowProps, 'happening' | 'tongue'>) {
  const say = useTexts(HISTORY_TEXTS)
  const { nichandle } = useMe()
  if (account && actor.startsWith(USER)) {
    return <span>{say('byUser', { login: actor.slice(USER.length), who: tongue.who(account) })}</span>
  }
  if (account === nichandle) return <span>{say('byYou')}</span>
  if (account) return <span>{say(actor === 'staff' ? 'byStaff' : 'by', { who: tongue.who(account) })}</span>
  if (actor.startsWith('provider')) return <span>{say('byProvider')}</span>
  if (actor === 'staff') return <span>{say('byTheStaff')}</span>
  return <span>{actor === 'visitor' ? say('byVisitor') : say('bySystem')}</span>
}

function OnService({ happening: { product, serviceName }, onService }: Pick<EventRowProps, 'happening' | 'onService'>) {
  const say = useTexts(HISTORY_TEXTS)
  const names = useNames()
  if (!product || !serviceName || !onService) return null
  return (
    <span>
      {names.product(product)}{' '}
      <Anchor
        component="button"
        type="button"
        inherit
        title={say('onlyService', { name: serviceName })}
        onClick={() => onService(serviceName)}
        ta="start"
        mih={24}
      >
        {serviceName}
      </Anchor>
    </span>
  )
}

function OfProcedure({ happening: { details } }: Pick<EventRowProps, 'happening'>) {
  const say = useTexts(HISTORY_TEXTS)
  const { procedure } = details as { procedure?: string }
  return procedure && <span>{say('procedure', { number: procedure })}</span>
}

function RequestLink({ id }: { id: number }) {
  const say = useTexts(HISTORY_TEXTS)
  return (
    <Anchor component={Link} to="/requests/$id" params={{ id: String(id) } as never} inherit mih={24}>
      {say('request', { id })}
    </Anchor>
  )
}
