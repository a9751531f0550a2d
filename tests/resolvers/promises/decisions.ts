import { describe, expect, test } from 'vitest'
import type { TestEngine } from '../../graph/engines.ts'
import { sharedGraph } from '../../graph/promises/shared-graph.ts'
import { type Answer, type Asked, askOver } from '../asking.ts'
import { operation } from '../contract.ts'
import { publicationList } from '../documents.ts'
import { load } from '../test-service.ts'

const wei = 'Wei Wang'
const [bridges, lanterns, cells] = [
  { title: 'Bridges of Wood and Iron in Alpine Valleys', authors: ['Adalbert Quillfeder', wei], year: 2020 },
  { title: 'Lanterns along the Alpine Mail Roads', authors: ['Adalbert Quillfeder', wei], year: 2021 },
  { title: 'Stem Cells of the Fruit Fly under Cold Light', authors: ['Brunhilde Vogelsang', wei], year: 2021 },
]
const documents = [
  publicationList('Adalbert Quillfeder', [bridges, lanterns]),
  publicationList('Brunhilde Vogelsang', [cells]),
]
const everything = `{
  people(first: 100) { nodes { id label names { text reasons } collaborators { nodes { id label } } evidence { text source { name } } } }
  papers(first: 100) { nodes { title authorCount evidence { text locator source { name } } authorships { nodes { id printedName author { id label } evidence { text source { name } } } } } }
  sources { nodes { name } }
  decisions { nodes { reason people { label } } }
  search(text: "wang") { totalCount nodes { label } }
}`

/** What people decide about who is who through questions, on one engine. */
export const promisesOfDecisions = (engine: TestEngine): void => {
  describe(`Decisions over ${engine.name}`, () => {
    const graph = sharedGraph(engine)
    const asked = (operationName: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Asked> => {
      // A minute between any two, so that the newest is known by its time as well.
      const now = () => new Date(Date.UTC(2026, 0, 1, 0, minutes++))
      return askOver(graph(), {}, { mayWrite: true, importing: { now } })(
        operation('identity'),
        variables,
        operationName,
      )
    }
    let minutes = 0
    const answer = async (name: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer> => {
      const { data, errors } = await asked(name, variables)
      expect(errors).toEqual([])
      return data
    }
    const ask = async (query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer> => {
      const { data, errors } = await askOver(graph())(query, variables)
      expect(errors).toEqual([])
      return data
    }
    const weis = async (): Promise<readonly { id: string; paperCount: number }[]> => {
      const { people } = await ask(
        `{ people(filter: { name: "${wei}" }, sort: MOST_PAPERS) { nodes { id summary { paperCount } } } }`,
      )
      return people.nodes.map(({ id, summary }: Answer) => ({ id, ...summary }))
    }
    const two = async (): Promise<readonly [string, string]> => {
      await load(graph(), documents)
      const found = await weis()
      expect(found.map(({ paperCount }) => paperCount)).toEqual([2, 1])
      return [found[0]?.id ?? '', found[1]?.id ?? '']
    }

    test('need the write token', async () => {
      const [keep, other] = await two()
      const refused = async (operationName: string, variables: object) => {
        const { errors } = await askOver(graph())(operation('identity'), { ...variables }, operationName)
        return errors.map(({ extensions }) => extensions?.code)
      }
      expect(await refused('Merge', { keep, merge: [other] })).toEqual(['FORBIDDEN'])
      expect(await refused('Split', { person: keep, facts: ['x'] })).toEqual(['FORBIDDEN'])
      expect(await refused('Reject', { people: [keep, other] })).toEqual(['FORBIDDEN'])
      expect(await refused('Remove', { person: keep })).toEqual(['FORBIDDEN'])
      expect(await refused('Undo', { decision: 'decision-0000000000000' })).toEqual(['FORBIDDEN'])
      expect((await answer('Decisions')).decisions.nodes).toEqual([])
    })

    test('compare two people: verdict, score and what speaks for and against', async () => {
      const [a, b] = await two()
      const { comparePeople } = await answer('WhySame', { a: { id: a }, b: { id: b } })
      expect(['POSSIBLE', 'DIFFERENT']).toContain(comparePeople.verdict)
      const all = [...comparePeople.forSame, ...comparePeople.againstSame]
      expect(all.length).toBeGreaterThan(0)
      for (const { reason, detail, weight } of all)
        expect([typeof reason, typeof detail, typeof weight]).toEqual(['string', 'string', 'number'])
      const sum = all.reduce((total: number, { weight }: Answer) => total + weight, 0)
      expect(comparePeople.score).toBeCloseTo(sum, 6)
      const { comparePeople: onOnePaper } = await answer('WhySame', {
        a: { id: a },
        b: { name: 'Adalbert Quillfeder' },
      })
      expect(onOnePaper.verdict).toBe('DIFFERENT')
      expect(onOnePaper.againstSame.map(({ reason }: Answer) => reason)).toContain('ON_ONE_PAPER')
      const { data, errors } = await asked('WhySame', { a: { id: a }, b: { name: 'Nobody Atall' } })
      expect(data.comparePeople).toBeNull()
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    })

    test('merge two people: one is left with all papers, the other id leads there, the reason is given', async () => {
      const [first, second] = await two()
      // The one with fewer papers stays.
      const { mergePeople } = await answer('Merge', { keep: second, merge: [first] })
      expect(mergePeople.person).toEqual({ id: second, formerIds: [first], summary: { paperCount: 3 } })
      expect(await weis()).toEqual([{ id: second, paperCount: 3 }])
      const { comparePeople } = await answer('WhySame', { a: { id: first }, b: { id: second } })
      expect(comparePeople.verdict).toBe('CERTAIN')
      const { decisions } = await answer('Decisions')
      expect(decisions.nodes).toEqual([
        {
          id: mergePeople.decision.id,
          kind: 'MERGE',
          reason: 'same ORCID',
          madeAt: expect.stringMatching(/^2026-01-01T00:\d\d:00.000Z$/),
          undoneAt: null,
          people: [{ id: second, label: wei }],
        },
      ])
      await load(graph(), [
        publicationList('Brunhilde Vogelsang', [cells, { ...cells, title: 'Cold Light on Old Leaves' }]),
      ])
      expect((await weis())[0]?.id).toBe(second)
      const { undoDecision } = await answer('Undo', { decision: mergePeople.decision.id })
      expect(undoDecision.decision).toEqual({ id: mergePeople.decision.id, undoneAt: expect.stringMatching(/^2026/) })
      expect((await weis()).map(({ id }) => id).sort()).toEqual([first, second].sort())
      const { errors } = await asked('Undo', { decision: mergePeople.decision.id })
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    })

    test('refuse a merge of two authors of one paper, of nobody, and without a reason', async () => {
      const [first] = await two()
      const { person } = await ask('{ person(by: { name: "Adalbert Quillfeder" }) { id } }')
      const codes = async (variables: object) =>
        (await asked('Merge', { ...variables })).errors.map(({ extensions }) => extensions?.code)
      expect(await codes({ keep: first, merge: [person.id] })).toEqual(['BAD_USER_INPUT'])
      expect(await codes({ keep: first, merge: [] })).toEqual(['BAD_USER_INPUT'])
      expect(await codes({ keep: first, merge: [first] })).toEqual(['BAD_USER_INPUT'])
      expect(await codes({ keep: first, merge: ['person-0000000000000'] })).toEqual(['NOT_FOUND'])
      expect((await answer('Decisions')).decisions.nodes).toEqual([])
    })

    test('split a person by authorships, and undo it', async () => {
      const [first] = await two()
      const papers = await ask(
        'query ($id: ID!) { person(by: { id: $id }) { authorships { totalCount nodes { id printedName author { id } paper { title } } } } }',
        { id: first },
      )
      const { totalCount, nodes } = papers.person.authorships
      expect(nodes.map(({ paper }: Answer) => paper.title)).toEqual([lanterns.title, bridges.title])
      expect([totalCount, nodes[0].author.id, nodes[0].printedName]).toEqual([2, first, wei])
      const [place] = nodes
      const { splitPerson } = await answer('Split', { person: first, facts: [place.id] })
      expect(splitPerson.people.map(({ summary }: Answer) => summary.paperCount)).toEqual([1, 1])
      expect(splitPerson.people[0].id).toBe(first)
      expect(await weis()).toHaveLength(3)
      const codes = async (facts: readonly string[]) =>
        (await asked('Split', { person: first, facts })).errors.map(({ extensions }) => extensions?.code)
      expect(await codes([place.id])).toEqual(['BAD_USER_INPUT'])
      expect(await codes([])).toEqual(['BAD_USER_INPUT'])
      await answer('Undo', { decision: splitPerson.decision.id })
      expect((await weis())[0]).toEqual({ id: first, paperCount: 2 })
      // The id that the other part had for a while leads back.
      const { person } = await ask('query ($id: ID!) { person(by: { id: $id }) { id } }', {
        id: splitPerson.people[1].id,
      })
      expect(person.id).toBe(first)
    })

    test('keep people apart who are asked about, in the order of use', async () => {
      const [a, b] = await two()
      const { possibleMatches } = await answer('Questions')
      expect(possibleMatches.totalCount).toBe(possibleMatches.nodes.length)
      await answer('Reject', { people: [a, b] })
      const { possibleMatches: left } = await answer('Questions')
      const pairs = left.nodes.map(({ people }: Answer) => people.map(({ id }: Answer) => id).sort())
      expect(pairs).not.toContainEqual([a, b].sort())
      const { person } = await ask(
        'query ($id: ID!) { person(by: { id: $id }) { possibleMatches { person { id } } } }',
        { id: a },
      )
      expect(person.possibleMatches.map((match: Answer) => match.person.id)).not.toContain(b)
      const { comparePeople } = await answer('WhySame', { a: { id: a }, b: { id: b } })
      expect(comparePeople.verdict).toBe('DIFFERENT')
    })

    test('remove a person: no answer has the name, also after the documents came again, until it is undone', async () => {
      await load(graph(), documents)
      const { person } = await ask('{ person(by: { name: "Brunhilde Vogelsang" }) { id } }')
      const { removePerson } = await answer('Remove', { person: person.id })
      const isNowhere = async () => {
        const text = JSON.stringify(await ask(everything))
        expect(text).not.toMatch(/vogelsang|brunhilde/i)
        expect(text).toContain('Adalbert Quillfeder')
        const { papers, node, people } = await ask(
          `query ($id: ID!) { node(id: $id) { id } people(filter: { text: "vogel" }) { totalCount }
            papers(filter: { title: "fruit" }) { nodes { authorCount authorships { totalCount nodes { printedName } } } } }`,
          { id: person.id },
        )
        expect([node, people.totalCount]).toEqual([null, 0])
        expect(papers.nodes[0]).toEqual({
          authorCount: 2,
          authorships: { totalCount: 1, nodes: [{ printedName: wei }] },
        })
      }
      await isNowhere()
      await load(graph(), [
        publicationList('Brunhilde Vogelsang', [cells, { ...cells, title: 'Cold Light on Old Leaves' }]),
      ])
      await isNowhere()
      await answer('Undo', { decision: removePerson.decision.id })
      const { person: again } = await ask(
        '{ person(by: { name: "Brunhilde Vogelsang" }) { id summary { paperCount } } }',
      )
      expect(again).toEqual({ id: person.id, summary: { paperCount: 2 } })
    })
  })
}
