import { once } from 'node:events'
import { request } from 'node:http'
import { globalAgent, createServer as secureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'

/** What stands in front of an installation and ends TLS. */
export type TlsProxy = {
  host: string
  port: number
  /** Where the calls go on to: the address of the program. */
  target: string
  stop(): Promise<void>
}

/** Starts a proxy on the loopback whose certificate this process, and no other, trusts. */
export async function startTlsProxy(): Promise<TlsProxy> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  const server = secureServer({ key, cert }, (incoming, outgoing) => {
    const { method, url, headers } = incoming
    const onward = request(new URL(url!, proxy.target), { method: method!, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const trustedBefore = globalAgent.options.ca
  globalAgent.options.ca = cert
  const proxy: TlsProxy = {
    host: 'localhost',
    port: (server.address() as AddressInfo).port,
    target: '',
    stop: async () => {
      globalAgent.options.ca = trustedBefore
      globalAgent.destroy()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return proxy
}
