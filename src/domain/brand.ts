/** How the host that runs this installation shows itself: in the panel and in letters. */
export type Brand = {
  name: string
  /** The accent colour, as `#rrggbb`. */
  accent: string
  /** Whether the host has a logo of its own. */
  hasLogo: boolean
}

export const OUR_BRAND: Brand = { name: 'Passation', accent: '#0b5cad', hasLogo: false }
