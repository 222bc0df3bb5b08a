/** The clock of who reads, by the name of its place: `Europe/Paris`. */
export const HERE = new Intl.DateTimeFormat().resolvedOptions().timeZone
