/** The one function of React's server renderer that letters need; it ships without types. */
declare module 'react-dom/server' {
  export function renderToStaticMarkup(node: import('react').ReactNode): string
}
