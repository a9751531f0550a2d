import { type ImportReport, mostQuestions } from './report.ts'

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/**
 * One report of several imports that came one after the other: what one of them made and the next met is counted as new by the one
 * and as known by the other.
 */
export const mergeReports = (reports: readonly ImportReport[]): ImportReport => {
  const people = reports.map((report) => report.people)
  const papers = reports.map((report) => report.papers)
  const facts = reports.map((report) => report.facts)
  return {
    dryRun: reports.some(({ dryRun }) => dryRun),
    changed: reports.some(({ changed }) => changed),
    documents: reports.flatMap(({ documents }) => documents),
    people: {
      createdCount: sum(people.map(({ createdCount }) => createdCount)),
      matchedCount: sum(people.map(({ matchedCount }) => matchedCount)),
      uncertainCount: sum(people.map(({ uncertainCount }) => uncertainCount)),
      uncertain: people.flatMap(({ uncertain }) => uncertain).slice(0, mostQuestions),
    },
    papers: {
      createdCount: sum(papers.map(({ createdCount }) => createdCount)),
      matchedCount: sum(papers.map(({ matchedCount }) => matchedCount)),
      possibleVersionCount: sum(papers.map(({ possibleVersionCount }) => possibleVersionCount)),
      possibleVersions: papers.flatMap(({ possibleVersions }) => possibleVersions).slice(0, mostQuestions),
    },
    facts: {
      addedCount: sum(facts.map(({ addedCount }) => addedCount)),
      unchangedCount: sum(facts.map(({ unchangedCount }) => unchangedCount)),
      withdrawnCount: sum(facts.map(({ withdrawnCount }) => withdrawnCount)),
      disagreementCount: sum(facts.map(({ disagreementCount }) => disagreementCount)),
      disagreements: facts.flatMap(({ disagreements }) => disagreements).slice(0, mostQuestions),
    },
  }
}

/** The report of a document that did not even come to be imported, and why. */
export const rejectedReport = (name: string, reason: string, dryRun: boolean): ImportReport => ({
  ...mergeReports([]),
  dryRun,
  documents: [
    {
      name,
      format: null,
      outcome: 'REJECTED',
      recordCount: 0,
      rejectedCount: 1,
      unreadCount: 0,
      rejected: [{ locator: 'document', text: '', reason }],
      unread: [],
    },
  ],
})
