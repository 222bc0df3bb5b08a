import { Socket } from 'node:net'

/**
 * A socket that sends with one system call what is written in one turn of the event loop. Statements that travel together
 * then wake the database once, not once each, which is most of what a short statement costs.
 */
export class BatchedSocket extends Socket {
  #batching = false

  /** The driver corks around the messages of each statement; the first cork of a turn holds until the turn is over. */
  override cork(): void {
    super.cork()
    if (this.#batching) return
    this.#batching = true
    super.cork()
    process.nextTick(() => {
      this.#batching = false
      this.uncork()
    })
  }
}
