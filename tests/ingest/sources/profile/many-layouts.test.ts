import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { papersOf } from './reading.ts'

interface Work {
  readonly title: string
  /** Given names and surname. */
  readonly people: readonly (readonly [given: string, surname: string])[]
  readonly journal: string
  readonly year: number
}

const works: readonly Work[] = [
  {
    title: 'Salt marshes under rising tides and slow storms',
    people: [
      ['Anna', 'Lindholm'],
      ['Bruno', 'Castellan'],
      ['Carla', 'Mbeki'],
    ],
    journal: 'Journal of Coastal Studies',
    year: 2019,
  },
  {
    title: 'Counting lamps: a survey of rural grids',
    people: [
      ['Bruno', 'Castellan'],
      ['Anna', 'Lindholm'],
    ],
    journal: 'International Journal of Rural Energy',
    year: 2017,
  },
  {
    title: 'Water meters and the price of leaks',
    people: [
      ['Carla', 'Mbeki'],
      ['Dag', 'Ostrowski'],
      ['Anna', 'Lindholm'],
      ['Bruno', 'Castellan'],
    ],
    journal: 'Annals of Town Engineering',
    year: 2015,
  },
  {
    title: 'Old bridges in new winters',
    people: [
      ['Dag', 'Ostrowski'],
      ['Carla', 'Mbeki'],
    ],
    journal: 'Journal of Bridge Works',
    year: 2012,
  },
]

const names: Readonly<Record<string, (given: string, surname: string) => string>> = {
  'full names': (given, surname) => `${given} ${surname}`,
  'initials in front': (given, surname) => `${given.slice(0, 1)}. ${surname}`,
  'surnames in front of a comma': (given, surname) => `${surname}, ${given.slice(0, 1)}.`,
  'bare initials behind': (given, surname) => `${surname} ${given.slice(0, 1)}`,
}

const titles: Readonly<Record<string, (title: string) => string>> = {
  plain: (title) => title,
  quoted: (title) => `“${title}”`,
  slanted: (title) => `*${title}*`,
  bold: (title) => `**${title}**`,
  linked: (title) => `[${title}](https://x.example/1)`,
}

const entries: Readonly<Record<string, (people: string, title: string, work: Work) => string>> = {
  'people, title, venue': (people, title, { journal, year }) =>
    `${people}. ${title}. ${journal}, 12(3), 45–67, ${year}.`,
  'people, year, title': (people, title, { journal, year }) =>
    `${people} (${year}). ${title}. ${journal} 12(3): 45–67.`,
  'people with a colon': (people, title, { journal, year }) => `${people}: ${title}. ${journal} 12: 45-67 (${year}).`,
  'title, people, venue': (people, title, { journal, year }) =>
    `${title}. ${people}. ${journal}, 12(3), 45–67, ${year}.`,
  'title, venue, people': (people, title, { journal, year }) =>
    `${title}. ${journal}, 12(3), 45–67, ${year}. ${people}.`,
  'a line for each': (people, title, { journal, year }) => `${title}  \n${people}  \n${journal}, ${year}\n`,
  'people on the first of the lines': (people, title, { journal, year }) =>
    `${people}  \n${title}  \n${journal}, ${year}\n`,
  'a word in front of each': (people, _title, { title, journal, year }) =>
    `Title: ${title}\nAuthors: ${people}\nJournal: ${journal}\nYear: ${year}\n`,
}

const page = (entry: string, name: string, title: string): string =>
  `# Publications\n\n${works
    .map((work) => {
      const people = work.people.map(([given, surname]) => names[name]?.(given, surname)).join(', ')
      return entries[entry]?.(people.replace(/\.$/, ''), titles[title]?.(work.title) ?? '', work)
    })
    .join('\n\n')}\n`

/** Letters alone: how marks and dots of a name are kept is tested elsewhere. */
const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '')

describe('a list is read alike in whatever layout it is printed', () => {
  for (const entry of Object.keys(entries))
    for (const name of Object.keys(names))
      it(`${entry}, with ${name}`, () => {
        for (const title of Object.keys(titles)) {
          const papers = papersOf(readProfile('a page.md', page(entry, name, title)))
          expect(
            papers.map((paper) => [
              paper.title,
              paper.authors.map((author) => letters(author.name)).join(' '),
              paper.year,
            ]),
            title,
          ).toEqual(
            works.map((work) => [
              work.title,
              work.people.map(([given, surname]) => letters(names[name]?.(given, surname) ?? '')).join(' '),
              work.year,
            ]),
          )
        }
      })
})
