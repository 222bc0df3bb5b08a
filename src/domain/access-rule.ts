/**
 * What a credential may call: a method, and a path in which `*` stands for anything. Nothing is allowed that no rule names.
 * Rules are written without the mount: `/me`, not `/1.0/me`; only `/v2` is part of the path.
 */
export const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const

export type AccessRule = { method: (typeof METHODS)[number]; path: string }

/** Everything that can be called. */
export const EVERYTHING: AccessRule[] = METHODS.map((method) => ({ method, path: '/*' }))

/** Does a rule allow this call? `path` is as called, without its query. */
export function allows(rules: AccessRule[], method: string, path: string): boolean {
  const wanted = method === 'HEAD' ? 'GET' : method
  const called = withoutMount(path)
  return rules.some((rule) => rule.method === wanted && matches(withoutMount(rule.path), called))
}

/** Whether a rule is about the service of this name in so many words, and not only because a star stands for it. */
export function isAbout(rules: AccessRule[], name: string): boolean {
  return rules.some(({ path }) => path.split('/').some((segment) => plain(segment) === name.toLowerCase()))
}

function plain(segment: string): string {
  try {
    return decodeURIComponent(segment).toLowerCase()
  } catch {
    return segment.toLowerCase()
  }
}

function withoutMount(path: string): string {
  const bare = path.replace(/^\/(1\.0|v1)(?=\/)/, '')
  return bare.length > 1 ? bare.replace(/\/$/, '') : bare
}

/** Piece by piece, so that a rule full of stars costs no more than one. */
function matches(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return text === pattern
  if (!text.startsWith(first)) return false
  let from = first.length
  for (const piece of rest) {
    const at = text.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return text.length - last.length >= from && text.endsWith(last)
}
