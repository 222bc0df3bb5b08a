/**
 * The contract's own description of the API, one document for each first segment of a path: `GET /1.0/me.json`. Clients
 * read enumerations from it and warn about calls that it does not list. Made from the OpenAPI description.
 */

import type { Api } from './api.ts'
import { CallError } from './errors.ts'

type Schema = {
  $ref?: string
  enum?: string[]
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

  app.get(`${MOUNT}/:document(^[A-Za-z-]+).json`, { schema: { hide: true } }, async (request) => {
    const root = (request.params as { document: string }).document
    const paths = Object.entries(pathsOf(app)).filter(([path]) => rootOf(path) === root)
    if (paths.length === 0) throw new CallError(404, `There is no part of the API named "${root}".`)
    const schemas = described(app).components?.schemas ?? {}
    const apis = paths.map(([path, methods]) => ({ path, description: '', operations: operationsOf(methods, schemas) }))
    return { apiVersion: '1.0', basePath: basePath(request), resourcePath: `/${root}`, apis, models: modelsOf(apis, schemas) }
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
      responseType: typeName(schemaIn(operation.responses?.['200'])),
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
    dataType: typeName(schema),
    required,
  }))
  const body = resolved(schemaIn(operation.requestBody), schemas)
  const inBody = Object.entries(body?.properties ?? {}).map(([name, schema]) => ({
    name,
    paramType: 'body',
    dataType: typeName(schema),
    required: body?.required?.includes(name) ?? false,
  }))
  return [...inPathOrQuery, ...inBody]
}

function schemaIn(holder: { content?: Record<string, { schema: Schema }> } | undefined): Schema | undefined {
  return holder?.content?.['application/json']?.schema
}

function resolved(schema: Schema | undefined, schemas: Schemas): Schema | undefined {
  return schema?.$ref ? schemas[titleOf(schema.$ref)] : schema
}

function titleOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1)
}

const NAMES: Record<string, string> = { integer: 'long', number: 'double', null: 'void', object: 'object', boolean: 'boolean' }

function typeName(schema: Schema | undefined): string {
  if (!schema) return 'void'
  if (schema.$ref) return modelName(titleOf(schema.$ref))
  if (schema.anyOf) return typeName(schema.anyOf[0])
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'array') return `${typeName(schema.items)}[]`
  if (type === 'string' && schema.format === 'date-time') return 'datetime'
  if (type === 'string' && schema.format === 'date') return 'date'
  return NAMES[type ?? 'object'] ?? 'string'
}

/** What the contract calls our schemas; those that it does not have are named after us. */
const MODELS: Record<string, string> = {
  OwnAccount: 'nichandle.Nichandle',
  AskedContacts: 'services.changeContact',
  ContactChange: 'nichandle.contactChange.Task',
  ContactChangeState: 'nichandle.changeContact.TaskStateEnum',
  ContactType: 'nichandle.changeContact.ContactTypeEnum',
  Country: 'nichandle.CountryEnum',
  EmailChange: 'nichandle.emailChange.Task',
  EmailChangeState: 'nichandle.changeEmail.TaskStateEnum',
  LegalForm: 'nichandle.LegalFormEnum',
  Locale: 'nichandle.LanguageEnum',
  ServiceInfos: 'services.Service',
  ServiceStatus: 'service.StateEnum',
}

function modelName(title: string): string {
  return MODELS[title] ?? `passation.${title}`
}

/** The models that these calls name, and those that these models name. */
function modelsOf(named: object, schemas: Schemas, known: Record<string, object> = {}): Record<string, object> {
  const text = JSON.stringify(named)
  const found = Object.entries(schemas)
    .map(([title, schema]) => [modelName(title), schema] as const)
    .filter(([name]) => !(name in known) && new RegExp(`"${name}(\\[\\])*"`).test(text))
    .map(([name, schema]) => [name, modelOf(name, schema)] as const)
  const all = { ...known, ...Object.fromEntries(found) }
  return found.length === 0 ? all : modelsOf(found, schemas, all)
}

function modelOf(name: string, { enum: values, properties = {} }: Schema) {
  const [namespace, id] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.') + 1)]
  if (values) return { id, namespace, description: '', enum: values, enumType: 'string' }
  const fields = Object.entries(properties).map(([field, schema]) => [
    field,
    { type: typeName(schema), canBeNull: canBeNull(schema) },
  ])
  return { id, namespace, description: '', properties: Object.fromEntries(fields) }
}

function canBeNull({ anyOf = [] }: Schema): boolean {
  return anyOf.some(({ type }) => type === 'null')
}
