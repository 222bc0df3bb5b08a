/** The one function of html-to-text that letters need; it ships without types. */
declare module 'html-to-text' {
  type Selector = { selector: string; format?: 'paragraph' | 'block' | 'skip'; options?: Record<string, unknown> }
  export function compile(options: { wordwrap: false; selectors: Selector[] }): (html: string) => string
}
