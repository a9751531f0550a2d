import { type KnownNames, namesWithin } from './known-names.ts'
import type { DraftAuthor, DraftPaper } from './paper-facts.ts'

const authorOf = (name: string): DraftAuthor => ({
  name,
  position: 1,
  group: false,
  equalContribution: false,
  corresponding: false,
  affiliation: null,
  emphasis: [],
  emptyLink: false,
})

const withAuthors = (paper: DraftPaper, title: string, authors: readonly DraftAuthor[]): DraftPaper => ({
  ...paper,
  authors: authors.map((author, index) => ({ ...author, position: index + 1 })),
  facts: { ...paper.facts, title },
})

/** Words that a title needs beside a name, and the longest name. */
const fewestWords = 3

/**
 * The paper with a name at the edge of its title put back among its authors, where other entries name the same person:
 * "..., Bo Fox, Ann Lee Towers of salt" and "Towers of salt Ann Lee; Bo Fox", whose sign behind or in front was forgotten.
 */
export const withoutNameInTitle = (paper: DraftPaper, known: KnownNames): DraftPaper => {
  const { title } = paper.facts
  if (paper.marked || paper.companions || paper.authors.length < 2) return paper
  for (const name of namesWithin(title, known)) {
    if (!name.includes(' ') || paper.authors.some((author) => author.name === name)) continue
    const rest = title.startsWith(`${name} `)
      ? title.slice(name.length + 1)
      : title.endsWith(` ${name}`)
        ? title.slice(0, -name.length - 1)
        : ''
    // "Salt papers of Ann Lee": the title goes on to the name.
    if (/\s(?:of|by|for|on|and|in|to|with|from|the|de|von)$/i.test(rest)) continue
    if (rest.split(' ').length < fewestWords || !/^[\p{Lu}\d“"]/u.test(rest)) continue
    return title.startsWith(name)
      ? withAuthors(paper, rest, [...paper.authors, authorOf(name)])
      : withAuthors(paper, rest.replace(/[\s.,;:]+$/, ''), [authorOf(name), ...paper.authors])
  }
  return paper
}
