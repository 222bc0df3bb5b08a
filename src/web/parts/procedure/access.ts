/** With what a procedure is opened: its number and the code of its letter. A reload finds them again, another window does not. */
import type { Access } from '../../api/procedures.ts'

const STORED = 'passation.procedure'

export function keptAccess(): Access | null {
  try {
    const { number, code } = JSON.parse(sessionStorage.getItem(STORED) ?? 'null') as Access
    return typeof number === 'string' && typeof code === 'string' ? { number, code } : null
  } catch {
    return null
  }
}

export function keepAccess({ number, code }: Access): void {
  sessionStorage.setItem(STORED, JSON.stringify({ number, code }))
}

export function forgetAccess(): void {
  sessionStorage.removeItem(STORED)
}

/** What was typed or copied, as numbers are written: `pr-7k2m…` with blanks around it is the same number. */
export function asNumber(typed: string): string {
  return typed.replaceAll(/\s/g, '').toUpperCase()
}

/** The code out of what was pasted, be it the whole link. */
export function asCode(typed: string): string {
  return /[#&]code=([^&\s]+)/.exec(typed)?.[1] ?? typed.trim()
}

const CHANNEL = 'passation-procedure'

/** Tells the other windows that an address was confirmed here. */
export function tellConfirmed(access: Access): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(access)
  channel.close()
}

export function onConfirmedElsewhere(hear: (access: Access) => unknown): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }: MessageEvent<Access>) => void hear(data)
  return () => channel.close()
}
