import { defineConfig } from '@playwright/test'
import './test/web/support/browser-globals.ts'
import { BROWSER } from './test/web/support/browser.ts'

export default defineConfig({
  testDir: 'test/web',
  testMatch: '**/*.spec.ts',
  outputDir: '.cache/playwright',
  // What a page does is the same in each language: that is tried in English; `ALL_LANGUAGES=1` tries it in French, too.
  ...(!process.env.ALL_LANGUAGES && { grepInvert: /in French .*@behaviour/ }),
  fullyParallel: true,
  workers: 2,
  // A test that fails now and then is a bug.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    launchOptions: BROWSER,
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    timezoneId: 'Europe/Paris',
    actionTimeout: 10_000,
    // Recording takes time (7 % was measured): `TRACE=1` turns it on where a failure has to be understood.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
})
