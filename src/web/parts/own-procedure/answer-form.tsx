import { Button, Stack, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { answerStaff, type OwnProcedure, procedurePath } from '../../api/own-procedures.ts'
import { useTexts } from '../../words.ts'
import { FormFailure } from '../form-failure.tsx'
import { Proofs } from '../proofs/proofs.tsx'
import { OWN_PROCEDURE_TEXTS } from './texts.ts'

/** What the staff asked for: an answer, and more documents. */
export function AnswerForm({ procedure, onAnswered }: { procedure: OwnProcedure; onAnswered: (told: string) => void }) {
  const say = useTexts(OWN_PROCEDURE_TEXTS)
  const cache = useQueryClient()
  const [text, write] = useState('')
  const [tried, tryIt] = useState(false)
  const refresh = () => cache.invalidateQueries({ queryKey: ['procedures'] })
  const answer = useMutation({
    mutationFn: () => answerStaff(procedure.number, text.trim()),
    onSuccess: async () => {
      await refresh()
      onAnswered(say('answered'))
    },
  })
  const isEmpty = text.trim() === ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    tryIt(true)
    if (!isEmpty && !answer.isPending) answer.mutate()
  }
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <Textarea
          label={say('answer')}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
          error={tried && isEmpty && say('noAnswer')}
          maxLength={4000}
          rows={4}
        />
        <Proofs
          place={{ path: procedurePath(procedure.number) }}
          proofs={procedure.proofs}
          needed={procedure.needed}
          onChanged={refresh}
        />
        <FormFailure error={answer.error} />
        <Button type="submit" loading={answer.isPending} style={{ alignSelf: 'start' }}>
          {say('send')}
        </Button>
      </Stack>
    </form>
  )
}
