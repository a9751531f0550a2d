import { describe, expect, test } from 'vitest'
import type { TestEngine } from '../engines.ts'
import { allPeople, makePeople, reading } from './shared-graph.ts'

export const promisesOfLife = (engine: TestEngine): void => {
  describe('lives', () => {
    test('until it is closed, once or twice', async () => {
      const graph = await engine.open()
      await graph.close()
      await expect(graph.close()).resolves.toBeUndefined()
      await Promise.all([graph.close(), graph.close()])
    })

    test('and refuses everything after it', async () => {
      const graph = await engine.open()
      await graph.close()
      const unavailable = { name: 'CoterieError', code: 'UNAVAILABLE' }
      await expect(graph.read(allPeople, {})).rejects.toMatchObject(unavailable)
      await expect(graph.search('Person', ['a'], 1)).rejects.toMatchObject(unavailable)
      const work = graph.write((transaction) => transaction.run(makePeople, { people: [] }))
      await expect(work).rejects.toMatchObject(unavailable)
    })

    test('while something runs that began before', async () => {
      const graph = await engine.open()
      const counting = graph.read(reading('UNWIND range(1, 100000) AS x RETURN sum(x) AS sum'), {})
      const writing = graph.write(async (transaction) => {
        await transaction.run(makePeople, { people: [{ id: 'a' }] })
        return transaction.run(allPeople, {})
      })
      await graph.close()
      expect(await counting).toEqual([{ sum: 5_000_050_000 }])
      expect(await writing).toEqual([{ person: { id: 'a' } }])
    })

    test('with its indexes made again without harm', async () => {
      const first = await engine.open()
      await first.write((transaction) => transaction.run(makePeople, { people: [{ id: 'a', searchText: 'once' }] }))
      const second = await engine.openAgain()
      await second.close()
      expect(await first.search('Person', ['once'], 5)).toEqual({ ids: ['a'], total: 1 })
      await first.close()
    })

    test('and says which engine it is, and where', async () => {
      const graph = await engine.open()
      expect([graph.engine, graph.place]).toEqual(
        graph.engine === 'NEO4J'
          ? ['NEO4J', expect.stringMatching(/^(neo4j|bolt):\/\/[^@]+\/neo4j$/)]
          : ['EMBEDDED', 'memory'],
      )
      await graph.close()
    })
  })
}
