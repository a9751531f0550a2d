import type { ImportReport } from './report.ts'

const shown = 10
const clipped = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text).replaceAll('\n', ' ⏎ ')
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Prints a report for people: what came of each document, what is uncertain, and what nobody could read. */
export const printReport = (report: ImportReport, print: (line: string) => void): void => {
  const list = <T>(items: readonly T[], line: (item: T) => string) => {
    for (const item of items.slice(0, shown)) print(`    ${line(item)}`)
    if (items.length > shown) print(`    … and ${items.length - shown} more (--json shows all)`)
  }
  for (const { name, outcome, recordCount, rejected, unread } of report.documents) {
    print(
      `${name}: ${outcome.toLowerCase()}${outcome === 'REJECTED' ? '' : `, ${plural(recordCount, 'record', 'records')}`}`,
    )
    if (rejected.length > 0) print(`  rejected: ${rejected.length}`)
    list(rejected, ({ locator, reason, text }) => `${locator}: ${reason}${text === '' ? '' : ` (${clipped(text)})`}`)
    if (unread.length > 0) print(`  unread: ${plural(unread.length, 'place', 'places')} that no rule understood`)
    list(unread, ({ locator, text }) => `${locator}: ${clipped(text)}`)
  }
  const { people, papers, facts } = report
  print(
    `People: ${people.createdCount} new, ${people.matchedCount} known before. Papers: ${papers.createdCount} new, ${papers.matchedCount} known before.`,
  )
  print(`Facts: ${facts.addedCount} added, ${facts.unchangedCount} unchanged, ${facts.withdrawnCount} withdrawn.`)
  if (people.uncertain.length > 0) print(`Uncertain people: ${people.uncertain.length}`)
  list(
    people.uncertain,
    ({ printedName, candidates }) =>
      `${printedName}: ${candidates.map(({ label, reasons }) => `${label} (${reasons.join('; ')})`).join(' or ')}`,
  )
  if (papers.possibleVersions.length > 0) print(`Possible versions of one work: ${papers.possibleVersions.length}`)
  list(
    papers.possibleVersions,
    ({ title, paper, reasons }) => `${clipped(title)} | ${clipped(paper.title)} (${reasons.join('; ')})`,
  )
  print(
    report.dryRun
      ? 'A dry run: nothing was stored.'
      : report.changed
        ? 'Stored.'
        : 'Nothing changed: all of it is held already.',
  )
}
