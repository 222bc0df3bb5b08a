/** One set of tokens, light and dark: Mantine's theme, made from the host's accent. What CSS needs of it stands in tokens.css. */
import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Menu,
  type VariantColorsResolver,
} from '@mantine/core'
import { brightShade, fillShade, shadesOf } from './colours.ts'
import { SETTINGS } from './settings.ts'

const DARK_GROUND = '#1a2029'
const accent = shadesOf(SETTINGS.brand.accent)
const fill = fillShade(accent)
const bright = brightShade(accent, DARK_GROUND)

/** Light and outlined badges, buttons and notices: dark ink on a pale ground, and the other way round, so that they can be read. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input)
  const name = input.color
  if (!name || (input.variant !== 'light' && input.variant !== 'outline')) return colours
  // The darkest yellow and orange are too bright for text, on white and on their own pale ground.
  const color = `light-dark(color-mix(in srgb, var(--mantine-color-${name}-9) 60%, #000), var(--mantine-color-${name}-2))`
  if (input.variant === 'outline') return { ...colours, color }
  return {
    ...colours,
    background: `light-dark(var(--mantine-color-${name}-1), color-mix(in srgb, var(--mantine-color-${name}-8) 32%, transparent))`,
    hover: `light-dark(var(--mantine-color-${name}-2), color-mix(in srgb, var(--mantine-color-${name}-8) 48%, transparent))`,
    color,
  }
}

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: fill as 6, dark: fill as 6 },
  autoContrast: true,
  luminanceThreshold: 0.179,
  colors: {
    brand: accent,
    // Greys with a breath of blue; the dark scheme takes its grounds and inks from here.
    dark: ['#e8ecf1', '#c9d1db', '#a9b4c2', '#7f8c9d', '#3d4856', '#2c3541', '#232b36', '#1a2029', '#141920', '#0f1318'],
    gray: ['#f6f7f9', '#eef1f4', '#dde2e8', '#ccd3db', '#aab4c0', '#7d8998', '#5a6675', '#445060', '#2b3543', '#1b2430'],
  },
  variantColorResolver,
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace",
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.625rem', lineHeight: '1.25' }, h2: { fontSize: '1.2rem' } } },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  // A menu stays in its part of the page, and has nothing in it but what can be chosen: so that it is read out as what it is.
  components: {
    Menu: Menu.extend({ defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } }),
    // Its header is not the banner of the page. By name alone: the first load does not need dialogs.
    Modal: { defaultProps: { attributes: { header: { role: 'none' } } }, styles: { title: { fontWeight: 650 } } },
  },
  black: '#1b2430',
})

/** What reads as a link, and what reads as less: both at 4.5 to 1 or better on every ground of ours. */
export const variables: CSSVariablesResolver = () => ({
  variables: { '--accent-fill': accent[fill]! },
  light: {
    '--mantine-color-anchor': accent[fill]!,
    '--mantine-color-dimmed': '#556070',
    '--mantine-color-error': '#b42318',
    '--mantine-color-placeholder': '#6b7685',
    '--mantine-primary-color-filled': accent[fill]!,
  },
  dark: {
    '--mantine-color-anchor': accent[bright]!,
    '--mantine-color-dimmed': '#a4afbd',
    '--mantine-color-error': '#ff9a8f',
    '--mantine-color-placeholder': '#8d99a8',
    '--mantine-primary-color-filled': accent[fill]!,
  },
})
