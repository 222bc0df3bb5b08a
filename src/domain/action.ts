/**
 * Every action that a right can be asked for, by its name. The names are those of the contract, and those below
 * `passation` that this product adds; each belongs to one kind of resource and to one group.
 */

import { ACCOUNT_ACCESS } from './catalogue/account-access.ts'
import { ACCOUNT_BILLS } from './catalogue/account-bills.ts'
import { ACCOUNT_DEFAULTS } from './catalogue/account-defaults.ts'
import { ACCOUNT_ORDERS } from './catalogue/account-orders.ts'
import { ACCOUNT_OWN } from './catalogue/account-own.ts'
import { ACCOUNT_PAYMENT } from './catalogue/account-payment.ts'
import { ACCOUNT_PROFILE } from './catalogue/account-profile.ts'
import { ACCOUNT_REQUESTS } from './catalogue/account-requests.ts'
import { ACCOUNT_SECURITY } from './catalogue/account-security.ts'
import { ACCOUNT_SUPPORT } from './catalogue/account-support.ts'
import { OF_EACH_PRODUCT, OF_EACH_TYPE } from './catalogue/common.ts'
import { DEDICATED_SERVER } from './catalogue/dedicated-server.ts'
import { DNS_ZONE } from './catalogue/dns-zone.ts'
import { DOMAIN } from './catalogue/domain.ts'
import { EMAIL_PRO } from './catalogue/email-pro.ts'
import { IP } from './catalogue/ip.ts'
import { LOAD_BALANCER, LOGS_PLATFORM, PRIVATE_CLOUD, PUBLIC_CLOUD_PROJECT } from './catalogue/more.ts'
import { OVER_THE_BOX } from './catalogue/over-the-box.ts'
import { PACK_XDSL } from './catalogue/pack-xdsl.ts'
import type { Action, Call } from './catalogue/row.ts'
import { SSL_GATEWAY } from './catalogue/ssl-gateway.ts'
import { VOIP_CARRIER_SIP } from './catalogue/voip-carrier-sip.ts'
import { VOIP_CONFERENCE } from './catalogue/voip-conference.ts'
import { VOIP_EASY_HUNTING } from './catalogue/voip-easy-hunting.ts'
import { VOIP_EASY_HUNTING_AGENTS } from './catalogue/voip-easy-hunting-agents.ts'
import { VOIP_FAX } from './catalogue/voip-fax.ts'
import { VOIP_GROUPS, VOIP_OWN } from './catalogue/voip-groups.ts'
import { VOIP_LINES } from './catalogue/voip-lines.ts'
import { VOIP_MONEY } from './catalogue/voip-money.ts'
import { VOIP_NUMBERS } from './catalogue/voip-numbers.ts'
import { VOIP_PABX } from './catalogue/voip-pabx.ts'
import { VOIP_PHONES } from './catalogue/voip-phones.ts'
import { VOIP_SERVICES } from './catalogue/voip-services.ts'
import { VPS } from './catalogue/vps.ts'
import { WEB_CLOUD_DATABASES } from './catalogue/web-cloud-databases.ts'
import { WEB_HOSTING } from './catalogue/web-hosting.ts'
import { XDSL } from './catalogue/xdsl.ts'

export type { Action, Call }

const WRITTEN: readonly Action[][] = [
  ACCOUNT_ACCESS,
  ACCOUNT_BILLS,
  ACCOUNT_DEFAULTS,
  ACCOUNT_ORDERS,
  ACCOUNT_OWN,
  ACCOUNT_PAYMENT,
  ACCOUNT_PROFILE,
  ACCOUNT_REQUESTS,
  ACCOUNT_SECURITY,
  ACCOUNT_SUPPORT,
  DEDICATED_SERVER,
  DNS_ZONE,
  DOMAIN,
  EMAIL_PRO,
  IP,
  LOGS_PLATFORM,
  LOAD_BALANCER,
  PRIVATE_CLOUD,
  PUBLIC_CLOUD_PROJECT,
  OVER_THE_BOX,
  PACK_XDSL,
  SSL_GATEWAY,
  VOIP_CARRIER_SIP,
  VOIP_CONFERENCE,
  VOIP_EASY_HUNTING_AGENTS,
  VOIP_EASY_HUNTING,
  VOIP_FAX,
  VOIP_GROUPS,
  VOIP_LINES,
  VOIP_MONEY,
  VOIP_NUMBERS,
  VOIP_OWN,
  VOIP_PABX,
  VOIP_PHONES,
  VOIP_SERVICES,
  VPS,
  WEB_CLOUD_DATABASES,
  WEB_HOSTING,
  XDSL,
]

/** The first that has a name keeps it: what the contract names itself goes before what every product has. */
const BY_NAME = new Map<string, Action>()
for (const action of [...WRITTEN.flat(), ...OF_EACH_PRODUCT, ...OF_EACH_TYPE]) {
  if (!BY_NAME.has(action.name)) BY_NAME.set(action.name, action)
}

export const ACTIONS: readonly Action[] = [...BY_NAME.values()].sort((a, b) => (a.name < b.name ? -1 : 1))

export function actionNamed(name: string): Action | undefined {
  return BY_NAME.get(name)
}

/** What an action does to what it is done on, as the contract sorts them. */
export const CATEGORIES = ['READ', 'CREATE', 'EDIT', 'DELETE', 'OPERATE'] as const

export type Category = (typeof CATEGORIES)[number]

export function categoryOf({ name }: Action): Category {
  const verb = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1)
  if (verb === 'get' || verb === 'check') return 'READ'
  return CATEGORIES.find((category) => category.toLowerCase() === verb) ?? 'OPERATE'
}
