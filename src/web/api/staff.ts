/** Procedures as the staff reviews them. Every step answers the procedure as it is then. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { StaffProcedure, StaffProof, StaffQueue, StaffQueueItem } from '../../api/staff-wire.ts'
import type { NoReason, YesReason } from '../../domain/procedure.ts'
import type { StaffQueue as QueueName } from '../../domain/staff.ts'
import { language } from '../words.ts'
import { call, post, query, refusedBy, Unreachable } from './call.ts'
import { noteAnswered } from './reachable.ts'

export type { QueueName, StaffProcedure, StaffProof, StaffQueueItem }
export type QueuePage = StaffQueue & { next: string | null }

export const queueQuery = (queue: QueueName, text: string | undefined, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['staff', 'queue', queue, text, cursor],
    queryFn: () => queuePage(queue, text, cursor),
    placeholderData: keepPreviousData,
    // Colleagues work on it, too, and people write at any time.
    refetchInterval: 30_000,
  })

export const procedureQuery = (number: string) =>
  queryOptions({
    queryKey: ['staff', 'one', number],
    queryFn: async () => (await call<StaffProcedure>('GET', pathOf(number))).body,
    staleTime: 0,
    refetchInterval: 30_000,
  })

export const take = (number: string, over: boolean) => step(number, 'take', { over })
export const release = (number: string) => step(number, 'release', {})
export const note = (number: string, text: string) => step(number, 'note', { text })
export const askMore = (number: string, text: string) => step(number, 'ask', { text })

export type Yes = { verdict: YesReason; sentence: string; override: string | null }
export const accept = (number: string, yes: Yes) => step(number, 'accept', yes)

export type No = { verdict: NoReason; sentence: string }
export const refuse = (number: string, no: No) => step(number, 'refuse', no)

/**
 * One page of a proof, as a picture that the server made of it: nothing of the file itself comes here. Each time it is asked
 * for is on record, so nothing is asked for ahead, nor kept.
 */
export const proofPageQuery = (number: string, proof: string, page: number) =>
  queryOptions({
    queryKey: ['staff', 'proof', number, proof, page],
    queryFn: () => proofPage(number, proof, page),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

function pathOf(number: string): string {
  return `/staff/procedure/${encodeURIComponent(number)}`
}

function step(number: string, name: string, body: unknown): Promise<StaffProcedure> {
  return post<StaffProcedure>(`${pathOf(number)}/${name}`, body)
}

async function queuePage(queue: QueueName, text: string | undefined, cursor: string | undefined): Promise<QueuePage> {
  const { body, headers } = await call<StaffQueue>('GET', `/staff/procedure${query({ queue, q: text })}`, undefined, {
    ...(cursor && { 'x-pagination-cursor': cursor }),
  })
  return { ...body, next: headers.get('x-pagination-cursor-next') }
}

/** As a `data:` address: the page may show no other. */
async function proofPage(number: string, proof: string, page: number): Promise<string> {
  const answer = await fetch(`/1.0${pathOf(number)}/proof/${encodeURIComponent(proof)}/view`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language() },
    body: JSON.stringify({ page }),
  }).catch((error) => {
    noteAnswered(false)
    throw new Unreachable(String(error))
  })
  if (!answer.ok) throw await refusedBy(answer)
  noteAnswered(true)
  return addressOf(await answer.blob())
}

function addressOf(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(picture)
  })
}
