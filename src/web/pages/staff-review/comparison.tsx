import { Text } from '@mantine/core'
import { IconCheck, IconEqualNot, IconMinus, IconTilde } from '@tabler/icons-react'
import type { StaffProcedure } from '../../api/staff.ts'
import { Card } from '../../parts/card.tsx'
import { countryName } from '../../parts/owner/facts.tsx'
import { OWNER_FIELD_TEXTS } from '../../parts/owner/texts.ts'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './staff-review.module.css'
import { REVIEW_TEXTS } from './texts.ts'

type Compared = StaffProcedure['comparison'][number]

/** What the applicant says of the owner, and what we know: side by side, with where to look twice. */
export function Comparison({ procedure: { comparison, kind } }: { procedure: StaffProcedure }) {
  const say = useTexts(REVIEW_TEXTS)
  const field = useFields()
  const isOfAccount = kind === 'voip-validation' || kind === 'group-contacts'
  if (isOfAccount) return comparison.length > 0 ? <Profile rows={comparison} /> : null
  return (
    <Card title={say('compare')} lead={say('compareLead')}>
      {comparison.length === 0 ? (
        <Text c="dimmed">{say('noComparison')}</Text>
      ) : (
        <table className={classes.compared}>
          <thead>
            <tr>
              <th scope="col" style={{ width: '28%' }}>
                {say('field')}
              </th>
              <th scope="col">{say('claimed')}</th>
              <th scope="col">{say('recorded')}</th>
            </tr>
          </thead>
          <tbody>
            {comparison.map((row) => (
              <tr key={row.field} data-verdict={row.verdict}>
                <th scope="row">
                  <div>{field.name(row.field)}</div>
                  <VerdictMark verdict={row.verdict} />
                </th>
                <td>{field.value(row.field, row.claimed) ?? <Nothing />}</td>
                <td>{field.value(row.field, row.recorded) ?? <Nothing />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}

/** Of an account that asks there is nothing to compare: what it tells of itself is what the proofs must bear out. */
function Profile({ rows }: { rows: Compared[] }) {
  const say = useTexts(REVIEW_TEXTS)
  const field = useFields()
  return (
    <Card title={say('profile')}>
      <dl className={classes.facts}>
        {rows.map((row) => (
          <div key={row.field} style={{ display: 'contents' }}>
            <dt>{field.name(row.field)}</dt>
            <dd>{field.value(row.field, row.recorded ?? row.claimed)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

const MARKS = {
  same: { Icon: IconCheck, said: 'same' },
  similar: { Icon: IconTilde, said: 'similar' },
  differs: { Icon: IconEqualNot, said: 'differs' },
  missing: { Icon: IconMinus, said: 'missing' },
} as const

function VerdictMark({ verdict }: Pick<Compared, 'verdict'>) {
  const say = useTexts(REVIEW_TEXTS)
  const { Icon, said } = MARKS[verdict]
  return (
    <span className={classes.verdict} data-verdict={verdict}>
      <Icon size={14} stroke={2.2} aria-hidden />
      {say(said)}
    </span>
  )
}

function Nothing() {
  return (
    <Text span inherit c="dimmed" fs="italic">
      {useTexts(REVIEW_TEXTS)('nothing')}
    </Text>
  )
}

/** Fields and what stands in them, in words. */
function useFields() {
  const say = useTexts(OWNER_FIELD_TEXTS)
  const language = useLanguage()
  const name = (field: Compared['field']) => say(field)
  const value = (field: Compared['field'], text: string | null) => {
    if (text === null) return null
    if (field === 'legalform') return text === 'individual' ? say('person') : say(text as 'other')
    return field === 'country' ? countryName(text, language) : text
  }
  return { name, value }
}
