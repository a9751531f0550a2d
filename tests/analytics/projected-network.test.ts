import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectedReader } from '../../src/analytics/projected-network.ts'
import { hashId, tieId } from '../../src/model/id.ts'
import { arbitraryPapers, personId, projectionOf, type SamplePaper } from './arbitrary-projection.ts'

const everybody = Array.from({ length: 6 }, (_, number) => personId(number)).sort()

/** The papers of somebody as a network looks at them, by id. */
const papersBy = (papers: readonly SamplePaper[], id: string) =>
  papers
    .flatMap(({ people, id: paper, year, size, cut }) =>
      people.filter(({ person }) => person === id).map(({ certain }) => ({ id: paper, year, size, cut, certain })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))

describe('A network that is read from memory', () => {
  test('has the papers of everybody, and none of people who are not there', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPapers(6, 12), async (papers) => {
        const reader = projectedReader(await projectionOf(papers, { others: everybody }))
        const stranger = hashId('person', 'stranger')
        const found = await reader.papers([...everybody, stranger])
        for (const id of everybody)
          expect([...(found.get(id) ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(papersBy(papers, id))
        expect([found.get(stranger), await reader.ties([stranger])]).toEqual([[], []])
      }),
      { numRuns: 30 },
    )
  })

  test('has each tie from both of its ends, with the joint papers', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPapers(6, 12), async (papers) => {
        const reader = projectedReader(await projectionOf(papers, { others: everybody }))
        const ties = await reader.ties(everybody)
        const expected = everybody.flatMap((owner) =>
          everybody
            .filter((other) => other !== owner)
            .map((other) => {
              const joint = papers.filter(({ people }) =>
                [owner, other].every((id) => people.some(({ person }) => person === id)),
              )
              return { id: tieId(owner, other), owner, other, papers: joint.map(({ id }) => id).sort() }
            })
            .filter(({ papers: joint }) => joint.length > 0),
        )
        expect(
          ties.map(({ id, owner, other, papers: joint }) => ({ id, owner, other, papers: [...joint].sort() })),
        ).toEqual(expected)
        expect(
          ties.every(
            ({ papers: joint, years, certain }) => years.length === joint.length && certain.length === joint.length,
          ),
        ).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})
