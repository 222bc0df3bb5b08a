import { Button, Stack, Text, Textarea, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import type { ProcedureView } from '../../../api/procedure-wire.ts'
import { type Access, answerProcedure, placeOf, procedureQuery } from '../../api/procedures.ts'
import { FormFailure } from '../../parts/form-failure.tsx'
import { useKeptText } from '../../parts/procedure/kept-text.ts'
import { Proofs } from '../../parts/proofs/proofs.tsx'
import { useTexts } from '../../words.ts'
import classes from './procedure-status.module.css'
import { STATUS_TEXTS } from './texts.ts'

/** What staff asked last, and the answer: words, and documents with them. */
export function AnswerForm({ procedure, access }: { procedure: ProcedureView; access: Access }) {
  const say = useTexts(STATUS_TEXTS)
  const cache = useQueryClient()
  const { queryKey } = procedureQuery(access)
  const [text, write] = useKeptText(`passation.answer-${procedure.number}`)
  const [tried, setTried] = useState(false)
  const [sending, tellSending] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const send = useMutation({
    mutationFn: async () => {
      const answered = await answerProcedure(access, text.trim())
      write('')
      cache.setQueryData(queryKey, answered)
    },
  })
  const missing = text.trim() === ''
  const fault = missing ? say('answerMissing') : sending ? say('stillSending') : ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing) field.current?.focus()
    else if (!sending && !send.isPending) send.mutate()
  }
  const asked = procedure.entries.findLast(({ kind }) => kind === 'asked')
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        {asked && (
          <div className={classes.quote}>
            <Text size="sm" c="dimmed">
              {say('staffAsked')}
            </Text>
            <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{asked.text}</Text>
          </div>
        )}
        <FormFailure error={send.error} />
        <Textarea
          ref={field}
          label={say('answer')}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={4000}
          aria-required
          error={tried && fault}
          value={text}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
        <div>
          <Title order={2} size="h4" mb="xs">
            {say('documents')}
          </Title>
          <Proofs
            place={placeOf(access)}
            proofs={procedure.proofs}
            needed={procedure.needed}
            onChanged={() => cache.invalidateQueries({ queryKey })}
            tellSending={tellSending}
          />
        </div>
        <Button type="submit" size="md" fullWidth loading={send.isPending}>
          {say('sendAnswer')}
        </Button>
      </Stack>
    </form>
  )
}
