import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { write } from '../../src/graph/graph.ts'
import { createTransaction } from '../../src/graph/transaction.ts'

const statement = write<{ milliseconds: number }, { milliseconds: number }>('TAKES SO LONG')

/** An engine that has one statement run at a time, for as long as it says. */
const openTransaction = () => {
  const began: number[] = []
  const transaction = createTransaction({
    statementTimeoutMs: 1_000,
    execute: async (_, parameters) => {
      const { milliseconds } = parameters as { milliseconds: number }
      began.push(milliseconds)
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      return [parameters]
    },
    toError: (error) => error,
  })
  return { transaction, began }
}

describe('Statements of a transaction that are asked for at once', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('have each the whole time, which begins when the one before has ended', async () => {
    const { transaction, began } = openTransaction()
    const all = Promise.all([900, 800, 700].map((milliseconds) => transaction.run(statement, { milliseconds })))
    await vi.advanceTimersByTimeAsync(2_400)
    expect(await all).toEqual([[{ milliseconds: 900 }], [{ milliseconds: 800 }], [{ milliseconds: 700 }]])
    expect(began).toEqual([900, 800, 700])
    await transaction.end()
  })

  test('are not run behind one that took too long, and fail as it did', async () => {
    const { transaction, began } = openTransaction()
    const asked = [1_500, 10].map((milliseconds) => transaction.run(statement, { milliseconds }))
    const outcomes = Promise.allSettled(asked)
    await vi.advanceTimersByTimeAsync(1_500)
    for (const outcome of await outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'TIMEOUT' } })
    expect(began).toEqual([1_500])
    await expect(transaction.end()).rejects.toMatchObject({ code: 'TIMEOUT' })
  })
})
