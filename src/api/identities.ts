/** The users of an account, and their groups: `/me/identity/…`. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { type NotFound, notFound } from '../actions/not-found.ts'
import { editGroup, makeGroup, removeGroup } from '../actions/user-groups.ts'
import { disableUser, editUser, enableUser, makeUser, removeUser } from '../actions/users.ts'
import { findAccount } from '../db/accounts.ts'
import { findGroup, groupsOf } from '../db/user-groups.ts'
import { findUser, loginsOf, USER_FIELDS, usersOf } from '../db/users.ts'
import type { Api } from './api.ts'
import { answerKeyed, Key, keyedResponses } from './batch.ts'
import { objectNotFound } from './errors.ts'
import {
  defaultGroupsOf,
  groupOf,
  NewUser,
  NewUserGroup,
  type Owner,
  User,
  UserChanges,
  UserGroup,
  UserGroupChanges,
  userOf,
} from './identity-wire.ts'
import { answerList, listResponses } from './listing.ts'

const tags = ['Users']
const UserParams = Type.Object({ user: Key('The login of the user.') })
const GroupParams = Type.Object({ group: Key('The name of the group.') })
const done = { response: { 200: Type.Null() } }

export function identityRoutes(app: Api, context: Context): void {
  readUserRoutes(app, context)
  writeUserRoutes(app, context)
  readGroupRoutes(app, context)
  writeGroupRoutes(app, context)
}

function readUserRoutes(app: Api, context: Context): void {
  app.get(
    '/me/identity/user',
    {
      schema: {
        tags,
        summary: 'List the users of your account',
        'x-headers': 'pages',
        response: listResponses(Type.String(), User),
      },
    },
    async (request, reply) => {
      const owner = await ownerOf(context, request)
      return answerList(request, reply, {
        fields: USER_FIELDS,
        ids: () => loginsOf(context.db, owner.nichandle),
        page: (page) => usersOf(context.db, owner.nichandle, page),
        shown: (user) => userOf(user, owner),
      })
    },
  )

  app.get(
    '/me/identity/user/:user',
    { schema: { tags, summary: 'Get a user', 'x-headers': 'keys', params: UserParams, response: keyedResponses(User) } },
    async (request, reply) => {
      const owner = await ownerOf(context, request)
      return answerKeyed(request, reply, request.params.user, async (login) => {
        const user = await findUser(context.db, owner.nichandle, login)
        if (!user) throw noSuchUser(request)
        return userOf(user, owner)
      })
    },
  )
}

function writeUserRoutes(app: Api, context: Context): void {
  app.post(
    '/me/identity/user',
    {
      schema: {
        tags,
        summary: 'Add a user',
        description: 'Signs in as `NIC handle/login`. The group is `DEFAULT` if none is named.',
        body: NewUser,
        ...done,
      },
    },
    async (request) => {
      const { login, email, password, description = '', group = 'DEFAULT', language } = request.body
      await makeUser(context, request.actor, { login: login.toLowerCase(), email, password, description, group, language })
      return null
    },
  )

  app.put(
    '/me/identity/user/:user',
    { schema: { tags, summary: 'Change a user', params: UserParams, body: UserChanges, ...done } },
    async (request) => {
      const { email, description, group, language } = request.body
      const changes = { email, description, group, language }
      return nullOr(await editUser(context, request.actor, request.params.user, changes), () => noSuchUser(request))
    },
  )

  app.delete(
    '/me/identity/user/:user',
    { schema: { tags, summary: 'Remove a user', params: UserParams, ...done } },
    async (request) => nullOr(await removeUser(context, request.actor, request.params.user), () => noSuchUser(request)),
  )

  app.post(
    '/me/identity/user/:user/disable',
    { schema: { tags, summary: 'Stop a user from signing in, at once', params: UserParams, ...done } },
    async (request) => nullOr(await disableUser(context, request.actor, request.params.user), () => noSuchUser(request)),
  )

  app.post(
    '/me/identity/user/:user/enable',
    { schema: { tags, summary: 'Let a user sign in again', params: UserParams, ...done } },
    async (request) => nullOr(await enableUser(context, request.actor, request.params.user), () => noSuchUser(request)),
  )
}

function readGroupRoutes(app: Api, context: Context): void {
  app.get(
    '/me/identity/group',
    { schema: { tags, summary: 'List the groups of users', response: { 200: Type.Array(Type.String()) } } },
    async (request) => (await allGroups(context, request)).map(({ name }) => name),
  )

  app.get(
    '/me/identity/group/:group',
    {
      schema: {
        tags,
        summary: 'Get a group of users',
        'x-headers': 'keys',
        params: GroupParams,
        response: keyedResponses(UserGroup),
      },
    },
    async (request, reply) => {
      const owner = await ownerOf(context, request)
      return answerKeyed(request, reply, request.params.group, async (name) => {
        const given = defaultGroupsOf(owner).find((each) => each.name === name)
        const own = given ? undefined : await findGroup(context.db, owner.nichandle, name)
        if (!given && !own) throw noSuchGroup(request)
        return given ?? groupOf(own!, owner)
      })
    },
  )
}

function writeGroupRoutes(app: Api, context: Context): void {
  app.post(
    '/me/identity/group',
    {
      schema: {
        tags,
        summary: 'Make a group of users',
        description: 'Its role says what its users may without any policy: nothing, if none is named.',
        body: NewUserGroup,
        ...done,
      },
    },
    async (request) => {
      const { name, role = 'NONE', description = '' } = request.body
      await makeGroup(context, request.actor, { name, role, description })
      return null
    },
  )

  app.put(
    '/me/identity/group/:group',
    { schema: { tags, summary: 'Change a group of users', params: GroupParams, body: UserGroupChanges, ...done } },
    async (request) => {
      const { role, description } = request.body
      const edited = await editGroup(context, request.actor, request.params.group, { role, description })
      return nullOr(edited, () => noSuchGroup(request))
    },
  )

  app.delete(
    '/me/identity/group/:group',
    { schema: { tags, summary: 'Delete a group without users', params: GroupParams, ...done } },
    async (request) => nullOr(await removeGroup(context, request.actor, request.params.group), () => noSuchGroup(request)),
  )
}

async function ownerOf(context: Context, request: FastifyRequest): Promise<Owner> {
  return (await findAccount(context.db, request.actor.account))!
}

async function allGroups(context: Context, request: FastifyRequest): Promise<UserGroup[]> {
  const owner = await ownerOf(context, request)
  const own = await groupsOf(context.db, owner.nichandle)
  return [...defaultGroupsOf(owner), ...own.map((group) => groupOf(group, owner))]
}

function nullOr(outcome: null | NotFound, missing: () => Error): null {
  if (outcome === notFound) throw missing()
  return null
}

function noSuchUser(request: FastifyRequest) {
  return objectNotFound(
    { en: 'There is no such user of your account.', fr: 'Votre compte n’a pas d’utilisateur de ce nom.' },
    request,
  )
}

function noSuchGroup(request: FastifyRequest) {
  return objectNotFound(
    { en: 'There is no such group of users in your account.', fr: 'Votre compte n’a pas de groupe d’utilisateurs de ce nom.' },
    request,
  )
}
