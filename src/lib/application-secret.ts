import { createHmac } from 'node:crypto'

/** The secret of an application: 32 letters and digits that follow from the server's key, so that none is kept. */
export function applicationSecret(secretKey: Buffer, applicationKey: string): string {
  return createHmac('sha256', secretKey).update(`application:${applicationKey}`).digest('hex').slice(0, 32)
}
