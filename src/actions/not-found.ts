/** Something that does not exist, or that does not exist for the one who asks: the two look the same. */
export const notFound = Symbol('not found')

export type NotFound = typeof notFound
