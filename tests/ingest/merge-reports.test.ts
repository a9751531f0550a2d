import { expect, test } from 'vitest'
import { mergeReports, rejectedReport } from '../../src/ingest/merge-reports.ts'
import { embeddedEngine } from '../graph/engines.ts'
import { importInto, list } from './documents.ts'

test('Reports of imports one after the other are one report, with what was refused before it came', async () => {
  const graph = await embeddedEngine.open()
  const folds = 'Ann Lorimer, Bob Quist | Protein Folds in Deep Water | VLDB 2021'
  const first = await importInto(graph, [list('ann.txt', 'Ann Lorimer', folds)])
  const second = await importInto(graph, [list('bob.txt', 'Bob Quist', folds)])
  await graph.close()
  const merged = mergeReports([first, rejectedReport('large.bib', 'It is too large.', false), second])
  expect(merged.documents.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['ann.txt', 'NEW'],
    ['large.bib', 'REJECTED'],
    ['bob.txt', 'NEW'],
  ])
  expect(merged).toMatchObject({ dryRun: false, changed: true, papers: { createdCount: 1, matchedCount: 1 } })
  expect(merged.facts.addedCount).toBe(first.facts.addedCount + second.facts.addedCount)
  expect(mergeReports([])).toMatchObject({ changed: false, documents: [], people: { createdCount: 0 } })
})
