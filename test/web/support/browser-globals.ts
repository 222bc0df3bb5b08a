/** What the panel's texts look for when they are loaded: a spec reads them in Node, to know what a page must say. */
Object.assign(globalThis, {
  localStorage: { getItem: () => null, setItem: () => undefined },
  document: { documentElement: { lang: 'en' } },
})
