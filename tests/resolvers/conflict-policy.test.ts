import { describe, expect, test } from 'vitest'
import { conflictPresets } from '../../src/analytics/conflict-policy.ts'
import { type PolicyInput, parsePolicy } from '../../src/resolvers/conflict-policy.ts'
import { projectFile } from './asking.ts'

const parse = (input: Omit<PolicyInput, 'year'>) => parsePolicy({ year: 2026, ...input })
const ever = { from: Number.NEGATIVE_INFINITY, to: 2026 }
const since = (from: number) => ({ from, to: 2026 })

describe('A policy', () => {
  test('asks for what it names, and for nothing else', () => {
    expect(parse({ coauthoredWithin: 3, advisorEver: true, maxAuthorsPerPaper: 50 })).toEqual({
      papers: since(2023),
      stays: null,
      relations: { ADVISOR: ever, MANAGER: null, CLAIMED_COLLABORATOR: null },
      maxDistance: 1,
      maxAuthorsPerPaper: 50,
      strict: false,
    })
    expect(parse({ sameInstitutionWithin: 0 })).toMatchObject({ papers: null, stays: since(2026) })
  })

  test('takes a preset, and its own conditions before those of the preset', () => {
    expect(parse({ preset: 'NSF' })).toMatchObject({ papers: since(2022), stays: null, relations: { ADVISOR: ever } })
    expect(parse({ preset: 'NSF', coauthoredWithin: 1 }).papers).toEqual(since(2025))
    expect(parse({ preset: 'NSF', coauthorEver: true }).papers).toEqual(ever)
    expect(parse({ preset: 'NSF', advisorWithin: 2 }).relations.ADVISOR).toEqual(since(2024))
    expect(parse({ preset: 'NSF', advisorEver: false }).relations.ADVISOR).toBeNull()
    expect(parse({ advisorEver: true, advisorWithin: 2 }).relations.ADVISOR).toEqual(ever)
  })

  test('looks at all joint papers where only a distance is asked for', () => {
    expect(parse({ maxDistance: 2 })).toMatchObject({ papers: ever, maxDistance: 2 })
    expect(parse({ maxDistance: 2, coauthoredWithin: 5 }).papers).toEqual(since(2021))
  })

  test.each([
    [{}, /at least one condition/],
    [{ strict: true }, /at least one condition/],
    [{ advisorEver: false }, /at least one condition/],
    [{ coauthoredWithin: 101 }, 'policy.coauthoredWithin must be between 0 and 100, but got 101.'],
    [{ coauthorEver: true, maxAuthorsPerPaper: 1 }, /policy.maxAuthorsPerPaper must be between 2/],
  ] as const)('cannot be %j', (input, message) => {
    expect(() => parse(input)).toThrow(message)
  })

  test('has the presets that the schema describes, with the same numbers', () => {
    const text = projectFile('schema/conflict.graphql')
    const rows = [...text.matchAll(/^\| ([A-Z]+) \|(.*)\|$/gm)].map(([, name, cells = '']) => [
      name,
      cells.split('|').map((cell) => (cell.trim() === '' ? null : cell.trim() === 'ever' ? 'EVER' : Number(cell))),
    ])
    const ours = Object.entries(conflictPresets).map(
      ([name, { coauthor, institution, advisor, collaborator, manager }]) => [
        name,
        [coauthor, institution, advisor, collaborator, manager],
      ],
    )
    expect(rows).toEqual(ours)
  })
})
