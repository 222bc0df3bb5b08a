/**
 * Lists. They answer bare ids; with `X-Pagination-Mode: CachedObjectList-Pages` they answer a page of whole objects, sorted
 * and filtered as the other X-Pagination headers say.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type TSchema, Type } from 'typebox'
import type { Field, Filter, Page, PageOf } from '../db/page.ts'
import { CallError } from './errors.ts'

export type List<Item> = {
  fields: Record<string, Field>
  ids: () => Promise<(number | string)[]>
  page: (page: Page) => Promise<PageOf<Item>>
  shown: (item: Item) => object
}

const MODE = 'cachedobjectlist-pages'
const DEFAULT_SIZE = 100
const MOST = 1000
const MOST_FILTERS = 20
const OPS = ['like', 'eq', 'ne', 'lt', 'gt', 'in'] as const

/** The answers of a list, for the documentation. */
export function listResponses(id: TSchema, object: TSchema) {
  return { 200: Type.Array(Type.Union([id, object])) }
}

export async function answerList<Item>(request: FastifyRequest, reply: FastifyReply, list: List<Item>): Promise<unknown[]> {
  reply.type('application/json; charset=utf-8').serializer(JSON.stringify)
  if (header(request, 'mode')?.toLowerCase() !== MODE) return list.ids()
  const page = pageOf(request, list.fields)
  const { total, items } = await list.page(page)
  reply.headers({
    'x-pagination-elements': total,
    'x-pagination-number': page.number,
    'x-pagination-size': page.size,
    'x-pagination-sort': header(request, 'sort') ?? '',
    'x-pagination-sort-order': page.order.toUpperCase(),
  })
  return items.map(list.shown)
}

function pageOf(request: FastifyRequest, fields: Record<string, Field>): Page {
  const sort = header(request, 'sort')
  return {
    number: wholeNumber(request, 'number', 1, 1_000_000),
    size: wholeNumber(request, 'size', DEFAULT_SIZE, MOST),
    sort: sort ? fieldOf(fields, sort) : undefined,
    order: header(request, 'sort-order')?.toUpperCase() === 'DESC' ? 'desc' : 'asc',
    filters: filtersOf(header(request, 'filter') ?? '', fields),
  }
}

/** `field:op=value&field:op=value`, values percent-encoded. */
function filtersOf(text: string, fields: Record<string, Field>): Filter[] {
  const parts = text.split('&').filter((part) => part !== '')
  if (parts.length > MOST_FILTERS) throw new CallError(400, `X-Pagination-Filter takes at most ${MOST_FILTERS} conditions.`)
  return parts.map((part) => filterOf(part, fields))
}

function filterOf(part: string, fields: Record<string, Field>): Filter {
  const [, name = '', op = '', encoded = ''] = /^([A-Za-z]+):([a-z]+)=(.*)$/s.exec(part) ?? []
  const field = fieldOf(fields, name)
  if (!isOp(op)) throw new CallError(400, `X-Pagination-Filter: write field:op=value, with op one of ${OPS.join(', ')}.`)
  const value = decode(encoded)
  const isText = op === 'like' || field.type === 'text'
  if (!isText && !(op === 'in' ? value.split(',') : [value]).every((each) => fits(each, field))) {
    throw new CallError(400, `X-Pagination-Filter: "${value}" is no value for ${name}.`)
  }
  return { field, op, value }
}

function isOp(op: string): op is Filter['op'] {
  return (OPS as readonly string[]).includes(op)
}

function fieldOf(fields: Record<string, Field>, name: string): Field {
  if (Object.hasOwn(fields, name)) return fields[name]!
  throw new CallError(400, `This list can not be sorted or filtered by "${name}". It can by ${Object.keys(fields).join(', ')}.`)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).replaceAll('\0', '')
  } catch {
    throw new CallError(400, 'X-Pagination-Filter: a value is not percent-encoded text.')
  }
}

/** Whether the database will read the text as a value of this type: checked here, so that a bad one is the caller's error. */
function fits(text: string, { type }: Field): boolean {
  switch (type) {
    case 'bigint':
      return /^-?\d{1,18}$/.test(text)
    case 'boolean':
      return text === 'true' || text === 'false'
    case 'date':
    case 'timestamptz':
      return isTime(text)
    default:
      return true
  }
}

/** JavaScript takes 30 February for 1 March, and knows a year 0; the database does not. */
function isTime(text: string): boolean {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)?)?$/.exec(text) ?? []
  if (!day || day.startsWith('0000') || Number.isNaN(Date.parse(text)) || Number.isNaN(Date.parse(day))) return false
  return new Date(day).toISOString().startsWith(day)
}

function header(request: FastifyRequest, name: string): string | undefined {
  return request.headers[`x-pagination-${name}`]?.toString()
}

function wholeNumber(request: FastifyRequest, name: string, fallback: number, most: number): number {
  const text = header(request, name)
  const value = text === undefined ? fallback : Number(text)
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new CallError(400, `X-Pagination-${name} must be a whole number from 1 to ${most}.`)
  return value
}
