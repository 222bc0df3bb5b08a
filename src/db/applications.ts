import { count, type Queryable, row, rows, statement } from './database.ts'

export type KnownApplication = { id: number; key: string; name: string; description: string; account: string; createdAt: Date }

const COLUMNS = 'id, key, name, description, account, created_at as "createdAt"'

const byKey = statement('application-by-key', `select ${COLUMNS} from application where key = $1`)

export function applicationByKey(db: Queryable, key: string): Promise<KnownApplication | undefined> {
  return row<KnownApplication>(db, byKey, [key])
}

const find = statement('application-find', `select ${COLUMNS} from application where id = $1 and account = $2`)

export function findApplication(db: Queryable, account: string, id: number): Promise<KnownApplication | undefined> {
  return row<KnownApplication>(db, find, [id, account])
}

const ids = statement('application-ids', 'select id from application where account = $1 order by id')

export async function applicationIds(db: Queryable, account: string): Promise<number[]> {
  return (await rows<{ id: number }>(db, ids, [account])).map(({ id }) => id)
}

const all = statement('application-all', `select ${COLUMNS} from application where account = $1 order by id`)

export function applicationsOf(db: Queryable, account: string): Promise<KnownApplication[]> {
  return rows<KnownApplication>(db, all, [account])
}

const insert = statement(
  'application-insert',
  'insert into application (key, name, description, account, created_at) values ($1, $2, $3, $4, $5) returning id',
)

export async function insertApplication(db: Queryable, application: Omit<KnownApplication, 'id'>): Promise<number> {
  const { key, name, description, account, createdAt } = application
  return (await row<{ id: number }>(db, insert, [key, name, description, account, createdAt]))!.id
}

const remove = statement('application-delete', 'delete from application where id = $1')

/** Removes an application, and with it what accounts let it do. */
export async function deleteApplication(db: Queryable, id: number): Promise<boolean> {
  return (await count(db, remove, [id])) === 1
}
