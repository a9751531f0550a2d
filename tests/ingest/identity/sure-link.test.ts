import { describe, expect, test } from 'vitest'
import type { AddedWork } from '../../../src/ingest/identity/corpus.ts'
import { Evidence } from '../../../src/ingest/identity/evidence.ts'
import { certainFrom, SureLinks } from '../../../src/ingest/identity/sure-link.ts'
import { author, corpusOf, work } from './some-corpus.ts'

const linksOf = (...works: readonly AddedWork[]) => new SureLinks(new Evidence(corpusOf(...works)))
const at = (name: string, ...affiliationWords: string[]) => ({ ...author(name), affiliationWords })

describe('Two mentions of one name are certainly one person', () => {
  test('by a rare co-author, even if the name is common', () => {
    const links = linksOf(
      work('elastic memory', author('Wei Wang'), author('Bob Quistgaard')),
      work('protein folds', author('Wei Wang'), author('Bob Quistgaard')),
    )
    expect(links.score(0, 2)).toBeGreaterThan(certainFrom)
  })

  test('by their institution, if the name is rare', () => {
    const links = linksOf(
      work('elastic memory', at('Minchen Yu', 'leiden')),
      work('protein folds', at('Minchen Yu', 'leiden')),
    )
    expect(links.score(0, 1)).toBeGreaterThan(certainFrom)
  })
})

describe('Two mentions of one name are not certainly one person', () => {
  test('by their institution, if the name is common', () => {
    const links = linksOf(
      work('elastic memory', at('Wei Wang', 'leiden')),
      work('protein folds', at('Wei Wang', 'leiden')),
    )
    expect(links.score(0, 1)).toBeLessThan(certainFrom)
  })

  test('by name and title alone, however rare the one and alike the other', () => {
    const links = linksOf(
      work('elastic memory serving', author('Minchen Yu'), author('Ann Lorimer')),
      work('elastic memory serving', author('Minchen Yu'), author('Bob Quistgaard')),
    )
    expect(links.score(0, 2)).toBe(Number.NEGATIVE_INFINITY)
  })

  test('by an initial and a surname at one institution', () => {
    const links = linksOf(
      work('elastic memory', at('W. Wang', 'leiden')),
      work('protein folds', at('W. Wang', 'leiden')),
    )
    expect(links.score(0, 1)).toBeLessThan(certainFrom)
  })
})

test('The reasons for a certain link add up to its score', () => {
  const links = linksOf(
    work('elastic memory serving', at('Wei Wang', 'leiden', 'oslo'), author('Bob Quistgaard'), author('Jing Li')),
    work('elastic memory', at('Wei Wang', 'leiden'), author('Jing Li'), author('Bob Quistgaard')),
  )
  const reasons = links.reasons(0, 3)
  expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(links.score(0, 3), 1)
  expect(reasons.map(({ detail }) => detail)).toContain('2 co-authors in common')
})
