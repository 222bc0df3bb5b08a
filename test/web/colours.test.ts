import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brightShade, contrast, fillShade, type Shades, shadesOf } from '../../src/web/colours.ts'

/** The grounds of src/web/tokens.css. */
const LIGHT = ['#ffffff', '#f6f7f9']
const DARK = ['#1a2029', '#0f1318']
const CARD = '#1a2029'

/** What WCAG 2.2 AA wants of text. */
const READABLE = 4.5

const anyAccent = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)
const EXTREMES = ['#ffffff', '#000000', '#ffffcc', '#ffe680', '#00ff00', '#ff0000', '#0000ff', '#ffff00', '#111111', '#7f7f7f']

/** `share` of the one colour, the rest of the other, as color-mix() does in sRGB. */
function mixed(one: string, share: number, other: string): string {
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  const mix = [1, 3, 5].map((at) => Math.round(part(one, at) * share + part(other, at) * (1 - share)))
  return `#${mix.map((each) => each.toString(16).padStart(2, '0')).join('')}`
}

function ofEveryAccent(check: (shades: Shades, accent: string) => void): void {
  fc.assert(
    fc.property(anyAccent, (accent) => check(shadesOf(accent), accent)),
    { numRuns: 2000, examples: EXTREMES.map((accent) => [accent]) },
  )
}

describe('whatever accent a host takes', () => {
  test('its tenfold shades go from light to dark, and the accent is one of them', () => {
    ofEveryAccent((shades, accent) => {
      expect(shades).toHaveLength(10)
      expect(shades).toContain(accent)
      const brightness = shades.map((shade) => contrast(shade, '#000000'))
      expect(brightness).toEqual([...brightness].sort((a, b) => b - a))
    })
  })

  test('white text can be read on its buttons, and its links on light grounds, on the tint too', () => {
    ofEveryAccent((shades) => {
      const fill = shades[fillShade(shades)]!
      for (const ground of [...LIGHT, mixed(fill, 0.07, '#ffffff')]) {
        expect(contrast(fill, ground)).toBeGreaterThanOrEqual(READABLE)
      }
    })
  })

  test('its links can be read on dark grounds, on the tint too', () => {
    ofEveryAccent((shades) => {
      const bright = shades[brightShade(shades, CARD)]!
      const fill = shades[fillShade(shades)]!
      for (const ground of [...DARK, mixed(fill, 0.24, CARD)]) expect(contrast(bright, ground)).toBeGreaterThanOrEqual(READABLE)
    })
  })

  test('the ink of its pale badges can be read, in the light and in the dark', () => {
    ofEveryAccent((shades) => {
      expect(contrast(mixed(shades[9], 0.6, '#000000'), shades[1])).toBeGreaterThanOrEqual(READABLE)
      expect(contrast(shades[2], mixed(shades[8], 0.32, CARD))).toBeGreaterThanOrEqual(READABLE)
    })
  })
})

test('a dark accent is left as it is for buttons; a pale one is darkened', () => {
  expect(fillShade(shadesOf('#0b5cad'))).toBe(6)
  expect(fillShade(shadesOf('#ffe680'))).toBeGreaterThan(6)
})

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#0b5cad', '#0b5cad')).toBe(1)
})
