import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { refusalAnswer } from '../src/api/refusals.ts'
import { REFUSALS, Refusal } from '../src/domain/refusal.ts'
import { sourceOf, sourcesIn } from './support/sources.ts'

/** The documents say what the program does: what can be compared with it, is. */
const ROOT = fileURLToPath(new URL('../', import.meta.url))

const DOCUMENTS = ['.', 'docs', 'docs/decisions'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([whole, part]) => part ?? whole))]
}

/** The text without its examples. */
function prose(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```/gm, '')
}

/** The anchors of a page's headings, as repository sites make them. */
function anchorsOf(path: string): string[] {
  return found(prose(read(path)), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

/** Where the links of a page lead, from the root; those to other sites are left out. */
function linksOf(path: string): { file: string; anchor: string | undefined }[] {
  return found(prose(read(path)), /\]\(([^)\s]+)\)/g)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', anchor] = target.split('#')
      return { file: file === '' ? path : normalize(join(dirname(path), file)), anchor }
    })
}

test('there are documents to look at', () => {
  expect(DOCUMENTS).toContain('README.md')
  expect(DOCUMENTS.length).toBeGreaterThan(20)
})

describe.each(DOCUMENTS)('%s', (path) => {
  test('links to files and headings that exist', () => {
    const dead = linksOf(path).filter(({ file, anchor }) => {
      if (!existsSync(join(ROOT, file))) return true
      return anchor !== undefined && !anchorsOf(file).includes(anchor)
    })
    expect(dead).toEqual([])
  })

  test('names files that exist', () => {
    const named = found(read(path), /(?<![\w/.-])(?:src|test|bench|bin|docs)\/[\w.-]+(?:\/[\w.-]+)*\.(?:tsx?|sql|md|svg)\b/g)
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
  })

  test('begins with one title', () => {
    expect(found(prose(read(path)), /^# .+$/gm)).toHaveLength(1)
  })
})

describe('the code that is named', () => {
  const CODE = [...sourcesIn('src', '.ts', '.tsx', '.sql').map(({ text }) => text), read('tsconfig.json')].join('\n')
  const PAGES = ['STYLE.md', ...DOCUMENTS.filter((path) => path === 'docs/architecture.md' || path.startsWith('docs/decisions/'))]
  /** Of graphile-worker and of PostgreSQL. */
  const OTHERS = ['add_job', 'pg_notify']

  test.each(PAGES)('exists, in %s', (path) => {
    const names = found(prose(read(path)), /`([a-z]+(?:[A-Z][a-z]*|_[a-z]+)+)(?:\(\))?`/g)
    const missing = names.filter((name) => !OTHERS.includes(name) && !new RegExp(`\\b${name}\\b`).test(CODE))
    expect(missing).toEqual([])
  })

  test('stands in the file that the walk names beside it', () => {
    const walk = read('docs/architecture.md').split('\n')
    const pairs = walk.flatMap((line) => [
      ...line.matchAll(/`(\w+)`(?: (?:in|of)|,) `(src\/[\w/.-]+\.tsx?)`|`(\w+)` \(`(src\/[\w/.-]+\.tsx?)`\)/g),
    ])
    const wrong = pairs
      .map(([, one, here, other, there]) => ({ name: (one ?? other)!, file: (here ?? there)! }))
      .filter(({ name, file }) => !new RegExp(`\\b${name}\\b`).test(sourceOf(file).code))
    expect(pairs.length).toBeGreaterThan(20)
    expect(wrong).toEqual([])
  })
})

describe('docs/operations.md', () => {
  const text = read('docs/operations.md')

  test('describes every variable of the environment', () => {
    const config = sourceOf('src/config.ts').code
    const names = [...found(config, /\benv\.([A-Z_]+)/g), ...found(config, /\(env, '([A-Z_]+)'/g), 'NAMED_STATEMENTS']
    expect(names.length).toBeGreaterThan(15)
    expect(names.filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([])
  })

  test('describes no variable that nobody reads', () => {
    const described = found(text, /^\| `([A-Z_]{4,})` \|/gm)
    const code = sourcesIn('src', '.ts')
      .map((source) => source.code)
      .join('\n')
    expect(described.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([])
  })

  test('describes every command', () => {
    const commands = found(sourceOf('src/main.ts').code, /^ {2}'?([a-z-]+)'?: \{/gm)
    expect(commands).toContain('serve')
    expect(commands.filter((name) => !new RegExp(`^\\| \`${name}\\b`, 'm').test(text))).toEqual([])
  })

  test('describes every metric', () => {
    const metrics = found(sourceOf('src/api/health.ts').code, /name: '(passation_\w+)'/g)
    expect(metrics.length).toBeGreaterThan(0)
    expect(metrics.filter((name) => !text.includes(name))).toEqual([])
  })

  test('names every table of the database', () => {
    const sql = sourcesIn('src/db/migrations', '.sql')
      .map((source) => source.text)
      .join('\n')
    const tables = found(sql, /^create table (\w+)/gm)
    expect(tables).toContain('contact_change')
    expect(tables.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })
})

describe('docs/api.md', () => {
  const text = read('docs/api.md')

  test.each(REFUSALS)('says what %s means, and with which status it comes', (code) => {
    const { status } = refusalAnswer(new Refusal(code), 'en')
    expect(text).toMatch(new RegExp(`^\\| \`${code}\` \\| ${status} \\| .+`, 'm'))
  })

  test('says what every code about the call itself means', () => {
    const codes = found(sourceOf('src/api/call-errors.ts').code, /errorCode: '([A-Z_]+)'/g)
    expect(codes).toContain('INVALID_SIGNATURE')
    expect(codes.filter((code) => !text.includes(`| \`${code}\` |`))).toEqual([])
  })

  test('has examples of JSON that are JSON', () => {
    const whole = found(text, /^```json\n([\s\S]*?)^```/gm)
    const lines = found(text, /^```json lines\n([\s\S]*?)^```/gm).flatMap((block) => block.trim().split('\n'))
    expect(Math.min(whole.length, lines.length)).toBeGreaterThan(2)
    for (const example of [...whole, ...lines]) expect(() => JSON.parse(example)).not.toThrow()
  })
})

describe('the decisions', () => {
  const pages = DOCUMENTS.filter((path) => /^docs\/decisions\/\d/.test(path))

  test('are all in their index, which the architecture leads to', () => {
    const index = linksOf('docs/decisions/README.md').map(({ file }) => file)
    expect(pages.filter((path) => !index.includes(path))).toEqual([])
    expect(linksOf('docs/architecture.md').map(({ file }) => file)).toContain('docs/decisions/README.md')
  })

  test.each(pages)('%s gives context, decision and consequences', (path) => {
    expect(found(read(path), /^## (.+)$/gm)).toEqual(['Context', 'Decision', 'Consequences'])
  })

  test('name every production dependency with its reason', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
    const text = read('docs/decisions/0010-dependencies.md')
    const rows = text.split('\n').filter((line) => line.startsWith('| `'))
    const named = rows.flatMap((row) => found(row.split('|')[1]!, /`([^`]+)`/g))
    expect(named.sort()).toEqual(Object.keys(dependencies).sort())
  })
})
