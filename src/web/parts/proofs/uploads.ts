/** Files on their way to the server, one after the other: each is looked into there. */
import { useEffect, useRef, useState } from 'react'
import { LARGEST_PROOF, type ProofKind } from '../../../domain/proof.ts'
import { Refused } from '../../api/call.ts'
import { type ProofPlace, sendProof } from '../../api/proofs.ts'

export type Upload = {
  key: number
  kind: ProofKind
  file: File
  /** How much of it has been sent, from 0 to 1. */
  share: number
  error: unknown
}

export type Uploads = {
  uploads: Upload[]
  add: (kind: ProofKind, files: readonly File[]) => void
  again: (key: number) => void
  /** Stops it, or takes it out of the list. */
  drop: (key: number) => void
}

/** `onSent` shows it among what is kept, before it goes from here. `tooLarge` is what to say of a file that is not even sent. */
export function useUploads(place: ProofPlace, onSent: (file: File) => Promise<unknown>, tooLarge: string): Uploads {
  const [uploads, setUploads] = useState<Upload[]>([])
  const next = useRef(0)
  const queue = useRef(Promise.resolve())
  const stops = useRef(new Map<number, () => void>())
  const dropped = useRef(new Set<number>())
  const change = (key: number, changed: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...changed } : each)))
  const forget = (key: number) => setUploads((all) => all.filter((each) => each.key !== key))

  const send = async ({ key, kind, file }: Upload) => {
    if (dropped.current.has(key)) return
    const { done, stop } = sendProof(place, kind, file, (share) => change(key, { share }))
    stops.current.set(key, stop)
    try {
      await done
      if (!dropped.current.has(key)) await onSent(file)
      forget(key)
    } catch (error) {
      change(key, { error })
    }
    stops.current.delete(key)
  }
  const enqueue = (upload: Upload) => {
    queue.current = queue.current.then(() => send(upload))
  }
  const add = (kind: ProofKind, files: readonly File[]) => {
    const added = files.map((file) => {
      const error = file.size > LARGEST_PROOF ? new Refused(413, tooLarge, 'proof_too_large') : null
      return { key: next.current++, kind, file, share: 0, error }
    })
    setUploads((all) => [...all, ...added])
    for (const upload of added) if (!upload.error) enqueue(upload)
  }
  const again = (key: number) => {
    const upload = uploads.find((each) => each.key === key)
    if (!upload) return
    change(key, { error: null, share: 0 })
    enqueue(upload)
  }
  const drop = (key: number) => {
    dropped.current.add(key)
    stops.current.get(key)?.()
    forget(key)
  }
  useEffect(() => {
    const running = stops.current
    return () => {
      for (const stop of running.values()) stop()
    }
  }, [])
  return { uploads, add, again, drop }
}
