import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const OUT = fileURLToPath(new URL('dist/web', import.meta.url))

const API = process.env.API ?? 'http://127.0.0.1:8081'
const CALLS = ['/1.0', '/v1', '/v2', '/provider', '/mailbox', '/brand/logo', '/health', '/openapi.json']

/**
 * What the frame and *My services* are made of, in one file: in dozens of small ones, split anew with every page that comes,
 * it is packed worse, and a first visit has its limit.
 */
const FRAME = oneOf(
  'node_modules/(?:react|react-dom|scheduler|@floating-ui|clsx)/',
  'node_modules/@tanstack/(?:query-core|react-query|store|react-store|history|router-core|react-router)/',
  'node_modules/@tabler/icons-react/dist/esm/createReactComponent',
  'node_modules/@mantine/core/esm/core/',
  'node_modules/@mantine/core/esm/components/(?:ActionIcon|Alert|Anchor|Avatar|Badge|Button|Center|CloseButton|FocusTrap|Group)/',
  'node_modules/@mantine/core/esm/components/(?:Indicator|Input|InputBase|Loader|Menu|NativeSelect|Paper|Popover|Portal)/',
  'node_modules/@mantine/core/esm/components/(?:ScrollArea|Skeleton|Stack|Table|Text|TextInput|Title|Transition)/',
  'node_modules/@mantine/core/esm/components/(?:UnstyledButton|VisuallyHidden)/',
  'src/web/api/services\\.ts',
  'src/web/parts/(?:badges|page-failed|page-head|pager|person-name|search-field|time|typed)\\.tsx?',
)

/** The panel, built into dist/web. The server puts the nonce of each answer into the page. */
export default defineConfig(({ command }) => ({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  base: '/',
  publicDir: false,
  ...(command === 'build' && { html: { cspNonce: '__NONCE__' } }),
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2022',
    // From where on light-dark() is known: what would be put in its place for older ones does not follow our themes.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { resolveDependencies: loadedAhead },
    // Marks of React's server components, which mean nothing in a browser.
    rolldownOptions: {
      onLog: (level, log, say) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : say(level, log)),
      output: { chunkFileNames: chunkName, codeSplitting: { groups: [{ name: 'frame', test: FRAME, minShareCount: 2 }] } },
    },
  },
  plugins: [compressed(), asServed()],
  // While developing: the pages come from here, the API from the server beside it (`bin/dev` starts both).
  server: { host: '127.0.0.1', proxy: Object.fromEntries(CALLS.map((path) => [path, API])) },
}))

/** Where a visit begins: links of letters lead there, and bookmarks. */
const FIRST_PAGES = /^assets\/(my-services|my-requests|answer-request|sign-in|sign-up)-/

/** What the first load lists to load ahead of a page. Of pages beyond it is only the styles: the rest follows from the page. */
function loadedAhead(file: string, files: string[]): string[] {
  return FIRST_PAGES.test(file) ? files : files.filter((each) => each.endsWith('.css'))
}

/** A page is named after its folder. */
function chunkName({ name, facadeModuleId }: { name: string; facadeModuleId?: string | null | undefined }): string {
  const [, page = name] = /\/pages\/([\w-]+)\/page\.tsx$/.exec(facadeModuleId ?? '') ?? []
  return `assets/${page}-[hash].js`
}

/** Beside each text file its compressed copies, which the server hands out to browsers that take them. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    closeBundle() {
      const folder = join(OUT, 'assets')
      for (const name of readdirSync(folder).filter((each) => /\.(js|css|svg)$/.test(each))) {
        const text = readFileSync(join(folder, name))
        writeFileSync(join(folder, `${name}.gz`), gzipSync(text, { level: 9 }))
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text))
      }
    },
  }
}

/** While developing: fills in what the server would write into the page. */
function asServed(): Plugin {
  const settings = {
    brand: { name: 'Passation', accent: '#0b5cad', hasLogo: false },
    signUp: 'open',
    demo: true,
    requestTtl: 604_800_000,
  }
  return {
    name: 'as-served',
    apply: 'serve',
    transformIndexHtml: (page) =>
      page
        .replaceAll('__NAME__', settings.brand.name)
        .replaceAll('__LANGUAGE__', 'en')
        .replaceAll('__NONCE__', '')
        .replaceAll('__SETTINGS__', JSON.stringify(settings)),
  }
}

function oneOf(...patterns: string[]): RegExp {
  return new RegExp(patterns.join('|'))
}
