import { describe, expect, test } from 'vitest'
import { createStreams } from '../../src/api/live-streams.ts'

const entry = { kind: 'session', id: 1 } as const
const event = {
  id: 1,
  kind: 'contact-change.asked',
  taskId: 1,
  product: 'domain',
  serviceName: 'novak.example',
  concerns: ['anna'],
}

/** Somebody's, which tells when it is broken off. */
function begun(cut: () => void = () => undefined) {
  return (account: string) => ({ account, onlooker: { account, user: null, address: null }, entry, cut })
}

describe('the streams of a process', () => {
  test('are so many for an account, and so many in all; one that ended makes room', async () => {
    const streams = createStreams(2, 3)
    const stream = begun()
    streams.open(stream('anna'))
    const second = streams.open(stream('anna'))
    expect([streams.full('anna'), streams.full('theo')]).toEqual(['account', undefined])
    streams.open(stream('theo'))
    expect([streams.full('theo'), streams.full('carl')]).toEqual(['process', 'process'])
    second.out.destroy()
    await new Promise((resolve) => second.out.once('close', resolve))
    expect([streams.full('anna'), streams.full('carl')]).toEqual([undefined, undefined])
  })

  test('break off for who takes nothing of what is sent, and for nobody else', () => {
    const streams = createStreams()
    const cut: string[] = []
    for (const account of ['anna', 'theo']) streams.open(begun(() => void cut.push(account))(account))
    for (let each = 0; each < 500; each++) streams.tell(event)
    expect(cut).toEqual([])
    for (let each = 0; each < 500; each++) streams.tell(event)
    expect(new Set(cut)).toEqual(new Set(['anna']))
  })

  test('say nothing once they have ended', () => {
    const streams = createStreams()
    const stream = streams.open(begun()('anna'))
    streams.close(stream)
    streams.write(stream, 'late')
    streams.tell(event)
    expect(stream.out.read()).toBeNull()
    expect(streams.accounts()).toEqual([])
  })
})
