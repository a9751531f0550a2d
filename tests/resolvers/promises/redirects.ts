import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Graph } from '../../../src/graph/graph.ts'
import type { TestEngine } from '../../graph/engines.ts'
import type { Answer } from '../asking.ts'
import { publicationList } from '../documents.ts'
import { load, serviceOver } from '../test-service.ts'

const wei = 'Wei Wang'
const [bridges, cells] = [
  {
    title: 'Bridges of Wood and Iron in Alpine Valleys',
    authors: ['Adalbert Quillfeder', wei],
    venue: 'VLDB',
    year: 2020,
  },
  {
    title: 'Stem Cells of the Fruit Fly under Cold Light',
    authors: ['Brunhilde Vogelsang', wei],
    venue: 'Cell',
    year: 2021,
  },
]

/** What becomes of the id of a person who turns out to be another one. */
export const promisesOfRedirects = (engine: TestEngine): void => {
  describe(`Two people of a common name on ${engine.name}`, () => {
    let graph: Graph
    const before: string[] = []
    const ask = (query: string, variables?: Readonly<Record<string, unknown>>) =>
      serviceOver(graph).ask(query, variables)

    beforeAll(async () => {
      graph = await engine.open()
      await load(graph, [
        publicationList('Adalbert Quillfeder', [bridges]),
        publicationList('Brunhilde Vogelsang', [cells]),
      ])
      const { data } = await ask(`{ people(filter: { name: "${wei}" }) { nodes { id summary { paperCount } } } }`)
      before.push(...data.people.nodes.map(({ id }: Answer) => id))
    })
    afterAll(() => graph.close())

    test('are two at first: the name is ambiguous, and each has its own paper', async () => {
      expect(before).toHaveLength(2)
      const { data, errors } = await ask(
        `{ person(by: { name: "${wei}" }) { id } people(filter: { name: "${wei}" }) { nodes { summary { paperCount } } } }`,
      )
      expect(data.person).toBeNull()
      expect(errors).toMatchObject([{ extensions: { code: 'AMBIGUOUS_NAME', candidateCount: 2 } }])
      const candidates = errors[0]?.extensions?.candidates as Answer
      expect(candidates.map(({ id }: Answer) => id).sort()).toEqual([...before].sort())
      expect(candidates.map(({ label }: Answer) => label)).toEqual([wei, wei])
      expect(data.people.nodes).toEqual([{ summary: { paperCount: 1 } }, { summary: { paperCount: 1 } }])
    })

    test('become one when a page of theirs lists both papers, and the old id answers for the new one', async () => {
      await load(graph, [publicationList(wei, [bridges, cells])])
      const { data, errors } = await ask(`{ person(by: { name: "${wei}" }) { id formerIds summary { paperCount } } }`)
      expect(errors).toEqual([])
      expect(data.person.summary.paperCount).toBe(2)
      const [gone = ''] = before.filter((id) => id !== data.person.id)
      expect(before).toContain(data.person.id)
      expect(data.person.formerIds).toEqual([gone])
      const { data: followed, errors: none } = await ask(
        'query ($id: ID!) { person(by: { id: $id }) { id } node(id: $id) { id __typename } nodes(ids: [$id]) { id } collaborationNetwork(around: { people: [{ id: $id }] }) { totals { nodeCount } } }',
        { id: gone },
      )
      expect(none).toEqual([])
      expect(followed).toEqual({
        person: { id: data.person.id },
        node: { id: data.person.id, __typename: 'Person' },
        nodes: [{ id: data.person.id }],
        collaborationNetwork: { totals: { nodeCount: 3 } },
      })
    })
  })
}
