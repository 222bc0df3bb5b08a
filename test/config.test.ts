import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConfigError, demoMark, readConfig } from '../src/config.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passation-config-'))
})

afterEach(() => rm(folder, { recursive: true }))

const read = (env: Record<string, string> = {}) => readConfig({ DATA_DIR: folder, ...env })

const DATABASE_URL = 'postgresql://passation:s3cret@db.example/passation'
const SMTP_URL = 'smtp://mailer:s3cret@mail.example:587'

describe('an unusable value stops the start with one clear line that names its variable', () => {
  const WRONG: [name: string, value: string, says: RegExp][] = [
    ['PORT', 'eighty', /whole number from 0 to 65535, not "eighty"/],
    ['PORT', '65536', /65535/],
    ['PORT', '80.5', /whole number/],
    ['PORT', '-1', /whole number/],
    ['HOST', '256.1.1.1', /address or a name/],
    ['HOST', 'http://localhost', /address or a name/],
    ['HOST', 'localhost:8080', /address or a name/],
    ['BASE_URL', 'passation.example', /begins with http:\/\/ or https:\/\//],
    ['BASE_URL', 'ftp://passation.example', /http/],
    ['DATABASE_URL', 'mysql://db.example/passation', /postgres:\/\/ or postgresql:\/\//],
    ['DATABASE_URL', 'db.example', /postgresql/],
    ['SMTP_URL', 'mail.example:25', /smtp:\/\/ or smtps:\/\//],
    ['SMTP_URL', 'http://mail.example', /smtp/],
    ['MAIL_FROM', 'nobody', /such as/],
    ['MAIL_FROM', 'Nobody <>', /such as/],
    ['MAIL_FROM', 'a@b.example\r\nBcc: c@d.example', /such as/],
    ['TRUSTED_PROXY', 'proxy.example', /such as 10.0.0.0\/8, .* not "proxy.example"/],
    ['TRUSTED_PROXY', '10.0.0.1,', /not ""/],
    ['TRUSTED_PROXY', '10.0.0.0/33', /not "10.0.0.0\/33"/],
    ['DEMO', 'yes', /one of 0, 1, not "yes"/],
    ['NIC_SUFFIX', 'psn', /hyphen/],
    ['NIC_SUFFIX', '-PSN', /small letters/],
    ['NIC_SUFFIX', '-much-too-long', /ten/],
    ['ZONE', 'EUROPE', /EU, CA, US, APAC, not "EUROPE"/],
    ['DEBT_RULE', 'none', /billing, any/],
    ['SIGN_UP', 'no', /open, closed/],
    ['BRAND_NAME', 'x'.repeat(61), /up to 60 characters/],
    ['BRAND_NAME', 'One\nTwo', /on one line/],
    ['BRAND_NAME', '<b>Host</b>', /a name/],
    ['BRAND_ACCENT', 'blue', /such as #0b5cad, not "blue"/],
    ['BRAND_ACCENT', '#fff', /not "#fff"/],
    ['BRAND_ACCENT', '#0b5cad; color: red', /such as/],
    ['BRAND_LOGO', '/nowhere/logo.svg', /that is there, not "\/nowhere\/logo.svg"/],
    ['BRAND_LOGO', 'package.json', /SVG or PNG/],
    ['REQUEST_TTL', '7', /such as 90s, 30m, 12h or 7d, not "7"/],
    ['REQUEST_TTL', '0d', /duration/],
    ['REQUEST_TTL', '1w', /duration/],
    ['REQUEST_TTL', '-1d', /duration/],
    ['LOG_LEVEL', 'verbose', /trace/],
    ['SECRET_KEY', 'abc', /64 hexadecimal digits/],
    ['SECRET_KEY', 'x'.repeat(64), /64 hexadecimal digits/],
    ['PROOF_KEYS', `${'ab'.repeat(32)},abc`, /64 hexadecimal digits/],
    ['PROOF_KEYS', 'x'.repeat(64), /64 hexadecimal digits/],
  ]

  test.each(WRONG)('%s=%s', (name, value, says) => {
    const line = refusalOf({ [name]: value })
    expect(line).toMatch(new RegExp(`^${name} `))
    expect(line).toMatch(says)
    expect(line).not.toContain('\n')
  })

  test('a line about a value that may hold a password does not show it', () => {
    expect(refusalOf({ DATABASE_URL: 'mysql://passation:s3cret@db.example' })).not.toContain('s3cret')
    expect(refusalOf({ SMTP_URL: 'http://mailer:s3cret@mail.example' })).not.toContain('s3cret')
    expect(refusalOf({ SECRET_KEY: 's3cret' })).not.toContain('s3cret')
    expect(refusalOf({ PROOF_KEYS: 's3cret' })).not.toContain('s3cret')
  })

  test('an empty value is one that is not given', () => {
    expect(read({ PORT: '', ZONE: '', REQUEST_TTL: '', DEMO: '', DATABASE_URL: '' })).toMatchObject({ port: 8080, demo: true })
  })

  function refusalOf(env: Record<string, string>): string {
    try {
      read(env)
    } catch (error) {
      if (error instanceof ConfigError) return error.message
      throw error
    }
    throw new Error('Nothing was refused')
  }
})

describe('what is not given has a default', () => {
  test('it listens on the loopback, on 8080, with the embedded database', () => {
    expect(read()).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      databaseUrl: null,
      smtpUrl: null,
      trustedProxy: null,
      logLevel: 'info',
      settings: { nicSuffix: '-psn', zone: 'EU', debtRule: 'billing', signUp: 'open', requestTtl: 7 * 24 * 3_600_000 },
    })
  })

  test.each([
    [{}, 'http://127.0.0.1:8080'],
    [{ HOST: '::1', PORT: '9000' }, 'http://[::1]:9000'],
    [{ BASE_URL: 'https://passation.example/' }, 'https://passation.example'],
  ])('%o is reached at %s', (env, baseUrl) => {
    expect(read(env).settings.baseUrl).toBe(baseUrl)
  })

  test.each([
    ['90s', 90_000],
    ['30m', 1_800_000],
    ['12h', 43_200_000],
    ['7d', 604_800_000],
  ])('REQUEST_TTL=%s is %i milliseconds', (text, milliseconds) => {
    expect(read({ REQUEST_TTL: text }).settings.requestTtl).toBe(milliseconds)
  })

  test('several proxies are separated by commas', () => {
    const proxies = ['10.0.0.1', '192.168.0.0/16', '::1', 'fd00::/8', 'loopback']
    expect(read({ TRUSTED_PROXY: proxies.join(', ') }).trustedProxy).toEqual(proxies)
  })

  test.each(['localhost', '0.0.0.0', '::1', 'passation.internal'])('it listens on HOST=%s', (host) => {
    expect(read({ HOST: host }).host).toBe(host)
  })

  test('letters come from the host that people know', () => {
    expect(read({ BASE_URL: 'https://passation.example' }).mailFrom).toBe('Passation <no-reply@passation.example>')
    expect(read({ MAIL_FROM: 'Hosting <contacts@host.example>' }).mailFrom).toBe('Hosting <contacts@host.example>')
    expect(read({ MAIL_FROM: 'contacts@host.example' }).mailFrom).toBe('contacts@host.example')
  })
})

describe('the brand', () => {
  test('is ours as long as the host has none', () => {
    expect(read()).toMatchObject({ brand: { name: 'Passation', accent: '#0b5cad', hasLogo: false }, logo: null })
  })

  test('is the name, the colour and the logo of the host', async () => {
    const logo = join(folder, 'Logo.SVG')
    await writeFile(logo, '<svg xmlns="http://www.w3.org/2000/svg"/>')

    expect(read({ BRAND_NAME: ' Kvarn Värd & Co ', BRAND_ACCENT: '#FFE680', BRAND_LOGO: logo })).toMatchObject({
      brand: { name: 'Kvarn Värd & Co', accent: '#ffe680', hasLogo: true },
      logo,
    })
  })
})

describe('the demo world', () => {
  test('is for a new folder without a database and a mail server of its own', () => {
    expect(read().demo).toBe(true)
    expect(read({ DATABASE_URL }).demo).toBe(false)
    expect(read({ SMTP_URL }).demo).toBe(false)
    expect(read({ DEMO: '0' }).demo).toBe(false)
    expect(read({ DEMO: '1', DATABASE_URL, SMTP_URL }).demo).toBe(true)
  })

  test('stays in the folder that began with it, and does not come into one that did not', async () => {
    await mkdir(join(folder, 'postgres'))
    expect(read().demo).toBe(false)
    await writeFile(demoMark(folder), '')
    expect(read().demo).toBe(true)
  })

  test('is refused in production, asked for or not', () => {
    expect(() => read({ NODE_ENV: 'production', DEMO: '1', SMTP_URL })).toThrow(/DEMO=1 is refused with NODE_ENV=production/)
    expect(read({ NODE_ENV: 'production', SMTP_URL }).demo).toBe(false)
  })

  test('without it, production needs a mail server', () => {
    expect(() => read({ NODE_ENV: 'production', DATABASE_URL })).toThrow(/^SMTP_URL is missing/)
  })
})

describe('the secret key', () => {
  test('is made once, for its owner alone, and read again', async () => {
    const made = read().settings.secretKey
    expect(made).toHaveLength(32)
    expect(read().settings.secretKey).toEqual(made)
    expect((await stat(join(folder, 'secret.key'))).mode & 0o777).toBe(0o600)
    expect(await readFile(join(folder, 'secret.key'), 'utf8')).toBe(made.toString('hex'))
  })

  test('is not taken from a file that holds something else', async () => {
    await writeFile(join(folder, 'secret.key'), '')
    expect(() => read()).toThrow(/secret.key must be 64 hexadecimal digits/)
  })

  test('can not be made where no folder can be', async () => {
    await writeFile(join(folder, 'a-file'), '')
    expect(() => read({ DATA_DIR: join(folder, 'a-file') })).toThrow(/^DATA_DIR can not be written: [^\n]+$/)
    expect(() => read({ DATA_DIR: join(folder, 'a-file/data') })).toThrow(/^DATA_DIR can not be written: [^\n]+$/)
  })

  test('comes from the environment if it is there, and then no file is made', async () => {
    expect(read({ SECRET_KEY: 'ab'.repeat(32) }).settings.secretKey).toEqual(Buffer.alloc(32, 0xab))
    await expect(stat(join(folder, 'secret.key'))).rejects.toThrow('ENOENT')
  })
})

describe('the keys of proofs', () => {
  const SECRET_KEY = 'ab'.repeat(32)
  const keysOf = (PROOF_KEYS = '') => read({ SECRET_KEY, PROOF_KEYS }).settings.proofs.keys.map(({ key }) => key.toString('hex'))

  test('come from the environment, the one that encrypts first; the one of the secret key always opens', () => {
    const [derived] = keysOf()
    expect(keysOf(`${'01'.repeat(32)}, ${'02'.repeat(32)}`)).toEqual(['01'.repeat(32), '02'.repeat(32), derived])
  })

  test('follow from the secret key if there are none, and are not the secret key', () => {
    expect(keysOf()).toEqual(keysOf())
    expect(keysOf()).toHaveLength(1)
    expect(keysOf()).not.toContain(SECRET_KEY)
    expect(read({ SECRET_KEY: 'cd'.repeat(32) }).settings.proofs.keys[0]!.key.toString('hex')).not.toBe(keysOf()[0])
  })

  test('open what lies in the data folder', () => {
    expect(read({ SECRET_KEY }).settings.proofs.folder).toBe(join(folder, 'proofs'))
  })
})
