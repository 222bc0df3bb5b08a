/** Completes what is made from the routes: names, headers, errors, and each schema that has a title described once. */
import { HEADER_SETS, HEADERS, IMPORT, PARAMETERS, RESPONSES, SCHEMAS } from './openapi-parts.ts'

type Json = { [key: string]: unknown }
type Reference = { $ref: string }
type Parameter = { in?: string; name?: string } | Reference
export type Operation = {
  operationId?: string
  parameters?: Parameter[]
  requestBody?: object
  responses: Record<string, Json>
  security?: object[]
  'x-headers'?: string
}
export type Description = { paths: Record<string, Record<string, Operation>>; components: Record<string, Json> }

/** Gives the whole description; `made` is used up. */
export function finished(made: Description): Description {
  for (const [path, methods] of Object.entries(made.paths)) {
    for (const [method, operation] of Object.entries(methods)) finishOperation(method, path, operation)
  }
  const named: Json = {}
  const paths = hoisted(made.paths, named) as Description['paths']
  const schemas = { ...(hoisted(SCHEMAS, named) as Json), ...named }
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1)))
  const components = { ...made.components, parameters: PARAMETERS, headers: HEADERS, responses: RESPONSES, schemas: sorted }
  return { ...made, components, paths }
}

function finishOperation(method: string, path: string, operation: Operation): void {
  if (path.endsWith('/import')) {
    operation.requestBody = IMPORT.requestBody
    operation.responses['200']!.content = IMPORT.answer
  }
  const { reads, tells } = HEADER_SETS[operation['x-headers'] ?? ''] ?? { reads: [], tells: {} }
  delete operation['x-headers']
  if (reads.length > 0) operation.parameters = [...(operation.parameters ?? []), ...reads.map((name) => ref('parameters', name))]
  for (const [status, answer] of Object.entries(operation.responses)) {
    answer.description = DESCRIPTIONS[status] ?? 'Done.'
    if (!answer.content) answer.description += ' The body is `null`.'
    const headers = Object.entries(tells).map(([header, name]) => [header, ref('headers', name)])
    if (headers.length > 0) answer.headers = Object.fromEntries(headers)
  }
  operation.operationId = operationId(method, path, operation)
  Object.assign(operation.responses, errorsOf(method, operation))
}

const DESCRIPTIONS: Record<string, string> = { 200: 'Done.', 202: 'Taken. What comes of it is told by letter.' }

/** Such as `getDomainServiceInfos`, `listMeTaskContactChange`, `deleteMeSessionById`: the method, and the words of the path. */
function operationId(method: string, path: string, { responses }: Operation): string {
  const segments = path
    .replace(/^\/(1\.0|v2)/, '')
    .replace('/v1', '')
    .split('/')
    .slice(1)
  const last = segments.at(-1)!
  const words = segments.filter((segment) => !segment.startsWith('{')).flatMap((segment) => segment.split(/[-.]/))
  const verb = method === 'get' && isList(responses['200']) ? 'list' : method
  return verb + words.map(capital).join('') + (last.startsWith('{') ? `By${capital(last.slice(1, -1))}` : '')
}

function isList(answer: Json | undefined): boolean {
  const content = answer?.content as { 'application/json'?: { schema: { type?: string } } } | undefined
  return content?.['application/json']?.schema.type === 'array'
}

function errorsOf(method: string, { parameters = [], requestBody, security = [] }: Operation): Record<string, Reference> {
  const restricted = security.length > 0
  const [inPath, says] = [parameters.some((each) => 'in' in each && each.in === 'path'), parameters.length > 0 || requestBody]
  return {
    ...(says && { 400: ref('responses', 'BadRequest') }),
    ...(restricted && { 401: ref('responses', 'Unauthorized'), 403: ref('responses', 'Forbidden') }),
    ...(inPath && { 404: ref('responses', 'NotFound') }),
    ...(restricted && method !== 'get' && { 409: ref('responses', 'Conflict') }),
    default: ref('responses', 'Error'),
  }
}

/** The same with references in the place of schemas that have a title; they go into `named`. */
function hoisted(value: unknown, named: Json): unknown {
  if (Array.isArray(value)) return value.map((each) => hoisted(each, named))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [key, hoisted(each, named)])
  const { title, ...schema } = Object.fromEntries(entries) as Json
  if (typeof title !== 'string' || !('type' in schema)) return Object.fromEntries(entries)
  if (named[title] && JSON.stringify(named[title]) !== JSON.stringify(schema)) {
    throw new Error(`two schemas have the title ${title}`)
  }
  named[title] = schema
  return ref('schemas', title)
}

function ref(kind: string, name: string): Reference {
  return { $ref: `#/components/${kind}/${name}` }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
