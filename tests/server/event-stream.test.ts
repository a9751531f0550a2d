import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { sendEvents } from '../../src/server/event-stream.ts'
import { listen } from './listening.ts'

test('A client that takes nothing is asked for nothing more, and misses nothing when it goes on', async () => {
  const [count, text] = [400, 'x'.repeat(64 * 1024)]
  let made = 0
  const answers = async function* () {
    for (; made < count; made++) yield { made, text }
  }
  const server = createServer((_, response) => void sendEvents(response, answers(), 60_000))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const listener = await listen(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, '')
  listener.pause()
  let before = -1
  await expect
    .poll(() => {
      const still = made === before
      before = made
      return still
    })
    .toBe(true)
  // What the two systems hold in between is a few megabytes, of 25.
  expect(made).toBeLessThan(200)
  listener.resume()
  await listener.end
  expect(made).toBe(count)
  expect(
    listener
      .text()
      .match(/"made":\d+/g)
      ?.map((found) => Number(found.slice(7))),
  ).toEqual(Array.from({ length: count }, (_, index) => index))
  server.close()
})
