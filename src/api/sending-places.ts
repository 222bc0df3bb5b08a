/** Files of strangers are held in memory while they come, so only so many may be on their way at once. */
import { Refusal } from '../domain/refusal.ts'

const PLACES = 8
const PLACES_OF_PROCEDURE = 2
/** Less than all, so that nobody alone keeps everybody else waiting. */
const PLACES_OF_NETWORK = 4
const COME_BACK = 10

export type Sender = { procedure: string; network: string }

const sending = new Set<Sender>()

/** Does this for somebody who sends a file, from its first byte until nobody holds it any more. Without a free place: 429. */
export async function inPlaceOf<T>({ procedure, network }: Sender, work: () => Promise<T>): Promise<T> {
  const others = [...sending]
  const isFull =
    others.length >= PLACES ||
    others.filter((other) => other.procedure === procedure).length >= PLACES_OF_PROCEDURE ||
    others.filter((other) => other.network === network).length >= PLACES_OF_NETWORK
  if (isFull) throw new Refusal('too_many_requests', { retryAfter: COME_BACK })
  const place = { procedure, network }
  sending.add(place)
  try {
    return await work()
  } finally {
    sending.delete(place)
  }
}
