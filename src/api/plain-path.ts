/**
 * Reads a path in the one way in which every program reads it. Proxies and servers differ in what they make of `..`, `//`,
 * `%2F`, `;` or `%2561`: who judges one reading while another is served has judged nothing. So a path with any of them is
 * not read at all.
 */

/** What may stand in a path as it is. The `;` may not: some servers cut there. */
const PLAIN = /^[A-Za-z0-9\-._~!$&'()*+,=:@]$/
const UNRESERVED = /^[A-Za-z0-9\-._~]$/
const SEPARATORS = '/\\?#;%'

/** The segments of a path, decoded; nothing if somebody could read it in another way. */
export function plainSegments(path: string): string[] | undefined {
  const [before, ...segments] = path.split('/')
  if (before !== '' || segments.length === 0) return undefined
  const decoded = segments.map(plainSegment)
  return decoded.every((segment) => segment !== undefined) ? decoded : undefined
}

function plainSegment(text: string): string | undefined {
  const signs = text.match(/%[0-9A-Fa-f]{2}|./gs) ?? []
  if (signs.length === 0 || !signs.every((sign) => (sign.length === 3 ? isNeeded(sign) : PLAIN.test(sign)))) return undefined
  const decoded = decodedOnce(text)
  // Some programs fold signs that look alike, such as a full-width dot or slash.
  if (decoded === undefined || decoded.normalize('NFKC') !== decoded) return undefined
  return decoded === '.' || decoded === '..' ? undefined : decoded
}

/** What is written as `%..` though it could stand as it is, or would part the path, is there to deceive. */
function isNeeded(octet: string): boolean {
  const code = Number.parseInt(octet.slice(1), 16)
  if (code >= 0x80) return true
  const sign = String.fromCharCode(code)
  return code >= 0x20 && code !== 0x7f && !UNRESERVED.test(sign) && !SEPARATORS.includes(sign)
}

function decodedOnce(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
