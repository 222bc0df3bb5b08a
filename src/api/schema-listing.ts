/**
 * The contract's own description of the API, one document for each first segment of a path: `GET /1.0/me.json`. Clients
 * read enumerations from it and warn about calls that it does not list. Made from the OpenAPI description.
 */
import { SERVICE_STATUSES } from '../domain/service.ts'
import { CallError } from './errors.ts'
import type { Api } from './server.ts'
import { CONTACT_TYPES, TASK_STATES } from './wire.ts'

type Schema = {
  $ref?: string
  type?: string | string[]
  items?: Schema
  anyOf?: Schema[]
  format?: string
  properties?: Record<string, Schema>
  required?: string[]
}
type Schemas = Record<string, Schema>
type Parameter = { name: string; in: string; required?: boolean; schema: Schema }
type Operation = {
  summary?: string
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses?: Record<string, { content?: Record<string, { schema: Schema }> }>
  security?: Record<string, string[]>[]
}
type Described = { paths?: Record<string, Record<string, Operation>>; components?: { schemas?: Schemas } }

const MOUNT = '/1.0'
const METHODS = ['get', 'post', 'put', 'delete']

export function schemaListingRoutes(app: Api): void {
  app.get(`${MOUNT}/`, { schema: { hide: true } }, async (request) => {
    const roots = [...new Set(Object.keys(pathsOf(app)).map(rootOf))].sort()
    const apis = roots.map((root) => ({
      path: `/${root}`,
      schema: '{path}.{format}',
      format: ['json'],
      description: `Operations about ${root}`,
    }))
    return { basePath: basePath(request), apis }
  })

  app.get(`${MOUNT}/:document(^[A-Za-z]+).json`, { schema: { hide: true } }, async (request) => {
    const root = (request.params as { document: string }).document
    const paths = Object.entries(pathsOf(app)).filter(([path]) => rootOf(path) === root)
    if (paths.length === 0) throw new CallError(404, `There is no part of the API named "${root}".`)
    const schemas = described(app).components?.schemas ?? {}
    const apis = paths.map(([path, methods]) => ({ path, description: '', operations: operationsOf(methods, schemas) }))
    return { apiVersion: '1.0', basePath: basePath(request), resourcePath: `/${root}`, apis, models: MODELS }
  })
}

/** The customer's paths, without the mount. */
function pathsOf(app: Api): Record<string, Record<string, Operation>> {
  const ours = Object.entries(described(app).paths ?? {}).filter(([path]) => path.startsWith(`${MOUNT}/`))
  return Object.fromEntries(ours.map(([path, methods]) => [path.slice(MOUNT.length), methods]))
}

function described(app: Api): Described {
  return app.swagger() as unknown as Described
}

function rootOf(path: string): string {
  return path.split('/')[1]!
}

function basePath(request: { protocol: string; host: string }): string {
  return `${request.protocol}://${request.host}${MOUNT}`
}

function operationsOf(methods: Record<string, Operation>, schemas: Schemas) {
  return METHODS.filter((method) => methods[method]).map((method) => {
    const operation = methods[method]!
    return {
      httpMethod: method.toUpperCase(),
      description: operation.summary ?? '',
      parameters: parametersOf(operation, schemas),
      responseType: typeName(schemaIn(operation.responses?.['200']), schemas),
      noAuthentication: !operation.security?.some((each) => 'session' in each),
      apiStatus: { value: 'PRODUCTION', description: 'Stable production version' },
    }
  })
}

function parametersOf(operation: Operation, schemas: Schemas) {
  const asked = (operation.parameters ?? []).filter((each) => each.in === 'path' || each.in === 'query')
  const inPathOrQuery = asked.map(({ name, in: paramType, required = false, schema }) => ({
    name,
    paramType,
    dataType: typeName(schema, schemas),
    required,
  }))
  const body = resolved(schemaIn(operation.requestBody), schemas)
  const inBody = Object.entries(body?.properties ?? {}).map(([name, schema]) => ({
    name,
    paramType: 'body',
    dataType: typeName(schema, schemas),
    required: body?.required?.includes(name) ?? false,
  }))
  return [...inPathOrQuery, ...inBody]
}

function schemaIn(holder: { content?: Record<string, { schema: Schema }> } | undefined): Schema | undefined {
  return holder?.content?.['application/json']?.schema
}

const NAMES: Record<string, string> = { integer: 'long', number: 'double', null: 'void', object: 'object', boolean: 'boolean' }

function resolved(schema: Schema | undefined, schemas: Schemas): Schema | undefined {
  return schema?.$ref ? schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] : schema
}

function typeName(named: Schema | undefined, schemas: Schemas): string {
  const schema = resolved(named, schemas)
  if (!schema) return 'void'
  if (schema.anyOf) return typeName(schema.anyOf[0], schemas)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'array') return `${typeName(schema.items, schemas)}[]`
  if (type === 'string' && schema.format === 'date-time') return 'datetime'
  return NAMES[type ?? 'object'] ?? 'string'
}

const MODELS = Object.fromEntries(
  Object.entries({
    'nichandle.changeContact.ContactTypeEnum': Object.values(CONTACT_TYPES).sort(),
    'nichandle.changeContact.TaskStateEnum': TASK_STATES,
    'nichandle.changeEmail.TaskStateEnum': ['aborted', 'done', 'refused', 'todo'],
    'service.StateEnum': SERVICE_STATUSES,
  }).map(([id, values]) => {
    const namespace = id.slice(0, id.lastIndexOf('.'))
    return [id, { id: id.slice(id.lastIndexOf('.') + 1), namespace, description: '', enum: values, enumType: 'string' }]
  }),
)
