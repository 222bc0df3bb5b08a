/** The environment, read once. An unusable value stops the start with one clear line. docs/operations.md describes each. */

import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import type { Settings } from './actions/context.ts'
import { type Brand, OUR_BRAND } from './domain/brand.ts'
import { ZONES } from './domain/zone.ts'
import { type ProofKey, proofKey } from './proofs/seal.ts'

export type Config = {
  host: string
  port: number
  /** Where the embedded database, the demo mailbox and the secret key live. */
  dataDir: string
  /** PostgreSQL 15 or later; null means the embedded one. */
  databaseUrl: string | null
  /** A real mail server; null means the built-in mailbox. */
  smtpUrl: string | null
  mailFrom: string
  demo: boolean
  /** NODE_ENV=production: nothing with a published password. */
  production: boolean
  /** Addresses whose X-Forwarded-* headers count; null means nobody's. */
  trustedProxy: string[] | null
  logLevel: string
  brand: Brand
  /** The host's own logo, a file. */
  logo: string | null
  settings: Settings
}

/** What is wrong with the environment, for a person: one line, whatever it quotes. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message.replaceAll(/\s+/g, ' '))
  }
}

type Environment = Record<string, string | undefined>

export function readConfig(env: Environment = process.env): Config {
  const port = number(env, 'PORT', 8080, 0, 65535)
  const host = readHost(env)
  const dataDir = resolve(env.DATA_DIR || './data')
  const databaseUrl = url(env, 'DATABASE_URL', ['postgres:', 'postgresql:'])
  const smtpUrl = url(env, 'SMTP_URL', ['smtp:', 'smtps:'])
  const baseUrl = (
    url(env, 'BASE_URL', ['http:', 'https:']) ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  ).replace(/\/$/, '')
  const demo = readDemo(env, dataDir, databaseUrl, smtpUrl)
  if (!demo && !smtpUrl && env.NODE_ENV === 'production') {
    throw new ConfigError(
      'SMTP_URL is missing: without a mail server nobody receives a code. Set it, for example smtp://mail.example:587.',
    )
  }
  const { brand, logo } = readBrand(env)
  return {
    host,
    port,
    dataDir,
    databaseUrl,
    smtpUrl,
    mailFrom: sender(env, baseUrl),
    demo,
    production: env.NODE_ENV === 'production',
    trustedProxy: addresses(env, 'TRUSTED_PROXY'),
    logLevel: choice(env, 'LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const, 'info'),
    brand,
    logo,
    settings: readSettings(env, { dataDir, baseUrl, brandName: brand.name }),
  }
}

function readSettings(
  env: Environment,
  { dataDir, baseUrl, brandName }: { dataDir: string; baseUrl: string; brandName: string },
): Settings {
  const key = secretKey(env, dataDir)
  return {
    nicSuffix: suffix(env),
    zone: choice(env, 'ZONE', ZONES, 'EU'),
    debtRule: choice(env, 'DEBT_RULE', ['billing', 'any'] as const, 'billing'),
    signUp: choice(env, 'SIGN_UP', ['open', 'closed'] as const, 'open'),
    requestTtl: duration(env, 'REQUEST_TTL', '7d'),
    baseUrl,
    brandName,
    secretKey: key,
    proofs: { folder: join(dataDir, 'proofs'), keys: proofKeys(env, key) },
  }
}

/** How the host shows itself: its name, its accent colour, its logo. */
function readBrand(env: Environment): { brand: Brand; logo: string | null } {
  const name = (env.BRAND_NAME || OUR_BRAND.name).trim()
  if (!/^[^\p{Cc}<>"]{1,60}$/u.test(name)) throw new ConfigError('BRAND_NAME must be a name of up to 60 characters on one line.')
  const accent = (env.BRAND_ACCENT || OUR_BRAND.accent).toLowerCase()
  if (!/^#[0-9a-f]{6}$/.test(accent))
    throw new ConfigError(`BRAND_ACCENT must be a colour such as #0b5cad, not "${env.BRAND_ACCENT}".`)
  const logo = env.BRAND_LOGO ? resolve(env.BRAND_LOGO) : null
  if (logo && !(/\.(svg|png)$/i.test(logo) && existsSync(logo)))
    throw new ConfigError(`BRAND_LOGO must be an SVG or PNG file that is there, not "${env.BRAND_LOGO}".`)
  return { brand: { name, accent, hasLogo: logo !== null }, logo }
}

/** The mark that a folder was begun as a demo, so that its second start is one too. */
export const demoMark = (dataDir: string) => join(dataDir, 'demo')

function readDemo(env: Environment, dataDir: string, databaseUrl: string | null, smtpUrl: string | null): boolean {
  const asked = env.DEMO === undefined || env.DEMO === '' ? undefined : choice(env, 'DEMO', ['0', '1'] as const, '0') === '1'
  const production = env.NODE_ENV === 'production'
  if (asked && production)
    throw new ConfigError('DEMO=1 is refused with NODE_ENV=production: the demo accounts have a published password.')
  if (asked !== undefined) return asked
  const begunAsDemo = existsSync(demoMark(dataDir)) || !existsSync(join(dataDir, 'postgres'))
  return !production && !databaseUrl && !smtpUrl && begunAsDemo
}

/** From SECRET_KEY, or a file made once in the data folder. Nodes that share a database share the key. */
function secretKey(env: Environment, dataDir: string): Buffer {
  if (env.SECRET_KEY) {
    if (!/^[0-9a-f]{64}$/i.test(env.SECRET_KEY))
      throw new ConfigError('SECRET_KEY must be 64 hexadecimal digits, such as `openssl rand -hex 32` prints.')
    return Buffer.from(env.SECRET_KEY, 'hex')
  }
  const file = join(dataDir, 'secret.key')
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST' || path !== file) throw new ConfigError(`DATA_DIR can not be written: ${message}`)
  }
  const kept = readFileSync(file, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/i.test(kept)) throw new ConfigError(`${file} must be 64 hexadecimal digits: put the first key back.`)
  return Buffer.from(kept, 'hex')
}

/** The keys of PROOF_KEYS, and last the one that follows from the secret key, so that what lies under it can still be opened. */
function proofKeys(env: Environment, secret: Buffer): ProofKey[] {
  const named = (env.PROOF_KEYS || '').split(',').flatMap((each) => each.trim() || [])
  if (!named.every((each) => /^[0-9a-f]{64}$/i.test(each)))
    throw new ConfigError(
      'PROOF_KEYS must be keys of 64 hexadecimal digits, such as `openssl rand -hex 32` prints, separated by commas.',
    )
  const derived = Buffer.from(hkdfSync('sha256', secret, '', 'passation proofs', 32))
  return [...named.map((each) => Buffer.from(each, 'hex')), derived].map(proofKey)
}

function readHost(env: Environment): string {
  const host = env.HOST || '127.0.0.1'
  const isName = /^[a-z0-9][a-z0-9.-]*$/i.test(host) && URL.canParse(`http://${host}`)
  if (isIP(host) === 0 && !isName) throw new ConfigError(`HOST must be an address or a name to listen on, not "${host}".`)
  return host
}

/** Who letters come from: an address, perhaps with a name before it. */
function sender(env: Environment, baseUrl: string): string {
  const value = env.MAIL_FROM || `Passation <no-reply@${new URL(baseUrl).hostname.replace(/^\[|\]$/g, '')}>`
  if (!/^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(value))
    throw new ConfigError(`MAIL_FROM must be an address such as Passation <no-reply@passation.example>, not "${value}".`)
  return value
}

const NETWORK_NAMES = ['loopback', 'linklocal', 'uniquelocal']

function addresses(env: Environment, name: string): string[] | null {
  if (!env[name]) return null
  const all = env[name].split(',').map((each) => each.trim())
  const wrong = all.find((each) => !isNetwork(each))
  if (wrong === undefined) return all
  throw new ConfigError(`${name} must be IP addresses or networks such as 10.0.0.0/8, separated by commas, not "${wrong}".`)
}

function isNetwork(text: string): boolean {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const version = isIP(address)
  if (version === 0) return NETWORK_NAMES.includes(text)
  return bits === undefined || (Number(bits) > 0 && Number(bits) <= (version === 4 ? 32 : 128))
}

function number(env: Environment, name: string, fallback: number, min: number, max: number): number {
  const value = env[name] ? Number(env[name]) : fallback
  if (!Number.isInteger(value) || value < min || value > max)
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}, not "${env[name]}".`)
  return value
}

function choice<const Values extends readonly string[]>(
  env: Environment,
  name: string,
  values: Values,
  fallback: Values[number],
): Values[number] {
  const value = env[name] || fallback
  if (!values.includes(value)) throw new ConfigError(`${name} must be one of ${values.join(', ')}, not "${value}".`)
  return value
}

function url(env: Environment, name: string, protocols: string[]): string | null {
  const value = env[name]
  if (!value) return null
  // The value may hold a password: the line names the variable, never what it says.
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
    throw new ConfigError(`${name} must be a URL that begins with ${protocols.join('// or ')}//.`)
  return value
}

const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

function duration(env: Environment, name: string, fallback: string): number {
  const value = env[name] || fallback
  const [, amount, unit] = /^(\d{1,6})([smhd])$/.exec(value) ?? []
  if (!amount || !unit || Number(amount) === 0)
    throw new ConfigError(`${name} must be a duration such as 90s, 30m, 12h or 7d, not "${value}".`)
  return Number(amount) * UNITS[unit as keyof typeof UNITS]
}

function suffix(env: Environment): string {
  const value = env.NIC_SUFFIX || '-psn'
  if (!/^-[a-z0-9]{1,10}$/.test(value))
    throw new ConfigError(`NIC_SUFFIX must be a hyphen and up to ten small letters or digits, not "${value}".`)
  return value
}
