/**
 * Waits until the process is asked to end. A second signal ends it at once, as ever. Called first of all: asked to end while
 * it starts, the process must not leave the embedded database running.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGTERM', stop)
      process.off('SIGINT', stop)
      resolve()
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
}
