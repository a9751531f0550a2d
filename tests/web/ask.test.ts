import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { askAt, withKnownOperation } from '../../src/web/ide/ask.ts'

let stop = () => {}
afterEach(() => stop())

async function serverThat(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
}

interface Subscribable {
  subscribe(observer: object): { unsubscribe(): void }
}

function answerFrom(address: string): Promise<unknown> {
  const asked = askAt(address)({ query: '{ a }' }, {}) as unknown as Subscribable
  return new Promise((next, error) => asked.subscribe({ next, error, complete: () => {} }))
}

describe('a question', () => {
  test('is answered with what the server sent, an error status included', async () => {
    const answer = { errors: [{ message: 'The cost is too high.' }] }
    const address = await serverThat((_, response) => response.writeHead(400).end(JSON.stringify(answer)))
    expect(await answerFrom(address)).toEqual(answer)
  })

  test('names the status when the answer is no JSON', async () => {
    const address = await serverThat((_, response) => response.writeHead(503).end('The service is starting.'))
    await expect(answerFrom(address)).rejects.toThrow(
      '503 Service Unavailable, which is no GraphQL answer: The service is starting.',
    )
  })

  test('says so when nothing listens at the address', async () => {
    const address = await serverThat(() => {})
    stop()
    await expect(answerFrom(address)).rejects.toThrow('The server cannot be reached. Is it still running?')
  })

  test('ends at the server when it is stopped', async () => {
    let whenAsked = () => {}
    const asked = new Promise<void>((resolve) => {
      whenAsked = resolve
    })
    let whenLeft = () => {}
    const left = new Promise<void>((resolve) => {
      whenLeft = resolve
    })
    const address = await serverThat((_, response) => {
      response.on('close', whenLeft)
      whenAsked()
    })
    const question = askAt(address)({ query: '{ a }' }, {}) as unknown as Subscribable
    const fail = () => expect.unreachable('a stopped question has no answer')
    const subscription = question.subscribe({ next: fail, error: fail, complete: fail })
    await asked
    subscription.unsubscribe()
    await left
  })
})

describe('a subscription', () => {
  const query = 'subscription { importProgress { phase } }'
  const listenTo = (address: string, observer: object) =>
    (askAt(address)({ query }, { headers: { authorization: 'Bearer x' } }) as unknown as Subscribable).subscribe({
      next: () => {},
      error: () => {},
      complete: () => {},
      ...observer,
    })

  test('brings each answer as it comes, and ends at the server when it is stopped', async () => {
    let whenLeft = () => {}
    const left = new Promise<void>((resolve) => {
      whenLeft = resolve
    })
    const heard: object[] = []
    const address = await serverThat((request, response) => {
      heard.push({ accept: request.headers.accept, authorization: request.headers.authorization })
      response.on('close', whenLeft)
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      for (const phase of ['READING', 'WRITING'])
        response.write(`event: next\ndata: ${JSON.stringify({ data: { phase } })}\n\n`)
    })
    const { unsubscribe } = listenTo(address, { next: (answer: object) => heard.push(answer) })
    await expect.poll(() => heard).toHaveLength(3)
    expect(heard).toEqual([
      { accept: 'text/event-stream', authorization: 'Bearer x' },
      { data: { phase: 'READING' } },
      { data: { phase: 'WRITING' } },
    ])
    unsubscribe()
    await left
  })

  test('that is refused shows why', async () => {
    const answer = { errors: [{ message: 'At most 3 subscriptions are answered at once.' }] }
    const address = await serverThat((_, response) => response.writeHead(503).end(JSON.stringify(answer)))
    expect(await new Promise((next) => listenTo(address, { next }))).toEqual(answer)
    stop()
    expect(await new Promise((error) => listenTo(address, { error }))).toEqual(
      new Error('The server cannot be reached. Is it still running?'),
    )
  })
})

describe('the name of an operation', () => {
  test('is kept when the text holds that operation', () => {
    const question = { query: 'query A { a } query B { b }', operationName: 'B' }
    expect(withKnownOperation(question)).toEqual(question)
  })

  test('is left out when it is of the tab before', () => {
    const question = { query: 'query B { b }', operationName: 'A' }
    expect(withKnownOperation(question)).toEqual({ query: 'query B { b }', operationName: null })
  })

  test('is kept when the text cannot be read', () => {
    const question = { query: 'query B {', operationName: 'A' }
    expect(withKnownOperation(question)).toEqual(question)
  })
})
