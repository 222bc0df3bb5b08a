/**
 * The accent of the host, in ten shades from light to dark, such as the theme wants them. Whatever colour a host takes, its
 * buttons and links must be readable (WCAG 2.2 AA): the shades for text and for fills are chosen by their contrast.
 */
export type Shades = [string, string, string, string, string, string, string, string, string, string]

type Rgb = [number, number, number]

const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]
/** How far each shade goes from the accent: towards white below 6, towards black above. */
const STEPS = [0.92, 0.82, 0.66, 0.5, 0.34, 0.16, 0, 0.18, 0.36, 0.58]

export function shadesOf(accent: string): Shades {
  const colour = rgbOf(accent)
  return STEPS.map((step, index) => hexOf(mixed(colour, index < 6 ? WHITE : BLACK, step))) as Shades
}

/** The shade that white text can be read on, and that can be read on white and on a tint of itself: at least 4.5 to 1. */
export function fillShade(shades: Shades): number {
  return firstFrom(shades, 6, 1, (shade) => contrast(shade, '#ffffff') >= 5.2)
}

/** The shade that can be read on the dark ground, and on a tint there: at least 4.5 to 1. */
export function brightShade(shades: Shades, ground: string): number {
  return firstFrom(shades, 6, -1, (shade) => contrast(shade, ground) >= 6.4)
}

/** WCAG's contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(rgbOf(one)), luminance(rgbOf(other))].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function firstFrom(shades: Shades, start: number, step: 1 | -1, fits: (shade: string) => boolean): number {
  for (let index = start; index >= 0 && index <= 9; index += step) if (fits(shades[index]!)) return index
  return step === 1 ? 9 : 0
}

function rgbOf(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb
}

function hexOf(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

function mixed(colour: Rgb, other: Rgb, share: number): Rgb {
  return colour.map((part, index) => part + (other[index]! - part) * share) as Rgb
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
