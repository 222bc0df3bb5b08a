/**
 * What keeps the reader from all but its file, as far as the system lets us without being root: namespaces of Linux. Of several
 * cages the first that holds is taken. The last is none.
 */
import { dirname } from 'node:path'

/** `lacks`: what the operator is told of one that is not the best. */
export type Cage = { command: string[]; lacks?: string }

const TRY_AGAIN = 60 * 60 * 1000

/** Empty folders take the places of those that are hidden; then it gives up what it needed for that. First of all comes `/tmp`. */
const HIDE = `while [ "$1" != -- ]; do [ ! -d "$1" ] || mount -t tmpfs -o mode=0700,size=256m,nosuid,nodev,noexec none "$1" || exit 1; shift; done
shift; setpriv --no-new-privs --inh-caps=-all --bounding-set=-all -- "$@"; exit $?`

/** Where there are sockets of others, databases among them, and what others left for a moment. */
const HIDDEN_ALWAYS = ['/tmp', '/run', '/var/run']

/** From the best to none. `hidden` are folders; one in which the program itself lies must stay. */
export function cages(hidden: string[], program: string[]): Cage[] {
  const mustStay = (folder: string) => program.some((file) => isIn(file, folder))
  const hides = [...HIDDEN_ALWAYS, ...hidden].filter((folder) => !mustStay(folder))
  const alone = ['--user', '--map-root-user', '--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc']
  return [
    {
      command: ['unshare', ...alone, '--', '/bin/sh', '-c', HIDE, 'sh', ...hides, '--'],
      ...(hidden.some(mustStay) && {
        lacks: 'Proofs are read by a process that can read DATA_DIR, because the program lies in it.',
      }),
    },
    {
      command: ['unshare', '--user', '--net', '--'],
      lacks: 'Proofs are read without a network, but by a process that can read the files of this one, DATA_DIR among them.',
    },
    {
      command: [],
      lacks: 'Proofs are read by a process that can use the network, and read the files and the environment of this one.',
    },
  ]
}

function isIn(file: string, folder: string): boolean {
  return file === folder || (dirname(file) !== file && isIn(dirname(file), folder))
}

/** Gives the cage to use. One that lacks something is told of once, and after an hour it is seen whether a better one holds. */
export function chooseAmong(
  choice: Cage[],
  holds: (cage: Cage) => Promise<boolean>,
  warn: (line: string) => void,
  now: () => number = Date.now,
): () => Promise<Cage> {
  let chosen: Promise<Cage> | undefined
  let chosenAt = 0
  let told: Cage | undefined

  return async () => {
    const isOld = chosen && (await chosen).lacks && now() - chosenAt >= TRY_AGAIN
    if (isOld) chosen = undefined
    chosen ??= choose()
    return chosen
  }

  async function choose(): Promise<Cage> {
    chosenAt = now()
    const cage = await best()
    if (cage.lacks && cage !== told) warn(`${cage.lacks} See "Proofs" in docs/security.md.`)
    told = cage
    return cage
  }

  async function best(): Promise<Cage> {
    for (const cage of choice.slice(0, -1)) if (await holds(cage)) return cage
    return choice.at(-1)!
  }
}
