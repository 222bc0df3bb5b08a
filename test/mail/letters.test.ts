import { describe, expect, test } from 'vitest'
import { LETTER_KINDS } from '../../src/mail/letter.ts'
import { SAMPLE_MOMENT, SAMPLE_NAMES, SAMPLE_TOKEN, SAMPLES, type Sample } from '../../src/mail/samples.ts'
import { addresseeOf, type Language, writeLetter } from '../../src/mail/write-letter.ts'

const LANGUAGES: Language[] = ['en', 'fr']
const brand = { name: 'Passation', baseUrl: 'https://contacts.example' }
const everyLetter = SAMPLES.flatMap((sample) => LANGUAGES.map((language) => ({ ...sample, language })))

const write = (sample: Sample, language: Language) =>
  writeLetter({ ...sample, language, names: SAMPLE_NAMES, sentAt: SAMPLE_MOMENT }, brand)

const sampleOf = (kind: string, variant = '') => SAMPLES.find((each) => each.kind === kind && each.variant === variant)!

const times = (whole: string, part: string) => whole.split(part).length - 1

/** What a reader of the HTML sees: no tags, no style sheet, entities resolved. */
function seen(html: string): string {
  const body = html.slice(html.indexOf('<h1'), html.lastIndexOf('</table>'))
  const plain = body.replaceAll(/<[^>]+>/g, '\n')
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }
  return plain.replaceAll(/&(amp|lt|gt|quot|#x27);/g, (entity) => entities[entity]!)
}

test('a letter to a user of an account is not addressed to the account holder', () => {
  const invited = addresseeOf(sampleOf('user-invited'), SAMPLE_NAMES)
  expect(invited).not.toBe('')
  expect(Object.values(SAMPLE_NAMES)).not.toContain(invited)
  const asked = SAMPLES.find(({ kind }) => kind === 'asked-asker')!
  expect(addresseeOf(asked, SAMPLE_NAMES)).toBe(SAMPLE_NAMES[asked.account!])
})

test('there is a sample of every kind of letter', () => {
  expect(new Set(SAMPLES.map(({ kind }) => kind))).toEqual(new Set(LETTER_KINDS))
})

describe.each(everyLetter)('$kind ($variant) in $language', (letter) => {
  test('has a subject of one line, HTML in its language, and text that says what the HTML says', async () => {
    const { subject, html, text } = await write(letter, letter.language)

    expect(subject).toMatch(/^[^\r\n]{10,}$/)
    expect(html).toContain(`<html lang="${letter.language}"`)
    const words = (whole: string) => whole.split(/\s+/).filter((word) => word !== '')
    expect(words(text).filter((word) => !word.startsWith('https://') && word !== '-')).toEqual([brand.name, ...words(seen(html))])
    expect(subject + text).not.toMatch(/undefined|null|NaN|\[object|Invalid/)
  })

  test('names the reader with name and handle, and loads nothing from outside', async () => {
    const { html, text } = await write(letter, letter.language)

    const { addressee } = letter.values
    expect(text).toContain(
      letter.account === null
        ? `${letter.language === 'en' ? 'Hello' : 'Bonjour'}${addressee ? ` ${addressee}` : ''},`
        : `${SAMPLE_NAMES[letter.account]} (${letter.account})`,
    )
    expect(html).not.toMatch(/<(img|link|script|iframe)\b|url\(|src=/i)
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>')
    expect(html).toContain('@media (prefers-color-scheme: dark)')
    for (const [link] of html.matchAll(/href="[^"]*"/g)) expect(link).toMatch(/^href="https:\/\/contacts\.example\//)
  })

  test('holds its code in the link, and in the text only where it is to be pasted', async () => {
    const { subject, html, text } = await write(letter, letter.language)
    const pasted = ['asked-asker', 'asked-receiver', 'resent', 'procedure-code'].includes(letter.kind) ? 1 : 0
    const linked = letter.values.token === undefined ? 0 : 1

    expect(subject).not.toContain(SAMPLE_TOKEN)
    expect(times(html, `=${SAMPLE_TOKEN}"`)).toBe(linked)
    expect(times(seen(html), SAMPLE_TOKEN)).toBe(pasted)
    expect(times(html, SAMPLE_TOKEN)).toBe(linked + pasted)
    expect(times(text, SAMPLE_TOKEN)).toBe(linked + pasted)
  })
})

describe.each(everyLetter.filter(({ values }) => 'askedBy' in values && 'from' in values))(
  '$kind ($variant) in $language',
  (letter) => {
    test('names the service, who asked, who holds and who takes the role', async () => {
      const { text, subject } = await write(letter, letter.language)
      const { askedBy, from, to } = letter.values as { askedBy: string; from: string; to: string }

      expect(subject).toContain('novak-ceramics.example')
      expect(text).toContain('novak-ceramics.example (domain)')
      for (const handle of [askedBy, from, to]) expect(text).toContain(`${SAMPLE_NAMES[handle]} (${handle})`)
    })
  },
)

test('the request is answered until a moment in UTC, written as the language writes it', async () => {
  const sample = sampleOf('asked-receiver', 'tech')

  expect((await write(sample, 'en')).text).toContain('Answer by: Monday 3 August 2026 at 14:00 UTC')
  expect((await write(sample, 'fr')).text).toContain('Répondre avant le\u00a0: lundi 3 août 2026 à 14:00 UTC')
})

test('several roles are named together', async () => {
  const sample = sampleOf('asked-receiver', 'all-roles')

  expect((await write(sample, 'en')).subject).toContain('administrative, technical and billing contact')
  expect((await write(sample, 'fr')).subject).toContain('contact administrateur, technique et facturation')
})

test('a technical contact reads that invoices, orders, transfer and the other contacts are not his', async () => {
  const { text } = await write(sampleOf('asked-receiver', 'tech'), 'en')
  const [gives, denies] = text.split('What does not come with it')

  expect(gives).toContain('technical running')
  for (const words of ['Invoices', 'Orders and renewal', 'transfer', 'change of its owner', 'other contacts'])
    expect(denies).toContain(words)
})

test('a billing contact reads that the bills become his, and that technical access does not', async () => {
  const { text } = await write(sampleOf('asked-receiver', 'billing'), 'en')
  const [gives, denies] = text.split('What does not come with it')

  expect(gives).toContain('The bills of this service')
  expect(denies).toContain('Technical access')
  expect(denies).not.toContain('Invoices')
})

test('an administrative contact reads that everything comes with it, but neither bills nor ownership', async () => {
  const { text } = await write(sampleOf('asked-receiver', 'admin'), 'en')
  const [gives, denies] = text.split('What does not come with it')

  expect(gives).toContain('all three contacts')
  expect(denies).toContain('they stay with the billing contact')
  expect(denies).toContain('the legal owner of the service stays the same')
})

test('on telephony, where only the administrative contact changes contacts, no successor is promised', async () => {
  const sample = sampleOf('asked-receiver', 'billing')
  const onPhone = { ...sample, values: { ...sample.values, service: { product: 'telephony', name: 'vo10006-psn-1' } } }

  expect((await write(sample, 'en')).text).toContain('name a successor')
  expect((await write(onPhone, 'en')).text).not.toContain('name a successor')
})

test('whoever takes a role himself reads that only he validates', async () => {
  const { text } = await write(sampleOf('asked-asker', 'takes-role'), 'en')

  expect(text).toContain('Only you need to validate; Théo Yildiz (ty10002-psn) will be told')
})

test('the letter that asks leads to the request with the code in the fragment, and says how to answer by API', async () => {
  const { text } = await write(sampleOf('asked-receiver', 'tech'), 'en')

  expect(text).toContain(`https://contacts.example/requests/42#token=${SAMPLE_TOKEN}`)
  expect(text).toContain('POST /me/task/contactChange/42/accept')
})

test('a reminder leads to the request and holds no code', async () => {
  const { text, html } = await write(sampleOf('reminder'), 'en')

  expect(html).toContain('href="https://contacts.example/requests/42"')
  expect(text).toContain('is in the letter that we sent you earlier')
  expect(html).not.toContain('token')
})

test.each([
  ['account-created', 'sign-up', `/verify#token=${SAMPLE_TOKEN}`],
  ['account-created', 'provider', `/choose-password#token=${SAMPLE_TOKEN}`],
  ['verify-address', '', `/verify#token=${SAMPLE_TOKEN}`],
  ['reset-password', '', `/choose-password#token=${SAMPLE_TOKEN}`],
  ['address-change', '', `/confirm-address/7#token=${SAMPLE_TOKEN}`],
  ['already-registered', '', '/reset-password'],
])('%s (%s) leads to %s', async (kind, variant, page) => {
  const { html } = await write(sampleOf(kind, variant), 'fr')

  expect(html).toContain(`href="https://contacts.example${page}"`)
})

test('an account made with a password needs no link', async () => {
  const { html } = await write(sampleOf('account-created', 'provider-with-password'), 'en')

  expect(html).not.toContain('href')
})

test('a change that failed says whose bill it is, and no amount', async () => {
  const { text } = await write(sampleOf('failed', 'unpaid_bill'), 'en')

  expect(text).toContain('there is an unpaid bill on the account of Dario Esposito (de10004-psn)')
})

test('who lost a role without being asked reads since when and by whom', async () => {
  const { text } = await write(sampleOf('done-told'), 'en')

  expect(text).toContain('Since Monday 27 July 2026 at 14:00 UTC, you are no longer billing contact')
  expect(text).toContain('Anna Novak (an10001-psn) asked for this')
})

test('a handle without a known name stands alone', async () => {
  const sample = sampleOf('refused')
  const { text } = await writeLetter({ ...sample, language: 'en', names: {}, sentAt: SAMPLE_MOMENT }, brand)

  expect(text).toContain('ty10002-psn has refused request 42')
})

describe('a name that somebody chose for himself', () => {
  const named = async (name: string) => {
    const names = { ...SAMPLE_NAMES, 'an10001-psn': name }
    return writeLetter({ ...sampleOf('asked-receiver', 'tech'), language: 'en', names, sentAt: SAMPLE_MOMENT }, brand)
  }

  test('is never markup', async () => {
    const { html, text } = await named('<img src=x onerror=alert(1)>"&')

    expect(html).not.toContain('<img')
    expect(text).toContain('<img src=x onerror=alert(1)>"& (an10001-psn)')
  })

  test('brings no line break into the subject', async () => {
    const { subject } = await named('Anna\r\nBcc: everybody@example.com\u2028\u0000')

    expect(subject).toMatch(/^Anna Bcc: everybody@\u200cexample\.\u200ccom \(an10001-psn\) asks you/)
  })

  test('is not turned into a link by mail programs', async () => {
    const { text } = await named('Pay at https://evil.example/now')

    expect(text).not.toContain('evil.example')
    expect(text).not.toContain('://e')
  })

  test('does not reverse the text that follows, and does not fill the letter', async () => {
    const { subject } = await named(`\u202e${'x'.repeat(500)}`)

    expect(subject).toMatch(/^x{79}… \(an10001-psn\)/)
  })

  test('is not taken from what every object has', async () => {
    const sample = { ...sampleOf('refused'), account: 'constructor' }
    const { text } = await writeLetter({ ...sample, language: 'en', names: {}, sentAt: SAMPLE_MOMENT }, brand)

    expect(text).toContain('Hello constructor,')
  })
})
