/** Cursors of lists that are in the order in which their rows were written: a moment and an id. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function isWrittenPlace(texts: string[]): texts is [createdAt: string, id: string] {
  const [at = '', id = ''] = texts
  const moment = /^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/.test(at) ? new Date(at) : undefined
  return (
    texts.length === 2 && UUID.test(id) && moment !== undefined && !Number.isNaN(moment.getTime()) && moment.toISOString() === at
  )
}
