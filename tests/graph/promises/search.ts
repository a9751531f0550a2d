import { beforeEach, describe, expect, test } from 'vitest'
import { searchIndexes } from '../../../src/graph/graph.ts'
import type { TestEngine } from '../engines.ts'
import { makePeople, sharedGraph, writing } from './shared-graph.ts'

const texts: Readonly<Record<string, string>> = {
  zhang: 'z zh zha zhan zhang s sa san 张 三 张三 1',
  zhao: 'z zh zha zhao y yu yuan 赵 元 赵元',
  lan: 'l la lan t ti ting 12 兰',
  scale: 'λscale λ a and or not the to i i2 3d',
  beyond: '𠮷 𠮷野 한국 コン привет ё',
}

export const promisesOfSearch = (engine: TestEngine): void => {
  describe('searches', () => {
    const graph = sharedGraph(engine)
    const found = async (...words: string[]) => {
      const { ids, total } = await graph().search('Person', words, 100)
      expect(total).toBe(ids.length)
      return [...ids].sort()
    }

    beforeEach(async () => {
      const people = Object.entries(texts).map(([id, searchText]) => ({ id, searchText }))
      await graph().write((transaction) => transaction.run(makePeople, { people: [...people, { id: 'silent' }] }))
    })

    test('nodes that have every word, in any order', async () => {
      expect(await found('zh')).toEqual(['zhang', 'zhao'])
      expect(await found('zh', 'san')).toEqual(['zhang'])
      expect(await found('san', 'zh')).toEqual(['zhang'])
      expect(await found('zh', 'zh', 'zh')).toEqual(['zhang', 'zhao'])
      expect(await found('zhang', 'yuan')).toEqual([])
      expect(await found('zh', 'nobody')).toEqual([])
    })

    test('nodes that have at least one of the words, where any will do; each once', async () => {
      const any = async (...words: string[]) => graph().search('Person', words, 100, { match: 'ANY' })
      expect(await any('zhang', 'lan', 'zh', 'nobody')).toEqual({ ids: ['lan', 'zhang', 'zhao'], total: 3 })
      expect(await any('and', 'or', 'not')).toEqual({ ids: ['scale'], total: 1 })
      expect(await any('nobody')).toEqual({ ids: [], total: 0 })
      expect(await any()).toEqual({ ids: [], total: 0 })
      expect(await graph().search('Person', ['zh', 'lan'], 2, { match: 'ANY' })).toEqual({
        ids: ['lan', 'zhang'],
        total: 3,
      })
    })

    test('whole words only, so that prefixes are words of their own', async () => {
      expect(await found('zhan')).toEqual(['zhang'])
      expect(await found('hang')).toEqual([])
      expect(await found('ang', 'zh')).toEqual([])
      expect(await found('zh', 'ang')).toEqual([])
    })

    test.each(Object.entries(texts))(
      'each word of %s: letters of any script, digits, single ones, words of logic',
      async (id, text) => {
        for (const word of text.split(' ')) expect(await found(word)).toContain(id)
        expect(await found(...text.split(' '))).toEqual([id])
      },
    )

    test('nothing without words', async () => {
      expect(await graph().search('Person', [], 10)).toEqual({ ids: [], total: 0 })
    })

    test('the same up to the bound, and counts all', async () => {
      const people = Array.from({ length: 30 }, (_, index) => ({
        id: `many${index}`,
        searchText: `m many n${index % 2}`,
      }))
      await graph().write((transaction) => transaction.run(makePeople, { people }))
      const candidates = await graph().search('Person', ['many', 'n1'], 4)
      expect(candidates).toEqual({ ids: ['many1', 'many11', 'many13', 'many15'], total: 15 })
      expect((await graph().search('Person', ['many'], 30)).ids).toHaveLength(30)
    })

    test('what was changed, removed and deleted as it is now', async () => {
      const change = writing('MATCH (n:Person {id: "lan"}) SET n.searchText = "neu"')
      const clear = writing('MATCH (n:Person {id: "zhao"}) REMOVE n.searchText')
      const remove = writing('MATCH (n:Person {id: "zhang"}) DETACH DELETE n')
      await graph().write(async (transaction) => {
        for (const statement of [change, clear, remove]) await transaction.run(statement, {})
      })
      expect([await found('neu'), await found('lan'), await found('zh')]).toEqual([['lan'], [], []])
    })

    test('nothing of a transaction that was undone', async () => {
      const undone = graph().write(async (transaction) => {
        await transaction.run(makePeople, { people: [{ id: 'ghost', searchText: 'ghost' }] })
        throw new Error('undo')
      })
      await expect(undone).rejects.toThrow('undo')
      expect(await found('ghost')).toEqual([])
    })

    test.each(searchIndexes)('%s by its own index', async (label) => {
      const make = writing(`MERGE (n:${label} {id: 'mine'}) SET n.searchText = 'only mine'`)
      await graph().write((transaction) => transaction.run(make, {}))
      expect(await graph().search(label, ['mine', 'only'], 5)).toEqual({ ids: ['mine'], total: 1 })
      const other = searchIndexes.find((each) => each !== label) ?? label
      expect(await graph().search(other, ['mine'], 5)).toEqual({ ids: [], total: 0 })
    })

    test.each(['Zhang', 'a-b', 'a b', '', 'e\u0301', '+a', '*', 'x'.repeat(101)])(
      'refuses %j, which is no search word',
      async (word) => {
        await expect(graph().search('Person', ['zh', word], 5)).rejects.toMatchObject({ code: 'INTERNAL' })
      },
    )

    test('refuses more words than anybody types', async () => {
      const words = Array.from({ length: 101 }, (_, index) => `w${index}`)
      await expect(graph().search('Person', words, 5)).rejects.toThrow('A search has at most 100 words, but got 101.')
    })

    test('nothing for a caller who has given up', async () => {
      const given = graph().search('Person', ['zh'], 5, { signal: AbortSignal.abort() })
      await expect(given).rejects.toMatchObject({ code: 'TIMEOUT' })
    })
  })
}
