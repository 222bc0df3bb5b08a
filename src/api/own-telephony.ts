/** The page of telephony: one's billing groups with what they hold, and what is in none of them. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { changeableRoles } from '../actions/sight.ts'
import { type OwnFilter, type OwnServiceRow, ownServicesOf, type Place } from '../db/own-services.ts'
import {
  groupsOf,
  isContactOfGroup,
  type MemberPlace,
  memberIdsOf,
  membersById,
  membersOf,
  openOn,
  validatedAmong,
} from '../db/own-telephony.ts'
import { namedServiceIdsOf } from '../db/service-list.ts'
import { PRODUCTS } from '../domain/product.ts'
import type { Api } from './api.ts'
import { shownServices } from './gate.ts'
import { answerByKeyset } from './keyset.ts'
import { languageOf } from './language.ts'
import { ruledOf } from './own-service-wire.ts'
import { type Beside, groupOf, memberOf, ungroupedOf } from './own-telephony-wire.ts'
import { noSuchService } from './service-not-found.ts'
import { TelephonyGroup, TelephonyMember, UngroupedMember } from './telephony-wire.ts'

/** How much of what a group holds is shown with it. */
const FIRST = 200

const HELD = PRODUCTS.map(({ path }) => path).filter((path) => path.startsWith('telephony/'))

export function ownTelephonyRoutes(app: Api, context: Context): void {
  const tags = ['Services']

  app.get(
    '/me/telephony',
    {
      schema: {
        tags,
        summary: 'Your billing groups of telephony, with what they hold',
        description: 'In the order of their names.',
        'x-headers': 'keyset',
        response: { 200: Type.Array(TelephonyGroup) },
      },
    },
    (request, reply) => answerGroups(request, reply, context),
  )

  app.get(
    '/me/telephony/ungrouped',
    {
      schema: {
        tags,
        summary: 'Your lines, trunks and numbers that are in none of your billing groups',
        'x-headers': 'keyset',
        response: { 200: Type.Array(UngroupedMember) },
      },
    },
    (request, reply) => answerUngrouped(request, reply, context),
  )

  app.get(
    '/me/telephony/:billingAccount/member',
    {
      schema: {
        tags,
        summary: 'What one of your billing groups holds',
        'x-headers': 'keyset',
        params: Type.Object({ billingAccount: Type.String({ description: 'The name of the group.' }) }),
        response: { 200: Type.Array(TelephonyMember) },
      },
    },
    (request, reply) => answerMembers(request, reply, context, request.params.billingAccount),
  )
}

async function answerGroups(request: FastifyRequest, reply: FastifyReply, context: Context): Promise<TelephonyGroup[]> {
  const groups = await pageOf(request, reply, context, { products: ['telephony'] })
  const names = groups.map(({ name }) => name)
  const [beside, held] = await Promise.all([
    besideThem(request, context, groups),
    shownMemberIds(request, context, names).then((among) => groupsOf(context.db, names, FIRST, among)),
  ])
  return groups.map((group, n) => groupOf(group, held.get(group.name)!, beside(group, n), languageOf(request)))
}

async function answerUngrouped(request: FastifyRequest, reply: FastifyReply, context: Context): Promise<UngroupedMember[]> {
  const services = await pageOf(request, reply, context, { products: HELD, ungrouped: true })
  const ids = services.map(({ id }) => id)
  const [beside, members] = await Promise.all([besideThem(request, context, services), membersById(context.db, ids)])
  return services.map((service, n) => ungroupedOf(service, members.get(service.id)!, beside(service, n), languageOf(request)))
}

async function answerMembers(
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
  group: string,
): Promise<TelephonyMember[]> {
  const isOwn = await isContactOfGroup(context.db, request.actor.account, group)
  const [shown] = await shownServices(request, context, isOwn ? [{ product: 'telephony', name: group }] : [])
  if (!shown) throw noSuchService(request, group)
  const among = await shownMemberIds(request, context, [group])
  const isPlace = (texts: string[]): texts is MemberPlace => texts.length === 2
  const page = await answerByKeyset(request, reply, { name: 'members by name', isPlace }, async (from, size) => {
    const members = await membersOf(context.db, group, from, size, among)
    return members.map((member) => ({ member, place: [member.name, member.product] as MemberPlace }))
  })
  return page.map(({ member }) => memberOf(member, languageOf(request)))
}

/** A page of the account's services, by name; of a user, those that he may see. */
async function pageOf(
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
  filter: OwnFilter,
): Promise<OwnServiceRow[]> {
  const { account, user } = request.actor
  const few = user === null ? undefined : await shownIds(request, context, filter)
  const isPlace = (texts: string[]): texts is Place => texts.length === 3
  const page = await answerByKeyset(request, reply, { name: 'telephony by name', isPlace }, (from, size) =>
    ownServicesOf(context.db, account, filter, { total: 0, few }, { sort: 'name', order: 'asc', size, from }, context.clock()),
  )
  return page.map(({ service }) => service)
}

async function shownIds(request: FastifyRequest, context: Context, { products }: OwnFilter): Promise<number[]> {
  const own = await namedServiceIdsOf(context.db, request.actor.account, { products })
  return (await shownServices(request, context, own)).map(({ id }) => id)
}

/** Of a user: what these groups hold, as far as he may see it. An account holder sees all that is in the groups. */
async function shownMemberIds(request: FastifyRequest, context: Context, groups: string[]): Promise<number[] | undefined> {
  if (request.actor.user === null) return undefined
  return (await shownServices(request, context, await memberIdsOf(context.db, groups))).map(({ id }) => id)
}

/** What is shown beside each of these services: what may be changed, what is open, who has passed the VoIP validation. */
async function besideThem(
  request: FastifyRequest,
  context: Context,
  services: OwnServiceRow[],
): Promise<(service: OwnServiceRow, n: number) => Beside> {
  const { account } = request.actor
  const ids = services.map(({ id }) => id)
  const [open, changeable, validated] = await Promise.all([
    openOn(context.db, account, ids, context.clock()),
    changeableRoles(context, request.actor, services.map(ruledOf)),
    validatedAmong(context.db, [account, ...services.map(({ billing }) => billing.nichandle)]),
  ])
  return (service, n) => ({
    account,
    open: open.filter((change) => change.service_id === service.id),
    mayChange: changeable[n]!,
    validation: { mine: validated.has(account), billing: validated.has(service.billing.nichandle) },
  })
}
