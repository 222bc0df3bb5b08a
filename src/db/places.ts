/** In which zone accounts and services are: a part of the names that rights are asked about. */
import type { Zone } from '../domain/zone.ts'
import { type Queryable, row, rows, statement } from './database.ts'

const ofAccount = statement('place-of-account', 'select zone from account where nichandle = $1')

export async function zoneOfAccount(db: Queryable, account: string): Promise<Zone | undefined> {
  return (await row<{ zone: Zone }>(db, ofAccount, [account]))?.zone
}

const ofServices = statement(
  'place-of-services',
  `select a.zone from unnest($1::text[], $2::text[]) with ordinality as q(product, name, n)
     left join service s on s.product = q.product and s.name = q.name
     left join account a on a.nichandle = s.contact_admin
    order by q.n`,
)

/** Where each of these services is, in their order; null for what does not exist. */
export async function zonesOfServices(db: Queryable, services: { product: string; name: string }[]): Promise<(Zone | null)[]> {
  const values = [services.map(({ product }) => product), services.map(({ name }) => name)]
  return (await rows<{ zone: Zone | null }>(db, ofServices, values)).map(({ zone }) => zone)
}
