/** The letters as a real mail server took them. It lives in the campaign's process, which nobody kills. */
import { createHash } from 'node:crypto'
import { type MailServer, type ReceivedLetter, startMailServer } from '../../support/mail-server.ts'

/** One letter; `times` is how often it came. */
type Arrived = {
  messageId: string
  kind: string
  task: number
  account: string
  code: string | undefined
  content: string
  times: number
}

export type PostBox = {
  url: string
  letters: Map<string, Arrived>
  problems: string[]
  /** The code for a party: of the second letter with one if there was one, else of the first; nothing if it has not arrived. */
  codeFor(task: number, account: string, resent: boolean): string | undefined
  close(): Promise<void>
}

/** What a letter is, by how its subject reads. */
const KINDS: [kind: string, subject: RegExp][] = [
  ['asked-asker', /^Confirm your request: /],
  ['asked-receiver', / asks you to become /],
  ['resent', /^Your new code: /],
  ['agreed', / has validated: /],
  ['refused', /^Refused: /],
  ['withdrawn', /^Withdrawn: /],
  ['done-party', /^Done: /],
  ['done-told', /^You are no longer /],
]

export async function openPostBox(): Promise<PostBox> {
  const server = await startMailServer()
  const box: PostBox = {
    url: server.url,
    letters: new Map(),
    problems: [],
    codeFor: (task, account, resent) => codes.get(codeKey(task, account, resent)),
    close: () => server.stop(),
  }
  const codes = new Map<string, string>()
  server.onMessage = (received) => {
    forget(server)
    const letter = read(received)
    if (!letter) return void box.problems.push(`a letter that nobody expects: ${received.mail.subject}`)
    const known = box.letters.get(letter.messageId)
    if (known) {
      known.times++
      if (known.content !== letter.content) box.problems.push(`${letter.messageId} came twice, with different contents`)
      return undefined
    }
    box.letters.set(letter.messageId, letter)
    if (letter.code) codes.set(codeKey(letter.task, letter.account, letter.kind === 'resent'), letter.code)
    return undefined
  }
  return box
}

/** What the mail server keeps for smaller tests would fill the memory here. */
function forget(server: MailServer): void {
  server.received.length = 0
  server.offered.length = 0
}

function read({ mail, recipients }: ReceivedLetter): Arrived | undefined {
  const { subject = '', text = '', messageId } = mail
  const kind = KINDS.find(([, pattern]) => pattern.test(subject))?.[0]
  const task = Number(/^Request: (\d+)$/m.exec(text)?.[1])
  const account = /^(\w+)@kill\.example$/.exec(recipients.join())?.[1]
  if (!kind || !task || !account || !messageId) return undefined
  const code = new RegExp(`/requests/${task}#token=(\\w{32})\\b`).exec(text)?.[1]
  const content = createHash('sha256').update(`${subject}\n${text}\n${mail.html}`).digest('hex')
  return { messageId, kind, task, account: `${account}-psn`, code, content, times: 1 }
}

function codeKey(task: number, account: string, resent: boolean): string {
  return `${task} ${account} ${resent ? 'resent' : 'asked'}`
}
