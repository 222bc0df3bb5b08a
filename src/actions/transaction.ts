import type pg from 'pg'
import { begin, commit, rollback, type Transaction } from '../db/database.ts'
import type { Context } from './context.ts'

/** Two transactions that met in the wrong order: neither did anything, so the loser simply starts again. */
const MET = new Set(['40001', '40P01'])
const TRIES = 4

/** Runs one action's work: all of it happens, or none of it. Letters it queued are on their way once it has happened. */
export async function inTransaction<Result>(context: Context, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      const result = await once(context, work)
      for (const wake of context.onCommit) wake()
      return result
    } catch (error) {
      if (tries === TRIES || !MET.has((error as { code?: string }).code ?? '')) throw error
    }
  }
}

async function once<Result>({ db }: Context, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const client = await db.connect()
  const { tx, end } = transactionOn(client)
  let broken: Error | undefined
  try {
    // `begin` does not wait for its answer: it travels with the first statements of the work.
    const [, result] = await Promise.all([client.query(begin), work(tx)])
    end()
    // A transaction in which a statement failed is rolled back by its commit, without a word but this one.
    const { command } = await client.query(commit)
    if (command !== 'COMMIT') throw new Error('a statement of the transaction had failed: nothing of it was kept')
    return result
  } catch (error) {
    end()
    // A connection that can not even roll back is thrown away with whatever it was in the middle of.
    await client.query(rollback).catch((reason: Error) => {
      broken = reason
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Statements run together, so one may fail while others are still to come: after the end, none gets through any more. */
function transactionOn(client: pg.PoolClient): { tx: Transaction; end: () => void } {
  let over = false
  const query = (config: pg.QueryConfig) => {
    if (over) throw new Error(`the transaction is over: ${config.name ?? config.text} came too late`)
    return client.query(config)
  }
  const end = () => {
    over = true
  }
  return { tx: { query } as Transaction, end }
}
