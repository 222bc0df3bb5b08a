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

/** So long a window with the form has to say that it is there. */
const PATIENCE = 600

/** Tells the other windows that an address was confirmed here; true if one of them has the form, and goes on. */
export async function tellConfirmed(access: Access): Promise<boolean> {
  const channel = new BroadcastChannel(CHANNEL)
  const heard = new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<{ heard?: string }>) => data.heard === access.number && resolve(true)
    setTimeout(() => resolve(false), PATIENCE)
  })
  channel.postMessage(access)
  return heard.finally(() => channel.close())
}

export function onConfirmedElsewhere(number: string, hear: (access: Access) => unknown): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }: MessageEvent<Partial<Access>>) => {
    if (data.number !== number || !data.code) return
    channel.postMessage({ heard: number })
    hear({ number, code: data.code })
  }
  return () => channel.close()
}
