/** How far a command is, on the last line of a terminal; where there is none, only what it prints. */
export type Bar = {
  bytes(more: number): void
  lines(done: number, refused: number): void
  /** Prints lines above the bar, to standard output. */
  print(lines: string[]): void
  clear(): void
}

const WIDTH = 30
const CLEAR = '\r\u001B[K'
const SHOW_EVERY = 100

/** `total` is in bytes; without it, only lines are counted. */
export function progressBar(total: number | undefined, terminal = process.stderr): Bar {
  let [read, done, refused, shown] = [0, 0, 0, 0]
  const clear = () => {
    if (terminal.isTTY && shown > 0) terminal.write(CLEAR)
  }
  const show = () => {
    if (!terminal.isTTY || Date.now() - shown < SHOW_EVERY) return
    shown = Date.now()
    const part = total === undefined ? '' : `${barOf(Math.min(1, read / total))} `
    terminal.write(`${CLEAR}${part}${done.toLocaleString('en')} lines, ${refused.toLocaleString('en')} refused`)
  }
  return {
    clear,
    bytes: (more) => {
      read += more
    },
    lines: (doneNow, refusedNow) => {
      ;[done, refused] = [doneNow, refusedNow]
      show()
    },
    print: (lines) => {
      clear()
      process.stdout.write(`${lines.join('\n')}\n`)
    },
  }
}

function barOf(part: number): string {
  const filled = Math.round(part * WIDTH)
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(Math.floor(part * 100)).padStart(3)} %`
}
