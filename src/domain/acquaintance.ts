/**
 * Whose name somebody may read in a request. Who asks shows themselves, and whom they would replace. Who is to receive is
 * shown by nobody but themselves: whoever asks could otherwise learn the name behind any handle. Contacts of one service
 * know each other; who has validated has said who they are.
 */
import type { ContactChange, Party } from './contact-change.ts'

type Parties = Pick<ContactChange, 'askedBy' | 'from' | 'to'> & { parties: Pick<Party, 'account' | 'state'>[] }

/** `contacts` are those of the service today; nobody, once it is gone. */
export function mayReadName(reader: string, change: Parties, whose: string, contacts: (string | null)[]): boolean {
  const isReceiver = whose === change.to && whose !== change.askedBy
  const share = contacts.includes(reader) && contacts.includes(whose)
  const hasValidated = change.parties.some((party) => party.account === whose && party.state === 'validated')
  return !isReceiver || whose === reader || share || hasValidated
}
