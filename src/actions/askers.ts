/**
 * Who may ask for contacts to change. The account must be a contact of the service: the rules judge what its role lets it
 * change. A user who asks for the account needs the right to ask, and to name somebody for each role that he asks for.
 */
import type { Transaction } from '../db/database.ts'
import type { AccountActor } from '../domain/actor.ts'
import { changeContactAction, seeAction } from '../domain/catalogue/common.ts'
import { notYours, rolesToChange } from '../domain/permission.ts'
import { productOf } from '../domain/product.ts'
import { Refusal } from '../domain/refusal.ts'
import { type ContactRequest, rolesAsked } from '../domain/request.ts'
import type { Role } from '../domain/role.ts'
import { contactAction } from '../domain/role-permissions.ts'
import type { Service } from '../domain/service.ts'
import type { Context } from './context.ts'
import { passInside, passToService, seesService } from './gate.ts'
import { type NotFound, notFound } from './not-found.ts'
import type { AnsweredRight } from './refusals-kept.ts'

/** As whom the request is made, if it may be made by this user. */
export async function passAsker(
  tx: Transaction,
  context: Context,
  actor: AccountActor,
  request: ContactRequest,
  refused: AnsweredRight[],
): Promise<AccountActor | NotFound> {
  if (actor.user === null) return actor
  return passInside(tx, context, actor, request.service, rightsToAsk(request), refused)
}

/** What a user lacks to make this request; nothing to tell, if he may not even see the service. */
export async function lacksOf(context: Context, actor: AccountActor, request: ContactRequest): Promise<Refusal[] | NotFound> {
  if (actor.user === null) return []
  const passage = await passToService(context, actor, request.service, rightsToAsk(request))
  if (passage.allowed) return []
  return passage.isSeen ? [new Refusal('not_allowed', { actions: passage.missing })] : notFound
}

/**
 * To an account that is no contact of the service, the service does not exist; but who may do something there by a policy is
 * told that only contacts name contacts.
 */
export async function noAsker(context: Context, actor: AccountActor, service: Service, roles: Role[]): Promise<NotFound> {
  const [role] = roles
  if (role && (await seesService(context, actor, service))) throw notYours(role, productOf(service.product)!)
  return notFound
}

/** What the account itself may not change is left to the rules: they say better why. */
function rightsToAsk(request: ContactRequest): string[] {
  const { service, product, asker } = request
  const changeable = rolesToChange(asker.nichandle, service.contacts, product)
  const roles = rolesAsked(request).filter((role) => changeable.includes(role))
  if (roles.length === 0) return [seeAction(product)]
  return [changeContactAction(product), ...roles.map((role) => contactAction(product, role))]
}
