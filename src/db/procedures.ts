import type { Language } from '../domain/language.ts'
import type { Owner } from '../domain/owner.ts'
import { isClosed, type ProcedureKind, type ProcedureState, type Situation } from '../domain/procedure.ts'
import type { Wanted } from '../domain/procedure-draft.ts'
import { one, type Queryable, row, rows, statement } from './database.ts'

/** A procedure with all that is kept of it, but its proofs and what was written on it. */
export type ProcedureRow = {
  id: number
  number: string
  kind: ProcedureKind
  state: ProcedureState
  account: string | null
  email: string
  language: Language
  codeHash: Buffer | null
  /** Of a code that was sent later and has not been used yet; the one before still works. */
  nextCodeHash: Buffer | null
  codeSentAt: Date | null
  confirmedAt: Date | null
  product: string | null
  serviceName: string | null
  claimed: Owner | null
  wanted: Wanted
  situation: Situation | null
  statement: string
  takenBy: string | null
  firstYes: string | null
  secondYes: string | null
  overridden: string[]
  override: string | null
  verdict: string | null
  sentence: string | null
  beganAt: Date
  submittedAt: Date | null
  stateSince: Date
  effectiveAt: Date | null
  endedAt: Date | null
}

/** Nothing claimed yet is kept as an empty object. */
export const PROCEDURE_COLUMNS = `id, number, kind, state, account, email, language, code_hash as "codeHash",
  next_code_hash as "nextCodeHash", code_sent_at as "codeSentAt", confirmed_at as "confirmedAt", product,
  service_name as "serviceName",
  nullif(claimed, '{}') as claimed, wanted, situation, statement, taken_by as "takenBy", first_yes as "firstYes",
  second_yes as "secondYes", overridden, override, verdict, sentence, began_at as "beganAt", submitted_at as "submittedAt",
  state_since as "stateSince", effective_at as "effectiveAt", ended_at as "endedAt"`

const find = statement('procedure-find', `select ${PROCEDURE_COLUMNS} from procedure where number = $1`)

export function findProcedure(db: Queryable, number: string): Promise<ProcedureRow | undefined> {
  return row<ProcedureRow>(db, find, [number])
}

const lock = statement('procedure-lock', `select ${PROCEDURE_COLUMNS} from procedure where number = $1 for no key update`)

/** Locks a procedure: whoever writes on it, its proofs or its notices holds this lock first. A service's lock comes before it. */
export function lockProcedure(db: Queryable, number: string): Promise<ProcedureRow | undefined> {
  return row<ProcedureRow>(db, lock, [number])
}

const ofAccount = statement(
  'procedure-of-account',
  `select ${PROCEDURE_COLUMNS} from procedure where account = $1 order by id desc limit 100`,
)

/** The latest that this account asked for. */
export function proceduresOf(db: Queryable, account: string): Promise<ProcedureRow[]> {
  return rows<ProcedureRow>(db, ofAccount, [account])
}

const hold = statement('procedure-hold-address', `select pg_advisory_xact_lock(hashtextextended('procedure ' || lower($1), 0))`)

/** Nobody else begins a procedure for this address, until the end of the transaction. */
export async function holdAddress(db: Queryable, email: string): Promise<void> {
  await rows(db, hold, [email])
}

const inTheWay = statement(
  'procedure-numbers-in-the-way',
  `select array_agg(number order by id) as numbers from procedure
    where account is null and lower(email) = lower($1) and ended_at is null and (confirmed_at is not null or began_at > $2)
    group by confirmed_at is not null having count(*) >= $3
    order by confirmed_at is not null desc limit 1`,
)

/** The open ones of this address that leave no place for another: `most` are confirmed, or `most` younger ones are not. */
export async function numbersInTheWay(db: Queryable, email: string, since: Date, most: number): Promise<string[] | undefined> {
  return (await row<{ numbers: string[] }>(db, inTheWay, [email, since, most]))?.numbers
}

const openOfAccount = statement(
  'procedure-open-of-account',
  `select ${PROCEDURE_COLUMNS} from procedure
    where account = $1 and kind = $2 and (product, service_name) is not distinct from ($3::text, $4::text) and ended_at is null
      for no key update`,
)

/** The open one that this account asked for, about this service if it is about one. Locked. */
export function lockOpenOf(
  db: Queryable,
  { account, kind, product, serviceName }: Pick<ProcedureRow, 'account' | 'kind' | 'product' | 'serviceName'>,
): Promise<ProcedureRow | undefined> {
  return row<ProcedureRow>(db, openOfAccount, [account, kind, product, serviceName])
}

export type NewProcedure = Pick<
  ProcedureRow,
  | 'number'
  | 'kind'
  | 'account'
  | 'email'
  | 'language'
  | 'codeHash'
  | 'product'
  | 'serviceName'
  | 'claimed'
  | 'wanted'
  | 'statement'
  | 'beganAt'
>

const insert = statement(
  'procedure-insert',
  `insert into procedure (number, kind, state, account, email, language, code_hash, code_sent_at, product, service_name, claimed,
                          wanted, statement, began_at, state_since)
   values ($1, $2, 'draft', $3, $4, $5, $6::bytea, case when $6 is not null then $12::timestamptz end, $7, $8,
           coalesce($9::jsonb, '{}'), $10, $11, $12, $12)
   returning ${PROCEDURE_COLUMNS}`,
)

/** A draft that somebody begins. */
export async function insertProcedure(db: Queryable, procedure: NewProcedure): Promise<ProcedureRow> {
  const { number, kind, account, email, language, codeHash, product, serviceName, claimed, wanted, beganAt } = procedure
  const [claim, wish] = [claimed && JSON.stringify(claimed), JSON.stringify(wanted)]
  const values = [
    number,
    kind,
    account,
    email,
    language,
    codeHash,
    product,
    serviceName,
    claim,
    wish,
    procedure.statement,
    beganAt,
  ]
  return (await row<ProcedureRow>(db, insert, values))!
}

const lapsed = statement(
  'procedure-lapsed',
  `select number from procedure
    where ended_at is null and (state = 'draft' and state_since <= $1 or state = 'waiting-applicant' and state_since <= $2)
    order by state_since limit $3`,
)

/** Drafts, and questions to applicants, that are older than this. */
export async function lapsedProcedures(db: Queryable, draftsOf: Date, questionsOf: Date, limit: number): Promise<string[]> {
  return (await rows<{ number: string }>(db, lapsed, [draftsOf, questionsOf, limit])).map(({ number }) => number)
}

const save = statement(
  'procedure-save',
  `update procedure
      set state = $3, code_hash = $4, code_sent_at = $5, confirmed_at = $6, product = $7, service_name = $8,
          claimed = coalesce($9::jsonb, '{}'), wanted = $10, situation = $11, statement = $12, taken_by = $13, first_yes = $14,
          second_yes = $15, overridden = $16, override = $17, verdict = $18, sentence = $19, submitted_at = $20,
          state_since = $21, effective_at = $22, ended_at = $23, next_code_hash = $24
    where id = $1 and state = $2`,
)

/** What may change of it while it is open; its state only by `saveState`. */
export type ProcedureChanges = Partial<
  Omit<ProcedureRow, 'id' | 'number' | 'kind' | 'state' | 'account' | 'email' | 'language' | 'beganAt' | 'stateSince' | 'endedAt'>
>

/** Writes on a procedure that stays where it is. Gives it as it is then. */
export function saveProcedure(db: Queryable, procedure: ProcedureRow, changes: ProcedureChanges): Promise<ProcedureRow> {
  return write(db, procedure, { ...procedure, ...changes })
}

/** Brings a procedure to another state, if it still is where it was. `takeStep` of the actions asks the rules first. */
export function saveState(
  db: Queryable,
  procedure: ProcedureRow,
  state: ProcedureState,
  at: Date,
  changes: ProcedureChanges = {},
): Promise<ProcedureRow> {
  return write(db, procedure, { ...procedure, ...changes, state, stateSince: at, endedAt: isClosed(state) ? at : null })
}

async function write(db: Queryable, before: ProcedureRow, after: ProcedureRow): Promise<ProcedureRow> {
  await one(db, save, [
    before.id,
    before.state,
    after.state,
    after.codeHash,
    after.codeSentAt,
    after.confirmedAt,
    after.product,
    after.serviceName,
    after.claimed && JSON.stringify(after.claimed),
    JSON.stringify(after.wanted),
    after.situation,
    after.statement,
    after.takenBy,
    after.firstYes,
    after.secondYes,
    after.overridden,
    after.override,
    after.verdict,
    after.sentence,
    after.submittedAt,
    after.stateSince,
    after.effectiveAt,
    after.endedAt,
    after.nextCodeHash,
  ])
  return after
}
