import { expect, test } from 'vitest'
import { printReport } from '../../src/ingest/print-report.ts'
import { embeddedEngine } from '../graph/engines.ts'
import { importInto, list } from './documents.ts'

test('A report names each document with its outcome, what is uncertain, and what was done', async () => {
  const graph = await embeddedEngine.open()
  const title = 'Elastic Memory for Model Serving'
  const entries = [
    `Ann Lorimer, Minchen Yu | ${title} | ICML 2020`,
    `Ann Lorimer, Yuanchun Zhou | ${title} | VLDB 2021`,
  ]
  const documents = [
    list('ann.txt', 'Ann Lorimer', ...entries),
    { name: 'empty.txt', bytes: new Uint8Array() },
    list(
      'bob.txt',
      'Bob Quistorp',
      'Bob Quistorp, Minchen Yu, Yuanchuan Zhou, Ann Lorimer | On the Poetry of Rust | SOSP 2022',
    ),
  ]
  const lines: string[] = []
  printReport(await importInto(graph, documents, { dryRun: true }), (line) => lines.push(line))
  printReport(await importInto(graph, documents), (line) => lines.push(line))
  await graph.close()
  const text = lines.join('\n')
  expect(text).toMatch(/^ann\.txt: new, 3 records$/m)
  expect(text).toMatch(/^empty\.txt: rejected\n {2}rejected: 1\n {4}document: The document is empty\.$/m)
  expect(text).toMatch(/^Papers?: |Papers: 3 new, 0 known before\.$/m)
  expect(text).toMatch(/^Uncertain people: \d+\n {4}\S/m)
  expect(text).toMatch(
    /^Possible versions of one work: 1\n {4}Elastic Memory .* \| Elastic Memory .* \(the same title/m,
  )
  expect(lines).toContain('A dry run: nothing was stored.')
  expect(lines.at(-1)).toBe('Stored.')
})

test('A report tells how much there is of what it does not show', async () => {
  const graph = await embeddedEngine.open()
  const report = await importInto(graph, [
    list('ann.txt', 'Ann Lorimer', 'Ann Lorimer | On the Poetry of Rust | SOSP 2022'),
  ])
  await graph.close()
  const places = Array.from({ length: 1_000 }, (_, index) => ({ locator: `line ${index + 1}`, text: `odd ${index}` }))
  const [document] = report.documents
  if (document === undefined) throw new Error('The report has no document.')
  const printed = (unreadCount: number, unread: readonly { locator: string; text: string }[]): string[] => {
    const lines: string[] = []
    printReport({ ...report, documents: [{ ...document, unreadCount, unread }] }, (line) => lines.push(line))
    return lines
  }
  expect(printed(1_500, places)).toContain('  unread: 1500 places that no rule understood')
  expect(printed(1_500, places)).toContain('    … and 1490 more (--json shows 1000 of them)')
  expect(printed(12, places.slice(0, 12))).toContain('    … and 2 more (--json shows all)')
  expect(printed(10, places.slice(0, 10)).join()).not.toMatch(/more \(/)
})
