import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { createCalls } from '../../../src/ingest/thread/calls.ts'
import { CoterieError } from '../../../src/model/error.ts'

const channels: MessageChannel[] = []

/** Two sides of a port, of which the second one answers. */
const connected = <There extends Readonly<Record<string, (...args: never[]) => unknown>>>(answers: There) => {
  const channel = new MessageChannel()
  channels.push(channel)
  createCalls(channel.port2, answers)
  return createCalls<There>(channel.port1, {})
}

afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close()
})

describe('The other side of a port', () => {
  test('answers in values, each question with its own', async () => {
    const { there } = connected({
      double: async (value: number) => {
        await new Promise((resolve) => setTimeout(resolve, value === 1 ? 10 : 0))
        return { value: 2 * value }
      },
    })
    expect(await Promise.all([there.double(1), there.double(2)])).toEqual([{ value: 2 }, { value: 4 }])
  })

  test('is asked in the order of the questions', async () => {
    const heard: number[] = []
    const { there } = connected({ hear: (value: number) => void heard.push(value) })
    await Promise.all([there.hear(1), there.hear(2), there.hear(3)])
    expect(heard).toEqual([1, 2, 3])
  })

  test('fails with errors for clients as they are, and with the words of others', async () => {
    const { there } = connected({
      refuse: () => {
        throw new CoterieError('CONFLICT', 'Another import is running.', { since: 'noon' })
      },
      break: async () => {
        throw new TypeError('x is not a function')
      },
    })
    const refused = await there.refuse().catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(CoterieError)
    expect(refused).toMatchObject({
      code: 'CONFLICT',
      message: 'Another import is running.',
      details: { since: 'noon' },
    })
    const broken = await there.break().catch((error: unknown) => error)
    expect(broken).not.toBeInstanceOf(CoterieError)
    expect(broken).toMatchObject({ message: 'x is not a function', stack: expect.stringContaining('calls.test') })
  })

  test('that is there no more fails everybody who waits for it or asks later', async () => {
    const { there, end } = connected({ wait: () => new Promise<void>(() => {}) })
    const waiting = there.wait().catch((error: unknown) => error)
    const gone = new CoterieError('UNAVAILABLE', 'It is gone.')
    end(gone)
    expect(await waiting).toBe(gone)
    await expect(there.wait()).rejects.toBe(gone)
  })
})
