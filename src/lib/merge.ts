import { isDeepStrictEqual } from 'node:util'

/** What is kept, with what is told of it, and which fields really changed. A field that is left out stays as it is. */
export function merged<Kept extends object>(
  kept: Kept,
  told: { [Field in keyof Kept]?: Kept[Field] | undefined },
): { after: Kept; fields: (keyof Kept)[] } {
  const given = (Object.keys(told) as (keyof Kept)[]).filter((field) => told[field] !== undefined)
  const fields = given.filter((field) => !isDeepStrictEqual(told[field], kept[field]))
  const after = { ...kept }
  for (const field of fields) after[field] = told[field] as Kept[typeof field]
  return { after, fields }
}
