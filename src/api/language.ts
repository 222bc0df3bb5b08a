import type { FastifyRequest } from 'fastify'

export type Language = 'en' | 'fr'

/** The reader's language: that of the account that calls, else what the browser prefers, else English. */
export function languageOf(request: FastifyRequest): Language {
  return request.language ?? preferred(request.headers['accept-language'])
}

function preferred(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((wish) => {
      const [tag = '', quality] = wish.trim().split(/;\s*q=/)
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .filter((wish) => wish.language === 'en' || wish.language === 'fr')
    .sort((a, b) => b.quality - a.quality)
  return wishes[0]?.language === 'fr' ? 'fr' : 'en'
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The language of the account that calls; null before it is known. */
    language: Language | null
  }
}
