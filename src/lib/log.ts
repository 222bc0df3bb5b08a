import { type Logger, pino } from 'pino'

export type Log = Logger

/** Structured logs on standard output; what could hold a secret is removed, whatever the caller passes. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['*.password', '*.token', '*.secret', '*.authorization', '*.cookie', 'req.headers', 'values'],
      remove: true,
    },
  })
}
