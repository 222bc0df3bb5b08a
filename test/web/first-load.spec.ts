import { expect, signedIn, test } from './support/panel.ts'

/** What a first visit may load, in bytes of gzip. */
const BUDGET = 200 * 1000

test.skip(process.env.PANEL_URL !== undefined, 'is about the built files')

test('a first visit to My services loads at most 200 kB of JavaScript', async ({ page, person, service }) => {
  const anna = await person()
  const { name } = await service({ admin: anna })
  await signedIn(page, anna)
  const files = new Set<string>()
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('.js')) files.add(request.url())
  })

  await page.goto('/services')
  await expect(page.getByText(name)).toBeVisible()
  // What is loaded ahead while nothing else happens counts as well.
  for (let before = -1; before !== files.size; ) {
    before = files.size
    await page.waitForTimeout(1000)
  }

  const sizes = await Promise.all([...files].map(async (file) => [file, await gzipBytes(file)] as const))
  const sum = sizes.reduce((total, [, bytes]) => total + bytes, 0)
  test.info().annotations.push({ type: 'first load', description: `${sum} bytes of gzip in ${files.size} files` })
  console.log(`first load: ${sum} bytes in ${files.size} files`)
  expect(sum, JSON.stringify(sizes)).toBeLessThanOrEqual(BUDGET)
})

async function gzipBytes(file: string): Promise<number> {
  const answer = await fetch(file, { headers: { 'accept-encoding': 'gzip' } })
  expect(answer.headers.get('content-encoding'), file).toBe('gzip')
  const bytes = Number(answer.headers.get('content-length'))
  expect(bytes, file).toBeGreaterThan(0)
  await answer.arrayBuffer()
  return bytes
}
