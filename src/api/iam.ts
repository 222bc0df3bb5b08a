/** Who else may do what: policies, and what they are made of. `/v2/iam/…` */
import type { Context } from '../actions/context.ts'
import type { Api } from './api.ts'
import { permissionsGroupRoutes } from './permissions-groups.ts'
import { policyRoutes } from './policies.ts'
import { referenceRoutes } from './references.ts'
import { resourceGroupRoutes } from './resource-groups.ts'
import { resourceRoutes } from './resources.ts'

export function iamRoutes(app: Api, context: Context): void {
  policyRoutes(app, context)
  permissionsGroupRoutes(app, context)
  resourceGroupRoutes(app, context)
  resourceRoutes(app, context)
  referenceRoutes(app)
}
