import type { MessagePort, Worker } from 'node:worker_threads'
import { CoterieError, type ErrorCode } from '../../model/error.ts'

/** What one side of a port can be asked: plain values in, plain values out. */
export type Answering = Readonly<Record<string, (...args: never[]) => unknown>>

/** A function of the other side, as this side sees it. */
type Asked<F> = F extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never

/** The other side of a port. */
export type Calls<There extends Answering> = { readonly [Name in keyof There]: Asked<There[Name]> }

type Message =
  | { readonly ask: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly answer: number; readonly value: unknown }
  | { readonly answer: number; readonly failure: CarriedError }

/** An error as plain values. */
interface CarriedError {
  readonly code: ErrorCode | null
  readonly message: string
  readonly details: Readonly<Record<string, unknown>>
  readonly stack: string | undefined
}

/**
 * Two threads that ask each other over a port. Questions arrive in the order in which they were asked; answers come when they are
 * there. What the other side throws is thrown here: errors for clients as they are, others with their message and stack.
 */
export const createCalls = <There extends Answering>(
  port: Pick<MessagePort | Worker, 'postMessage' | 'on'>,
  here: Answering,
): { readonly there: Calls<There>; end(error: unknown): void } => {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>()
  let asked = 0
  let ended: { readonly error: unknown } | null = null

  const answer = async (id: number, name: string, args: readonly unknown[]): Promise<void> => {
    try {
      const value = await (here[name] as ((...args: readonly unknown[]) => unknown) | undefined)?.(...args)
      port.postMessage({ answer: id, value } satisfies Message)
    } catch (error) {
      port.postMessage({ answer: id, failure: carried(error) } satisfies Message)
    }
  }
  port.on('message', (message: Message) => {
    if ('ask' in message) {
      void answer(message.ask, message.name, message.args)
      return
    }
    const waiter = waiting.get(message.answer)
    waiting.delete(message.answer)
    if ('failure' in message) waiter?.reject(arrived(message.failure))
    else waiter?.resolve(message.value)
  })
  const ask = (name: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (ended !== null) return reject(ended.error)
      const id = asked++
      waiting.set(id, { resolve, reject })
      port.postMessage({ ask: id, name, args } satisfies Message)
    })
  return {
    there: new Proxy({} as Calls<There>, {
      get: (_, name) =>
        typeof name === 'string' && name !== 'then' ? (...args: unknown[]) => ask(name, args) : undefined,
    }),
    /** The other side is there no more: whoever waits for it, or asks it from now on, gets this error. */
    end: (error) => {
      ended ??= { error }
      for (const waiter of waiting.values()) waiter.reject(error)
      waiting.clear()
    },
  }
}

const carried = (error: unknown): CarriedError => ({
  code: error instanceof CoterieError ? error.code : null,
  message: error instanceof Error ? error.message : String(error),
  details: error instanceof CoterieError ? error.details : {},
  stack: error instanceof Error ? error.stack : undefined,
})

const arrived = ({ code, message, details, stack }: CarriedError): Error => {
  const error = code === null ? new Error(message) : new CoterieError(code, message, details)
  if (stack !== undefined) error.stack = stack
  return error
}
