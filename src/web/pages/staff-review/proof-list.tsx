import { Button, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { procedureQuery, type StaffProcedure, type StaffProof } from '../../api/staff.ts'
import { Card } from '../../parts/card.tsx'
import { useNames } from '../../parts/names.ts'
import { useProcedureNames } from '../../parts/procedure-names.ts'
import { day, moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './staff-review.module.css'
import { PROOF_LIST_TEXTS } from './texts.ts'

const Viewer = lazy(() => import('./viewer.tsx').then(({ Viewer }) => ({ default: Viewer })))

/** The files that prove it, and those that are missing. They are looked at one at a time. */
export function ProofList({ procedure: { number, proofs, missing, steps } }: { procedure: StaffProcedure }) {
  const say = useTexts(PROOF_LIST_TEXTS)
  const names = useProcedureNames()
  const { list } = useNames()
  const cache = useQueryClient()
  const [seen, see] = useState<StaffProof | null>(null)
  const [opened, open] = useState(false)
  const look = (proof: StaffProof) => {
    see(proof)
    open(true)
  }
  const isConcerned = steps.some(({ code }) => code === 'beneficiary')
  const close = () => {
    open(false)
    // What was looked at is on record now.
    void cache.invalidateQueries({ queryKey: procedureQuery(number).queryKey })
  }
  return (
    <Card title={say('title')} lead={say('lead')}>
      {missing.length > 0 && <Text c="var(--warn)">{say('missing', { kinds: list(missing.map(names.proof)) })}</Text>}
      {proofs.length === 0 ? (
        <Text c="dimmed">{say('none')}</Text>
      ) : (
        <ul className={classes.list}>
          {proofs.map((proof) => (
            <Row key={proof.id} proof={proof} isClosed={isConcerned} onLook={() => look(proof)} />
          ))}
        </ul>
      )}
      <Suspense>{seen && <Viewer number={number} proof={seen} opened={opened} onClose={close} />}</Suspense>
    </Card>
  )
}

type RowProps = { proof: StaffProof; isClosed: boolean; onLook: () => void }

/** Closed to whoever is concerned: why, stands beside what they may not decide. */
function Row({ proof, isClosed, onLook }: RowProps) {
  const say = useTexts(PROOF_LIST_TEXTS)
  const names = useProcedureNames()
  const language = useLanguage()
  const { kind, name, pages, addedAt, deletedAt } = proof
  const facts = [say('pages', { count: pages }), say('added', { when: moment(addedAt, language) })]
  return (
    <li className={classes.item}>
      <Stack gap={0} style={{ flex: '1 1 12rem', minWidth: 0 }}>
        <Text fw={600}>{names.proof(kind)}</Text>
        <Text size="sm">{name}</Text>
        <Text size="sm" c="dimmed">
          {deletedAt ? say('gone', { day: day(deletedAt, language) }) : facts.join(', ')}
        </Text>
      </Stack>
      {!deletedAt && (
        <Button
          variant="default"
          size="xs"
          disabled={isClosed}
          onClick={onLook}
          aria-label={say('viewOf', { kind: names.proof(kind), name })}
        >
          {say('view')}
        </Button>
      )}
    </li>
  )
}
