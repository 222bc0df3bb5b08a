/** Contacts change hands only between accounts of one geographical zone. */
export const ZONES = ['EU', 'CA', 'US', 'APAC'] as const

export type Zone = (typeof ZONES)[number]
