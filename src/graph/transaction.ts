import { CoterieError } from '../model/error.ts'
import { withinDeadline } from './deadline.ts'
import type { Statement, Transaction } from './graph.ts'
import { cleanParameters } from './parameters.ts'
import { createTurns } from './turns.ts'

/** What an engine brings to its transactions. */
export interface TransactionEngine {
  readonly statementTimeoutMs: number
  /** The rows of one statement, as plain values. */
  execute(text: string, parameters: Record<string, unknown>): Promise<object[]>
  wholeNumber?(value: number): unknown
  /** The engine's error as clients may see it. */
  toError(error: unknown): unknown
}

export interface OpenTransaction extends Transaction {
  /**
   * Ends when every statement has, and refuses further ones.
   * @throws what the first failed statement failed with: such a transaction is never stored, even when its work went on
   */
  end(): Promise<void>
}

/** One transaction's statements: one after the other, each with its deadline, none after one that failed. */
export const createTransaction = (engine: TransactionEngine): OpenTransaction => {
  const inTurn = createTurns()
  let ended = false
  let failure: { readonly error: unknown } | undefined

  const run = async <P, R>(statement: Statement<P, R>, params: P): Promise<readonly R[]> => {
    if (ended) throw new CoterieError('INTERNAL', 'A statement came after the end of its transaction.')
    try {
      const parameters = cleanParameters(params, engine.wholeNumber)
      const begun = inTurn(async () => undefined)
      const work = inTurn(async () => {
        if (failure) throw failure.error
        return engine.execute(statement.text, parameters)
      })
      work.catch(() => undefined)
      // The time that others before it take is not its own.
      await begun
      return (await withinDeadline({ milliseconds: engine.statementTimeoutMs }, () => work)) as R[]
    } catch (error) {
      failure ??= { error: engine.toError(error) }
      throw failure.error
    }
  }
  return {
    run: (statement, params) => {
      const rows = run(statement, params)
      // The work may not wait for this one; its failure is kept all the same.
      rows.catch(() => undefined)
      return rows
    },
    end: async () => {
      ended = true
      await inTurn(async () => undefined)
      if (failure) throw failure.error
    },
  }
}
