/**
 * Lines per second and the greatest memory of an import, over HTTP into a running server and by the command beside it, into the
 * embedded database. Each customer is five lines: an account, two services, a bill, a payment method.
 *
 *   npx tsx bench/import.ts [lines…]      needs a build; 100000 and 1000000 lines if nothing is said
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { hashOf, newSecret } from '../src/lib/secret.ts'
import { machine } from './support/machine.ts'
import { type Product, startProduct } from './support/product.ts'

const LINES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100_000, 1_000_000]
const LINES_A_CUSTOMER = 5
const CUSTOMERS_A_PIECE = 200

console.log('| way | lines | seconds | lines/s | memory before | greatest memory |\n|---|---|---|---|---|---|')
for (const lines of LINES) {
  await measure('POST /import', lines, overHttp)
  await measure('command', lines, byCommand)
}
console.log(`\n${machine()}`)

type Way = (product: Product, lines: number) => Promise<{ before: number; greatest: number; counts: Record<string, number> }>

async function measure(name: string, lines: number, way: Way): Promise<void> {
  const product = await startProduct(['--no-worker'])
  product.process.stdout!.pipe(process.stderr)
  try {
    const begun = performance.now()
    const { before, greatest, counts } = await way(product, lines)
    const seconds = (performance.now() - begun) / 1000
    if (counts.lines !== lines || counts.refused !== 0) throw new Error(`not all lines counted: ${JSON.stringify(counts)}`)
    const figures = [lines, seconds.toFixed(1), Math.round(lines / seconds), megabytes(before), megabytes(greatest)]
    console.log(`| ${name} | ${figures.join(' | ')} |`)
  } finally {
    await product.stop()
  }
}

async function overHttp(product: Product, lines: number) {
  const key = newSecret()
  await product.pool.query('insert into provider_key (name, key_hash, created_at) values ($1, $2, now())', ['bench', hashOf(key)])
  const before = memoryOf(product.process.pid!, 'VmRSS')
  const call = request({
    port: product.port,
    path: '/provider/v1/import',
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
  })
  const answered = once(call, 'response').then(([response]) => lastLineOf(response))
  await pipeline(Readable.from(customers(lines)), call)
  const counts = await answered
  return { before, greatest: memoryOf(product.process.pid!, 'VmHWM'), counts }
}

async function byCommand(product: Product, lines: number) {
  const main = new URL('../dist/main.js', import.meta.url).pathname
  const child = spawn(process.execPath, [main, 'import', '-', '--json'], {
    env: { ...process.env, DATA_DIR: product.dataDir, DEMO: '0' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let [before, greatest] = [0, 0]
  const watch = setInterval(() => {
    greatest = memoryOf(child.pid!, 'VmHWM') || greatest
    before ||= greatest
  }, 100)
  const answered = lastLineOf(child.stdout)
  await pipeline(Readable.from(customers(lines)), child.stdin)
  const counts = await answered.finally(() => clearInterval(watch))
  return { before, greatest, counts }
}

async function lastLineOf(answer: AsyncIterable<Buffer>): Promise<Record<string, number>> {
  let text = ''
  for await (const piece of answer) text = (text + piece).slice(-10_000)
  return JSON.parse(text.trimEnd().split('\n').at(-1)!)
}

function* customers(lines: number): Generator<string> {
  const all = lines / LINES_A_CUSTOMER
  for (let first = 0; first < all; first += CUSTOMERS_A_PIECE) {
    let piece = ''
    for (let n = first; n < Math.min(all, first + CUSTOMERS_A_PIECE); n++) {
      const nichandle = `cu${n}-psn`
      for (const line of customer(n, nichandle)) piece += `${JSON.stringify(line)}\n`
    }
    yield piece
  }
}

function customer(n: number, nichandle: string): object[] {
  const address = { country: 'FR', city: 'Lille', zip: '59800', address: `${n} rue des Canettes` }
  const person = { firstname: 'Given', name: `Family ${n}`, legalform: 'individual', language: 'fr' }
  const agency = `cu${n - (n % 50)}-psn`
  return [
    { kind: 'account', nichandle, email: `c${n}@customer.example`, ...person, ...address, zone: 'EU' },
    {
      kind: 'service',
      product: 'domain',
      name: `c${n}.example`,
      contactAdmin: nichandle,
      contactTech: agency,
      expiration: '2027-03-01',
    },
    { kind: 'service', product: 'hosting/web', name: `c${n}.example`, contactAdmin: nichandle, displayName: 'Shop' },
    { kind: 'bill', nichandle, billId: `EU${n}`, date: '2026-03-01', amount: 11.99, currency: 'EUR', status: 'paid' },
    { kind: 'paymentMethod', nichandle, id: 1, paymentType: 'CREDIT_CARD', status: 'VALID', default: true },
  ]
}

/** In bytes; nothing if the process is gone. */
function memoryOf(pid: number, which: 'VmRSS' | 'VmHWM'): number {
  try {
    return Number(new RegExp(`${which}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024
  } catch {
    return 0
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`
}
