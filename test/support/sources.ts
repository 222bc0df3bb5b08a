import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A file of the project. `code` is its text without comments, line by line the same. */
export type Source = { path: string; text: string; code: string }

/** An import: of a file of ours by its path from the root, or of a package by its name. `typeOnly` ones vanish when compiled. */
export type Import = { of: string; ours: boolean; typeOnly: boolean; names: string }

/** The files under a folder that have one of these endings, by path. */
export function sourcesIn(folder: string, ...endings: string[]): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => sourceOf(relative(ROOT, join(entry.parentPath, entry.name))))
    .sort((one, other) => one.path.localeCompare(other.path))
}

export function sourceOf(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8')
  return { path, text, code: withoutComments(text) }
}

const IMPORT =
  /^(?:import|export)\b(?<names>[^'"`;]*?)from '(?<of>[^']+)'|^import '(?<bare>[^']+)'|\bimport\('(?<lazy>[^']+)'\)/gm

export function importsOf({ path, code }: Source): Import[] {
  return [...code.matchAll(IMPORT)].map(({ groups = {} }) => {
    const of = (groups.of ?? groups.bare ?? groups.lazy)!
    const ours = of.startsWith('.')
    const names = groups.names?.trim() ?? ''
    return { of: ours ? normalize(join(dirname(path), of)) : of, ours, typeOnly: names.startsWith('type '), names }
  })
}

/** The folder of src that a file belongs to; a file directly in src is its own. */
export function folderOf(path: string): string {
  return path.split('/')[1]!
}

/** A function and how many lines are its own: those of functions inside it are theirs. */
export type Measured = { name: string; line: number; lines: number }

/** The formatter closes everything at the indentation at which it began. */
const BEGINS =
  /^(?<indent> *)(?:.*\bfunction\*? (?<name>\w+).*|.*=> \{|(?!if|for|while|switch|catch)(?:async )?(?<method>\w+)\(.*\).* \{)$/

export function functionsIn({ code }: Source): Measured[] {
  const lines = code.split('\n')
  const found = lines.flatMap((text, begin) => {
    const groups = BEGINS.exec(text)?.groups
    if (!groups) return []
    const end = lines.findIndex((other, index) => index > begin && other.startsWith(`${groups.indent}}`))
    return end < 0 ? [] : [{ name: groups.name ?? groups.method ?? 'a function', begin, end }]
  })
  return found.map(({ name, begin, end }) => {
    const inside = found.filter((other) => other.begin > begin && other.end < end)
    const outermost = inside.filter((one) => !inside.some((other) => other.begin < one.begin && other.end > one.end))
    const theirs = outermost.reduce((sum, other) => sum + (other.end - other.begin - 1), 0)
    return { name, line: begin + 1, lines: end - begin + 1 - theirs }
  })
}

function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ')
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/^\s*\/\/.*$/gm, blank)
}
