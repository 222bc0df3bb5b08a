/** Files that prove something: sent with progress, and taken back. They belong to a procedure, in public or of an account. */
import type { ProofKind } from '../../domain/proof.ts'
import { language } from '../words.ts'
import { call, query, refusedBy, Unreachable } from './call.ts'
import { noteAnswered } from './reachable.ts'

/** Where the proofs of a procedure are: `/procedure/PR-…` with its code, or `/me/procedure/PR-…`. */
export type ProofPlace = { path: string; headers?: Record<string, string> }

export type Sending = { done: Promise<void>; stop: () => void }

/** Sends a file; `tell` hears how much of it is there, from 0 to 1. What a browser can tell while it sends, only XHR tells. */
export function sendProof(place: ProofPlace, kind: ProofKind, file: File, tell: (share: number) => void): Sending {
  const request = new XMLHttpRequest()
  const done = new Promise<void>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0)
    request.onload = () => {
      void answerOf(request).then((refused) => (refused ? reject(refused) : resolve()))
    }
    request.onerror = () => {
      noteAnswered(false)
      reject(new Unreachable('the file was not sent'))
    }
    request.onabort = () => resolve()
  })
  request.open('POST', `/1.0${place.path}/proof${query({ kind })}`)
  const headers = {
    accept: 'application/json',
    'accept-language': language(),
    'content-type': 'application/octet-stream',
    'x-file-name': encodeURIComponent(file.name),
    ...place.headers,
  }
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
  request.send(file)
  return { done, stop: () => request.abort() }
}

export async function removeProof(place: ProofPlace, id: string): Promise<void> {
  await call('DELETE', `${place.path}/proof/${encodeURIComponent(id)}`, undefined, place.headers)
}

async function answerOf({ status, responseText }: XMLHttpRequest): Promise<Error | null> {
  const refused = status < 400 ? null : await refusedBy(new Response(responseText, { status }))
  noteAnswered(!(refused instanceof Unreachable))
  return refused
}
