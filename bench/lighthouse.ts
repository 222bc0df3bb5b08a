/**
 * What Lighthouse says of the two pages that people see most, signed in, against the built program: `npx tsx bench/lighthouse.ts`.
 * Ends with 1 if a target is missed. `RUNS` runs of each, 3 unless told otherwise; the median counts.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import lighthouse, { type Config, desktopConfig, type Flags } from 'lighthouse'
import { BROWSER } from '../test/web/support/browser.ts'
import { somethingHappened } from '../test/web/support/past.ts'
import { openWorld } from '../test/web/support/world.ts'

const RUNS = Number(process.env.RUNS ?? 3)
const DEBUGGING_PORT = Number(process.env.DEBUGGING_PORT ?? 9222)
const CATEGORIES = ['performance', 'accessibility', 'best-practices']
const TARGETS: Record<string, number> = { performance: 95, accessibility: 100, 'best-practices': 100 }
/** Largest contentful paint without throttling, in milliseconds. */
const PAINTED_BY = 1000

type Measured = { scores: Record<string, number>; lcp: number; failed: string[] }

const world = await openWorld()
const profile = await mkdtemp(join(tmpdir(), 'passation-lighthouse-'))
const context = await chromium.launchPersistentContext(profile, {
  ...BROWSER,
  args: [...BROWSER.args!, `--remote-debugging-port=${DEBUGGING_PORT}`],
})
let missed = 0
try {
  const browser = await chromium.launch(BROWSER)
  const past = await somethingHappened(world, browser)
  await browser.close()
  await context.addCookies(past.session.cookies)
  for (const [name, path] of Object.entries({ 'My services': '/services', 'Answer a request': past.answerLink })) {
    const desktop = await median(() => measure(world.url + path, {}, desktopConfig))
    const phone = await median(() => measure(world.url + path, {}))
    const bare = await median(() => measure(world.url + path, { throttlingMethod: 'provided' }, desktopConfig))
    report(`${name}, desktop`, desktop)
    report(`${name}, phone (slow network and processor)`, phone)
    process.stdout.write(`${name}, no throttling: LCP ${Math.round(bare.lcp)} ms\n`)
    missed += CATEGORIES.filter((each) => desktop.scores[each]! < TARGETS[each]!).length + (bare.lcp >= PAINTED_BY ? 1 : 0)
  }
} finally {
  await context.close()
  await world.close()
  await rm(profile, { recursive: true, force: true })
}
process.exitCode = missed > 0 ? 1 : 0

async function measure(url: string, flags: Flags, config?: Config, tries = 3): Promise<Measured> {
  const always: Flags = { port: DEBUGGING_PORT, disableStorageReset: true, logLevel: 'error', onlyCategories: CATEGORIES }
  const { lhr } = (await lighthouse(url, { ...always, ...flags }, config))!
  // Now and then the browser's recording misses the start of a page.
  if (lhr.runtimeError && tries > 1) return measure(url, flags, config, tries - 1)
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message)
  const scores = CATEGORIES.map((each) => [each, Math.round((lhr.categories[each]!.score ?? 0) * 100)])
  const weighty = CATEGORIES.flatMap((each) => lhr.categories[each]!.auditRefs).filter(({ weight }) => weight > 0)
  const failed = weighty.map(({ id }) => lhr.audits[id]!).filter(({ score }) => score !== null && score < 0.9)
  return {
    scores: Object.fromEntries(scores),
    lcp: lhr.audits['largest-contentful-paint']!.numericValue!,
    failed: failed.map(({ id, displayValue = '', details }) => `${id} ${displayValue}${wheres(details)}`),
  }
}

async function median(once: () => Promise<Measured>): Promise<Measured> {
  const all: Measured[] = []
  for (let run = 0; run < RUNS; run++) all.push(await once())
  return all.sort((a, b) => a.scores.performance! - b.scores.performance! || b.lcp - a.lcp)[Math.floor(RUNS / 2)]!
}

function report(name: string, { scores, lcp, failed }: Measured): void {
  const words = CATEGORIES.map((each) => `${each} ${scores[each]}`).join(', ')
  process.stdout.write(`${name}: ${words}; LCP ${Math.round(lcp)} ms${failed.map((each) => `\n  below 90: ${each}`).join('')}\n`)
}

/** Which parts of the page an audit is about. */
function wheres(details: unknown): string {
  const { items = [] } = (details ?? {}) as { items?: { node?: { snippet?: string } }[] }
  return items.map(({ node }) => (node?.snippet ? `\n    ${node.snippet}` : '')).join('')
}
