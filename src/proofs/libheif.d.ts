/** What we use of a package that describes itself only half. */
declare module 'libheif-js/wasm-bundle.js' {
  type Shown = { data: Uint8ClampedArray; width: number; height: number }
  export type HeifImage = {
    get_width(): number
    get_height(): number
    display(room: Shown, done: (shown: Shown | null) => void): void
  }
  const libheif: { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } }
  export default libheif
}
