import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { folderOf, functionsIn, type Import, importsOf, type Source, sourceOf, sourcesIn } from './support/sources.ts'

/** The walls of the house, as docs/architecture.md draws them. */
const SOURCES = sourcesIn('src', '.ts', '.tsx')

const EVERYTHING = 'everything'

const MAY_IMPORT: Record<string, string[] | typeof EVERYTHING> = {
  domain: ['domain'],
  lib: ['lib'],
  db: ['db', 'domain', 'lib'],
  mail: ['mail', 'domain'],
  proofs: ['proofs', 'domain', 'lib'],
  actions: ['actions', 'db', 'mail', 'proofs', 'domain', 'lib'],
  api: ['api', 'actions', 'db', 'domain', 'lib'],
  worker: ['worker', 'actions', 'db', 'mail', 'lib'],
  web: ['web', 'domain'],
  commands: EVERYTHING,
  'main.ts': EVERYTHING,
  'config.ts': ['actions', 'proofs', 'domain', 'lib'],
}

/** Packages that only these folders know. */
const PACKAGE_OF: Record<string, string[]> = {
  fastify: ['api'],
  nodemailer: ['mail'],
  react: ['mail', 'web'],
  '@mantine/core': ['web'],
  pino: ['lib'],
  '@node-rs/argon2': ['lib'],
  sharp: ['proofs'],
  '@hyzyla/pdfium': ['proofs'],
  'libheif-js/wasm-bundle.js': ['proofs'],
}

/** What stands in the way of a rule, a line each; an empty list is what every test here wants. */
function offences(sources: Source[], of: (source: Source) => string[]): string[] {
  return sources.flatMap((source) => of(source).map((offence) => `${source.path}: ${offence}`))
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found.trim())
}

const inFolder = (folder: string) => SOURCES.filter(({ path }) => folderOf(path) === folder)

/** The panel knows of the API how its answers look: types alone, which are gone when it runs. */
const isShapeOfTheWire = ({ of, typeOnly }: Import) => typeOnly && /^src\/api\/[\w-]*wire\.ts$/.test(of)

describe('the walls', () => {
  test('every folder of src has its place in the table', () => {
    const unknown = readdirSync(new URL('../src/', import.meta.url)).filter((folder) => !(folder in MAY_IMPORT))
    expect(unknown).toEqual([])
  })

  test.each(Object.entries(MAY_IMPORT))('%s imports %s', (folder, allowed) => {
    const through = offences(inFolder(folder), (source) =>
      importsOf(source)
        .filter(({ of, ours }) => ours && allowed !== EVERYTHING && !allowed.includes(folderOf(of)))
        .filter((imported) => folder !== 'web' || !isShapeOfTheWire(imported))
        .map(({ of }) => of),
    )
    expect(through).toEqual([])
  })

  test('the walls are looked at: every folder imports something', () => {
    const seen = SOURCES.flatMap((source) => importsOf(source).filter(({ ours }) => ours))
    expect(seen.length).toBeGreaterThan(SOURCES.length)
  })

  test('the rules know no package, not even those of Node', () => {
    expect(offences(inFolder('domain'), (source) => importsOf(source).flatMap(({ of, ours }) => (ours ? [] : [of])))).toEqual([])
  })

  test.each(Object.entries(PACKAGE_OF))('%s is known to %s alone', (name, folders) => {
    const elsewhere = SOURCES.filter(({ path }) => !folders.includes(folderOf(path)))
    expect(offences(elsewhere, (source) => importsOf(source).flatMap(({ of }) => (of === name ? [of] : [])))).toEqual([])
  })

  test('the API only reads the database: what changes it is an action', () => {
    const writes = /\b(save|insert|delete|remove|lock|update|write|take|count(?=[A-Z]\w+Code))[A-Z]\w*/g
    const imported = offences(inFolder('api'), (source) =>
      importsOf(source)
        .filter(({ of }) => folderOf(of) === 'db')
        .flatMap(({ names }) => matches(names, writes)),
    )
    expect(imported).toEqual([])
  })

  test('no two files need each other to begin', () => {
    expect(circles()).toEqual([])
  })

  test('the environment is read in one place', () => {
    // What is needed before there is a configuration: how to log that it is wrong, how modules are loaded, where programs are.
    const sooner = [
      'src/main.ts: LOG_LEVEL',
      'src/commands/program.ts: NODE_ENV',
      'src/db/database.ts: NAMED_STATEMENTS',
      'src/db/embedded/way.ts: PATH',
    ]
    const elsewhere = SOURCES.filter(({ path }) => path !== 'src/config.ts')
    const read = offences(elsewhere, ({ code }) => matches(code, /process\.env\b(?:\.\w+)?/g).map((name) => name.slice(12)))
    expect(read.filter((each) => !sooner.includes(each))).toEqual([])
  })

  /** Ways along imports that come back to where they began; types are no need, they are gone when the program runs. */
  function circles(): string[] {
    const needs = new Map(
      SOURCES.map((source) => [
        source.path,
        importsOf(source)
          .filter(({ ours, typeOnly }) => ours && !typeOnly)
          .map(({ of }) => of),
      ]),
    )
    const done = new Set<string>()
    const found: string[] = []
    const follow = (path: string, way: string[]): void => {
      if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' > '))
      if (done.has(path) || way.includes(path)) return
      for (const next of needs.get(path) ?? []) follow(next, [...way, path])
      done.add(path)
    }
    for (const path of needs.keys()) follow(path, [])
    return found
  }
})

describe('names', () => {
  const FOLDERS = ['services', 'repositories', 'utils', 'util', 'helpers', 'shared', 'common', 'types', 'misc', 'core']
  const ENDINGS = [
    'service',
    'manager',
    'helper',
    'helpers',
    'util',
    'utils',
    'handler',
    'handlers',
    'processor',
    'impl',
    'data',
    'info',
    'dto',
  ]

  test.each(FOLDERS)('no folder is called %s', (name) => {
    const so = [...SOURCES, ...sourcesIn('test', '.ts', '.tsx')].filter(({ path }) => path.split('/').slice(0, -1).includes(name))
    expect(so.map(({ path }) => path)).toEqual([])
  })

  test.each(ENDINGS)('no file ends in -%s', (ending) => {
    const so = SOURCES.filter(({ path }) => new RegExp(`-${ending}\\.tsx?$`).test(path))
    expect(so.map(({ path }) => path)).toEqual([])
  })

  /** A service is a word of the rules, so a name may end in it; it is no name for a part of the program. */
  test('nothing is called Manager, Helper, Util, Handler, Processor, Impl, Data, Info or Dto', () => {
    const named =
      /\b(?:function|class|interface|const|let|type(?= \w+ =)) \w*(?:Manager|Helper|Util|Utils|Handler|Processor|Impl|Data|Info|Dto)\b/g
    expect(offences(SOURCES, ({ code }) => matches(code, named))).toEqual([])
  })

  test('there are no classes but those that a library asks for, errors first of all', () => {
    expect(offences(SOURCES, ({ code }) => matches(code, /\bclass \w+\b(?! extends )[^\n]*/g))).toEqual([])
  })

  test('there is no barrel: what is imported comes from where it is written', () => {
    const barrels = /^export (?:\*|(?:type )?\{[^}]*\}) ?(?:as \w+ )?from .*/gm
    expect(offences(SOURCES, ({ code }) => matches(code, barrels))).toEqual([])
    expect(SOURCES.filter(({ path }) => /\/index\.tsx?$/.test(path))).toEqual([])
  })

  test('imports are spelled with their ending', () => {
    const bare = (source: Source) =>
      importsOf(source).flatMap(({ of, ours }) => (ours && !/\.(tsx?|json|css|svg)$/.test(of) ? [of] : []))
    expect(offences(SOURCES, bare)).toEqual([])
  })
})

describe('sizes', () => {
  test('no file of the program has more than 250 lines, but the sentences of a language', () => {
    const program = SOURCES.filter(({ path }) => !path.startsWith('src/mail/texts/'))
    const long = program
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 250)
    expect(long).toEqual([])
  })

  test('no function of the program has more than 40 lines', () => {
    // A list of routes, of the cast, or of the lines of a page is as long as it is; what is inside of it counts for itself.
    // What a part of the panel draws is mostly markup.
    const isDrawn = ({ path }: Source, name: string) =>
      path.startsWith('src/web/') && path.endsWith('.tsx') && /^[A-Z]/.test(name)
    const isList = (name: string) => /Routes$|Page$|^people$/.test(name)
    const long = offences(SOURCES, (source) =>
      functionsIn(source).flatMap(({ name, line, lines }) =>
        lines > (isDrawn(source, name) ? 60 : 40) && !isList(name) ? [`${name}, line ${line}, has ${lines} lines`] : [],
      ),
    )
    expect(long).toEqual([])
  })

  test('functions are found and measured, without those inside them', () => {
    const code =
      'function one(\n  a: A,\n) {\n  app.get(\n    (b) => {\n      c()\n      d()\n    },\n  )\n}\nconst two = () => {\n}\n'
    expect(functionsIn({ path: '', text: '', code })).toEqual([
      { name: 'one', line: 1, lines: 8 },
      { name: 'a function', line: 5, lines: 4 },
      { name: 'a function', line: 11, lines: 2 },
    ])
    expect(SOURCES.flatMap(functionsIn).length).toBeGreaterThan(SOURCES.length)
  })
})

describe('the database', () => {
  const SQL =
    /[`'"]\s*(?:select\s[\s\S]*?\bfrom|insert\s+into|update\s+\w+\s+set|delete\s+from|with\s+\w+\s+as|truncate\s|create\s+table|alter\s+table)\b/gi

  test('is spoken to in src/db alone', () => {
    // What runs in a browser has no database, but cuts long names short: `truncate` is a word of its parts.
    const elsewhere = SOURCES.filter(({ path }) => !['db', 'web'].includes(folderOf(path)))
    expect(offences(elsewhere, ({ code }) => matches(code, SQL).map((sql) => sql.slice(0, 60)))).toEqual([])
    expect(offences(inFolder('db'), ({ code }) => matches(code, SQL)).length).toBeGreaterThan(20)
  })

  test('has its transactions opened by actions, in one place', () => {
    // The post holds a letter's lock while the mail server takes it: that is no action of anybody's.
    const allowed = ['src/actions/transaction.ts', 'src/worker/post.ts', 'src/db/migrate.ts']
    const elsewhere = SOURCES.filter(({ path }) => !allowed.includes(path))
    const spelled = offences(elsewhere, ({ code }) => matches(code, /\.query\([`'"](?:begin|commit|rollback|savepoint)\b/gi))
    const imported = offences(elsewhere, (source) =>
      importsOf(source).flatMap(({ names }) => matches(names, /\b(?:begin|commit|rollback)\b/g)),
    )
    expect([...spelled, ...imported]).toEqual([])
  })

  test('does not decide: nothing in src/db refuses', () => {
    expect(offences(inFolder('db'), ({ code }) => matches(code, /new Refusal/g))).toEqual([])
  })
})

describe('the rules', () => {
  test('know no clock, no chance and no waiting', () => {
    const impure =
      /Date\.now\(\)|new Date\(\)|Math\.random|randomBytes|randomUUID|randomInt|performance\.|process\.|console\.|\bfetch\(|\bawait\b|\basync\b|Promise/g
    expect(offences(inFolder('domain'), ({ code }) => matches(code, impure))).toEqual([])
  })

  test('name no role in an `if` outside of the domain', () => {
    const elsewhere = SOURCES.filter(({ path }) => ['actions', 'api', 'worker'].includes(folderOf(path)))
    expect(offences(elsewhere, ({ code }) => matches(code, /if \([^\n]*role\w* [!=]== '(?:admin|tech|billing)'[^\n]*/g))).toEqual(
      [],
    )
  })
})

describe('secrets', () => {
  test('have no field in the facts of an event', () => {
    const { code } = sourceOf('src/domain/event.ts')
    expect(matches(code, /\b\w*(?:token|secret|password|hash)\w*\??:/gi)).toEqual([])
    expect(matches(code, /\bcode\??:/gi)).toEqual([])
  })

  test('reach no event: events are written by record() alone, which knows codes only for letters', () => {
    const elsewhere = SOURCES.filter(({ path }) => !['src/actions/record.ts', 'src/db/trail.ts'].includes(path))
    expect(offences(elsewhere, ({ code }) => matches(code, /\bwriteEvents?\b/g))).toEqual([])
    expect(offences(elsewhere, ({ code }) => matches(code, /insert into event\b/g))).toEqual([])
  })

  test('are not made of dice', () => {
    // The worker throws dice for the pauses between its tries, which are no secret.
    const elsewhere = SOURCES.filter(({ path }) => folderOf(path) !== 'worker')
    expect(offences(elsewhere, ({ code }) => matches(code, /Math\.random/g))).toEqual([])
  })
})
