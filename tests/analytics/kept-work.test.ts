import { describe, expect, test } from 'vitest'
import { createKeptWork } from '../../src/analytics/kept-work.ts'

const { signal } = new AbortController()

/** Work that is done when it is told to be. */
const openWork = () => {
  let finish: (found: string) => void = () => undefined
  let begun = 0
  const found = new Promise<string>((resolve) => {
    finish = resolve
  })
  const work = () => {
    begun++
    return found
  }
  return { work, finish: (result: string) => finish(result), begunTimes: () => begun }
}
const soon = () => new Promise((resolve) => setImmediate(resolve))

describe('Kept work', () => {
  test('is done once for all who ask the same of the same graph', async () => {
    const keep = createKeptWork<object, string>(2)
    const [graph, { work, finish, begunTimes }] = [{}, openWork()]
    const asked = [keep(graph, 'a', signal, work), keep(graph, 'a', signal, work)]
    await soon()
    finish('found')
    expect(await Promise.all(asked)).toEqual(['found', 'found'])
    expect(await keep(graph, 'a', signal, work)).toBe('found')
    expect(begunTimes()).toBe(1)
    expect(await keep({}, 'a', signal, async () => 'of another graph')).toBe('of another graph')
  })

  test('is kept for the questions that were asked last', async () => {
    const keep = createKeptWork<object, string>(2)
    const [graph, done] = [{}, [] as string[]]
    const ask = (key: string) =>
      keep(graph, key, signal, async () => {
        done.push(key)
        return key
      })
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await ask(key)).toBe(key)
    expect(done).toEqual(['a', 'b', 'c', 'b'])
  })

  test('is done one after the other', async () => {
    const keep = createKeptWork<object, string>(2)
    const [first, second] = [openWork(), openWork()]
    const asked = [keep({}, 'a', signal, first.work), keep({}, 'b', signal, second.work)]
    await soon()
    expect([first.begunTimes(), second.begunTimes()]).toEqual([1, 0])
    first.finish('first')
    await soon()
    expect(second.begunTimes()).toBe(1)
    second.finish('second')
    expect(await Promise.all(asked)).toEqual(['first', 'second'])
  })

  test('is finished though nobody waits any more, and not begun when nobody does', async () => {
    const keep = createKeptWork<object, string>(2)
    const [graph, impatient, first, second] = [{}, new AbortController(), openWork(), openWork()]
    const asked = [keep(graph, 'a', impatient.signal, first.work), keep(graph, 'b', impatient.signal, second.work)]
    await soon()
    impatient.abort()
    for (const answer of asked) await expect(answer).rejects.toMatchObject({ code: 'TIMEOUT' })
    first.finish('first')
    expect(await keep(graph, 'a', signal, first.work)).toBe('first')
    await soon()
    expect(second.begunTimes()).toBe(0)
    expect(await keep(graph, 'b', signal, async () => 'asked again')).toBe('asked again')
  })

  test('that fails is done again for the next who asks', async () => {
    const keep = createKeptWork<object, string>(2)
    const graph = {}
    const failing = keep(graph, 'a', signal, async () => Promise.reject(new Error('broken')))
    await expect(failing).rejects.toThrow('broken')
    expect(await keep(graph, 'a', signal, async () => 'well')).toBe('well')
  })
})
