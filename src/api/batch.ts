/**
 * Batches. `GET …/1,2,3` with `X-Ovh-Batch: ,` answers `[{key, value, error}]`: each object by itself, so that one which is
 * not there does not hide the others.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { Refusal } from '../domain/refusal.ts'
import { CallError } from './errors.ts'
import { languageOf } from './language.ts'
import { refusalAnswer } from './refusals.ts'
import { LINE } from './wire.ts'

const MOST = 200
/** So many are read side by side: a batch leaves connections to the others. */
const AT_ONCE = 4

/** The answers of a call on one key or on several, for the documentation. */
export function keyedResponses(value: TSchema) {
  return { 200: value }
}

/** Answers a read on one key, or on several at once. `read` throws when there is no such object. */
export async function answerKeyed(
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  read: (key: string) => Promise<unknown>,
): Promise<unknown> {
  reply.type('application/json; charset=utf-8').serializer(JSON.stringify)
  const separator = request.headers['x-ovh-batch']?.toString()
  if (!separator) return read(key)
  const keys = key.split(separator)
  if (keys.length > MOST) throw new CallError(400, `A batch has at most ${MOST} keys.`)
  const entries = []
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const some = keys.slice(from, from + AT_ONCE)
    entries.push(...(await Promise.all(some.map((each) => entry(request, each, read)))))
  }
  return entries
}

async function entry(request: FastifyRequest, key: string, read: (key: string) => Promise<unknown>) {
  try {
    return { key, value: await read(key), error: null }
  } catch (error) {
    if (error instanceof CallError) return { key, value: null, error: { status: error.status, message: error.message } }
    if (error instanceof Refusal) return { key, value: null, error: refusalAnswer(error, languageOf(request)) }
    throw error
  }
}

/** A name in a path, or several. */
export function Key(description: string) {
  return Type.String({ minLength: 1, maxLength: 4096, pattern: LINE, description })
}

/** A number in a path, or several. What is no number is an object that does not exist. */
export function NumberKey(description: string) {
  return Type.Unsafe<string>({ type: ['integer', 'string'], minLength: 1, maxLength: 4096, description })
}

/** The number that a key is, if it is one. */
export function numberOf(key: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(key) ? Number(key) : undefined
}
