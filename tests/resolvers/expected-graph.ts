import { type PrintedPaper, printedPapers } from './printed-papers.ts'

/** The one author of the five profiles that is no person. */
export const team = 'Ling Team'

/** Everybody that the documents print as an author, the owners of listings too. */
export const authorsOf = ({ authors, hidden }: PrintedPaper): string[] =>
  hidden === null ? [...authors] : [...authors, hidden]

export const peopleOf = (paper: PrintedPaper): string[] => authorsOf(paper).filter((name) => name !== team)

export const papersOf = (name: string): PrintedPaper[] =>
  printedPapers.filter((paper) => authorsOf(paper).includes(name))

export const allAuthors = [...new Set(printedPapers.flatMap(peopleOf))]

/** Named in the documents, but on no paper: advisors and former collaborators of a researcher whose name is not given. */
export const namedOnly = [
  'Boon Thau Loo',
  'Vincent Liu',
  'Asaf Cidon',
  'Ethan Katz-Bassett',
  'Roxana Geambasu',
  'Ryan Stutsman',
  'Mathias Lécuyer',
]
export const unnamed = 'Unnamed researcher, University of Pennsylvania'

export type Weigh = (paper: PrintedPaper) => number
export const full: Weigh = () => 1
export const fractional: Weigh = (paper) => 1 / (authorsOf(paper).length - 1)
export const perPaper: Weigh = (paper) => 2 / (authorsOf(paper).length * (authorsOf(paper).length - 1))

export interface ExpectedTie {
  readonly ends: readonly [string, string]
  readonly papers: readonly PrintedPaper[]
  readonly weight: number
}

const tieKey = (a: string, b: string): string => [a, b].sort().join(' + ')

/** The ties of some papers, by the names of both ends. */
export const tiesOf = (papers: readonly PrintedPaper[], weigh: Weigh): ReadonlyMap<string, ExpectedTie> => {
  const ties = new Map<string, ExpectedTie>()
  for (const paper of papers) {
    const people = peopleOf(paper)
    people.forEach((a, index) => {
      for (const b of people.slice(index + 1)) {
        const known = ties.get(tieKey(a, b))
        ties.set(tieKey(a, b), {
          ends: [a, b],
          papers: [...(known?.papers ?? []), paper],
          weight: (known?.weight ?? 0) + weigh(paper),
        })
      }
    })
  }
  return ties
}

export const tieBetween = (ties: ReadonlyMap<string, ExpectedTie>, a: string, b: string): ExpectedTie | undefined =>
  ties.get(tieKey(a, b))

export const tiesAt = (ties: ReadonlyMap<string, ExpectedTie>, name: string): ExpectedTie[] =>
  [...ties.values()].filter(({ ends }) => ends.includes(name))

export const otherEnd = ({ ends: [a, b] }: ExpectedTie, name: string): string => (a === name ? b : a)

/** The steps from a start to everybody within reach. */
export const distancesFrom = (
  ties: ReadonlyMap<string, ExpectedTie>,
  start: readonly string[],
  depth: number,
): ReadonlyMap<string, number> => {
  const distances = new Map(start.map((name) => [name, 0]))
  for (let distance = 1; distance <= depth; distance += 1) {
    for (const [name] of [...distances].filter(([, steps]) => steps === distance - 1)) {
      for (const tie of tiesAt(ties, name)) {
        const other = otherEnd(tie, name)
        if (!distances.has(other)) distances.set(other, distance)
      }
    }
  }
  return distances
}

/** A label without the hyphen of a broken line: either form may be shown. */
export const unbroken = (label: string): string => label.replace('Yingchao-jie', 'Yingchaojie')
