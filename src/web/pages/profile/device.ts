/** "Firefox on Windows": what a browser says of itself, read as far as a person cares. The first that fits counts. */
import { useTexts } from '../../words.ts'
import { DEVICE_TEXTS } from './device-texts.ts'

const BROWSERS: [RegExp, string][] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bHeadlessChrome\/|\bChrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*Safari\//, 'Safari'],
]

const SYSTEMS: [RegExp, string][] = [
  [/\bWindows\b/, 'Windows'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
]

export type Device = { browser: string | null; system: string | null; program: string | null }

export function deviceOf(agent: string): Device {
  const found = (table: [RegExp, string][]) => table.find(([pattern]) => pattern.test(agent))?.[1] ?? null
  const [, program = null] = /^(?!Mozilla\/)([\w.-]{1,40})/.exec(agent) ?? []
  return { browser: found(BROWSERS), system: found(SYSTEMS), program }
}

/** A device in words. */
export function useDevice(): (agent: string | null) => string {
  const say = useTexts(DEVICE_TEXTS)
  return (agent) => {
    const { browser, system, program } = deviceOf(agent ?? '')
    if (program) return say('program', { name: program })
    if (system) return say('on', { browser: browser ?? say('someBrowser'), system })
    return browser ?? say('unknown')
  }
}
