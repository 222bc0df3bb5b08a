import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Brand } from '../mail/look.ts'
import type { Transport } from '../mail/transport.ts'

/** Where letters go: to the mail server if there is one, else into the built-in mailbox. Only the one that is used is loaded. */
export async function openPost({
  smtpUrl,
  mailFrom,
  dataDir,
  settings,
}: Config): Promise<{ transport: Transport; brand: Brand }> {
  const brand = { name: settings.brandName, baseUrl: settings.baseUrl }
  if (smtpUrl) {
    const { smtpTransport } = await import('../mail/transport.ts')
    return { transport: smtpTransport({ url: smtpUrl, from: mailFrom }), brand }
  }
  const { mailboxTransport } = await import('../mail/mailbox.ts')
  return { transport: mailboxTransport({ folder: join(dataDir, 'mailbox'), from: mailFrom }), brand }
}
