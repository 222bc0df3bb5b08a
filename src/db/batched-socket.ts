import { Socket } from 'node:net'

/**
 * A socket that sends what is written in one turn of the event loop with one system call. Statements that travel together
 * then wake the database once, not once each, which is most of what a short statement costs.
 */
export class BatchedSocket extends Socket {
  #batching = false

  override write(...args: [never]): boolean {
    if (!this.#batching && !this.connecting) {
      this.#batching = true
      this.cork()
      process.nextTick(() => {
        this.#batching = false
        this.uncork()
      })
    }
    return super.write(...args)
  }
}
