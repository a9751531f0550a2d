import type { ImportReport } from './report.ts'

const shown = 10
const clipped = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text).replaceAll('\n', ' ⏎ ')
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Prints a report for people: what came of each document, what is uncertain, and what nobody could read. */
export const printReport = (report: ImportReport, print: (line: string) => void): void => {
  const list = <T>(items: readonly T[], count: number, line: (item: T) => string) => {
    for (const item of items.slice(0, shown)) print(`    ${line(item)}`)
    const left = count - Math.min(items.length, shown)
    if (left > 0)
      print(`    … and ${left} more (--json shows ${count > items.length ? `${items.length} of them` : 'all'})`)
  }
  for (const { name, outcome, recordCount, rejectedCount, rejected, unreadCount, unread } of report.documents) {
    print(
      `${name}: ${outcome.toLowerCase()}${outcome === 'REJECTED' ? '' : `, ${plural(recordCount, 'record', 'records')}`}`,
    )
    if (rejectedCount > 0) print(`  rejected: ${rejectedCount}`)
    list(
      rejected,
      rejectedCount,
      ({ locator, reason, text }) => `${locator}: ${reason}${text === '' ? '' : ` (${clipped(text)})`}`,
    )
    if (unreadCount > 0) print(`  unread: ${plural(unreadCount, 'place', 'places')} that no rule understood`)
    list(unread, unreadCount, ({ locator, text }) => `${locator}: ${clipped(text)}`)
  }
  const { people, papers, facts } = report
  print(
    `People: ${people.createdCount} new, ${people.matchedCount} known before. Papers: ${papers.createdCount} new, ${papers.matchedCount} known before.`,
  )
  print(`Facts: ${facts.addedCount} added, ${facts.unchangedCount} unchanged, ${facts.withdrawnCount} withdrawn.`)
  if (facts.disagreementCount > 0) print(`Disagreements: ${facts.disagreementCount}`)
  list(
    facts.disagreements,
    facts.disagreementCount,
    ({ field, stored, found, paper }) =>
      `${field}: ${clipped(found)} against ${clipped(stored)} (${clipped(paper.title)})`,
  )
  if (people.uncertainCount > 0) print(`Uncertain people: ${people.uncertainCount}`)
  list(
    people.uncertain,
    people.uncertainCount,
    ({ printedName, candidates }) =>
      `${printedName}: ${candidates.map(({ label, reasons }) => `${label} (${reasons.join('; ')})`).join(' or ')}`,
  )
  if (papers.possibleVersionCount > 0) print(`Possible versions of one work: ${papers.possibleVersionCount}`)
  list(
    papers.possibleVersions,
    papers.possibleVersionCount,
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
