import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { papersOf } from './reading.ts'

interface Work {
  readonly title: string
  readonly people: readonly (readonly [given: string, middle: string, surname: string])[]
  readonly journal: string
  readonly year: number
  readonly volume: number
}

const anna = ['Anna', 'B', 'Lindholm'] as const
const bruno = ['Bruno', 'F', 'Castellan'] as const
const carla = ['Carla', '', 'Mbeki'] as const
const dag = ['Dag', 'R', 'Ostrowski'] as const

const works: readonly Work[] = [
  {
    title: 'Salt marshes under rising tides and slow storms of the northern coast',
    people: [anna, bruno, carla],
    journal: 'Tidal Letters',
    year: 2019,
    volume: 31,
  },
  {
    title: 'Counting lamps: a survey of rural grids',
    people: [bruno, anna],
    journal: 'Journal of Rural Energy',
    year: 2017,
    volume: 8,
  },
  {
    title: 'Water meters and the price of leaks in old towns',
    people: [carla, dag, anna, bruno],
    journal: 'Annals of Town Engineering',
    year: 2015,
    volume: 120,
  },
  {
    title: 'Old bridges in new winters',
    people: [dag, carla],
    journal: 'Bridge Works',
    year: 2012,
    volume: 4,
  },
  {
    title: 'How slow storms move the sand of low islands',
    people: [anna, dag],
    journal: 'Tidal Letters',
    year: 2010,
    volume: 22,
  },
]

type Person = Work['people'][number]

const dotted = ([given, middle]: Person, gap = ''): string =>
  middle === '' ? `${given.slice(0, 1)}.` : `${given.slice(0, 1)}.${gap}${middle}.`
const bare = ([given, middle]: Person): string => `${given.slice(0, 1)}${middle}`
const turned = (person: Person, gap = ''): string => `${person[2]}, ${dotted(person, gap)}`
const whole = ([given, , surname]: Person): string => `${given} ${surname}`

const joined = (names: readonly string[], last: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}${last}${names.at(-1)}`

/** What the name that heads a list of people is made of, surname last, to compare readings with. */
const styles: Readonly<Record<string, (work: Work, number: number) => string>> = {
  GSA: ({ people, year, title, journal, volume }) =>
    `${joined(
      people.map((person) => turned(person)),
      ', and ',
    )}, ${year}, ${title}: ${journal}, v. ${volume}, p. 45-67.`,
  APA: ({ people, year, title, journal, volume }) =>
    `${joined(
      people.map((person) => turned(person, ' ')),
      ', & ',
    )} (${year}). ${title}. ${journal}, ${volume}(2), 45–67.`,
  Vancouver: ({ people, year, title, journal, volume }, number) =>
    `${number}. ${people.map((person) => `${person[2]} ${bare(person)}`).join(', ')}. ${title}. ${journal}. ${year};${volume}(2):45-67.`,
  Chicago: ({ people, year, title, journal, volume }) =>
    `${joined(
      people.map((person, index) => (index === 0 ? `${person[2]}, ${person[0]}` : whole(person))),
      ', and ',
    )}. ${year}. “${title}.” ${journal} ${volume} (2): 45–67.`,
  IEEE: ({ people, year, title, journal, volume }, number) =>
    `[${number}] ${joined(
      people.map((person) => `${dotted(person, ' ')} ${person[2]}`),
      ', and ',
    )}, “${title},” ${journal}, vol. ${volume}, no. 2, pp. 45–67, ${year}.`,
  ACM: ({ people, year, title, journal, volume }) =>
    `${joined(people.map(whole), ', and ')}. ${year}. ${title}. ${journal} ${volume}, 2 (${year}), 45–67.`,
  'GB/T 7714': ({ people, year, title, journal, volume }, number) =>
    `[${number}] ${people.map((person) => `${person[2].toUpperCase()} ${bare(person).split('').join(' ')}`).join(', ')}. ${title}[J]. ${journal}, ${year}, ${volume}(2): 45-67.`,
  MLA: ({ people, year, title, journal, volume }) =>
    `${people
      .map((person, index) => (index === 0 ? `${person[2]}, ${person[0]}` : whole(person)))
      .join(people.length === 2 ? ', and ' : ', ')
      .replace(
        /, (?=[^,]*$)/,
        people.length > 2 ? ', and ' : ', ',
      )}. “${title}.” *${journal}*, vol. ${volume}, no. 2, ${year}, pp. 45–67.`,
  'title first': ({ people, year, title, journal, volume }) =>
    `${title}. ${joined(people.map(whole), ' and ')}. ${journal} ${volume}(2):45–67, ${year}.`,
  Harvard: ({ people, year, title, journal, volume }) =>
    `${joined(
      people.map((person) => turned(person)),
      ' and ',
    )} (${year}) '${title}', ${journal}, ${volume}(2), pp. 45-67.`,
  AIP: ({ people, year, title, journal, volume }, number) =>
    `${number}. ${joined(
      people.map((person) => `${dotted(person)} ${person[2]}`),
      ', and ',
    )}, "${title}," ${journal} ${volume}, 45-67 (${year}).`,
  'only the journal slanted': ({ people, year, title, journal, volume }) =>
    `${people.map(whole).join(', ')}, ${title}, *${journal}*, ${volume}, ${year}.`,
}

/** Lines of at most so many characters, the first one flush and the others indented. */
const wrapped = (text: string, width: number, indent: string): string => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined) lines.push(word)
    else if (last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(`${indent}${word}`)
  }
  return lines.join('\n')
}

const pages: Readonly<Record<string, (entries: readonly string[]) => string>> = {
  'with blank lines': (entries) => entries.join('\n\n'),
  'as a list': (entries) => entries.map((entry) => `- ${entry.replace(/^(?:\[\d\]|\d\.) /, '')}`).join('\n'),
  'one line each': (entries) => entries.join('\n'),
  wrapped: (entries) => entries.map((entry) => wrapped(entry, 78, '')).join('\n\n'),
  'wrapped with hanging lines and no blank ones': (entries) =>
    entries.map((entry) => wrapped(entry, 78, '    ')).join('\n'),
  'wrapped with nothing between': (entries) => entries.map((entry) => wrapped(entry, 78, '')).join('\n'),
  'with a remark below each': (entries) => entries.map((entry) => `${entry}\n\nBest paper of its year.`).join('\n\n'),
  'below years': (entries) => entries.map((entry, index) => `## ${works[index]?.year}\n\n${entry}`).join('\n\n'),
  'under running heads': (entries) =>
    entries.map((entry, index) => `${entry}\n\nA. Lindholm, Curriculum Vitae\nPage ${index + 2} of 9`).join('\n\n'),
  'cut by a page': (entries) =>
    entries
      .map((entry, index) => (index === 2 ? wrapped(entry, 78, '').replace('\n', '\n\n7\n\n') : wrapped(entry, 78, '')))
      .join('\n\n'),
}

const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '').toLowerCase()
const surnames: readonly string[] = [anna, bruno, carla, dag].map(([, , surname]) => surname.toLowerCase())
/** Which surnames a name holds, and nothing of another one. */
const surnameOf = (name: string): string => surnames.filter((surname) => letters(name).includes(surname)).join('+')

describe('a list of any citation style is read alike however it is set', () => {
  for (const [style, print] of Object.entries(styles))
    for (const [setting, set] of Object.entries(pages))
      it(`${style}, ${setting}`, () => {
        const page = `Publications\n\n${set(works.map((work, index) => print(work, index + 1)))}\n`
        const papers = papersOf(readProfile('cv.txt', page))
        expect(
          papers.map((paper) => [
            letters(paper.title),
            paper.authors.map(({ name }) => surnameOf(name)).join(' '),
            paper.year,
          ]),
        ).toEqual(
          works.map(({ title, people, year }) => [
            letters(title),
            people.map(([, , surname]) => surname.toLowerCase()).join(' '),
            year,
          ]),
        )
      })
})
