import { z } from 'zod'
import { CoterieError } from '../model/error.ts'
import type { Tool } from './tool.ts'
import { caveatFields, caveatLines, caveats, count, named, paperKey, personKey, personWord, span } from './words.ts'

const input = z.object({
  person: personWord.optional(),
  coauthor: personWord.optional().describe('With person: why the two are tied.'),
  paper: z
    .string()
    .min(1)
    .optional()
    .describe('An id from another answer, a DOI, a number of arXiv, or the whole title.'),
  limit: z.int().min(1).max(30).default(10).describe('Greatest length of each list.'),
})

const evidence = z.object({ source: z.object({ name: z.string() }), locator: z.string(), text: z.string() })
const authorship = z.object({ printedName: z.string(), certainty: z.string(), author: named })
const paper = z.object({
  id: z.string(),
  title: z.string(),
  year: z.number().nullable(),
  status: z.string(),
  venue: named.nullable(),
  authorsComplete: z.boolean(),
  authorships: z.object({ totalCount: z.number(), nodes: z.array(authorship) }),
  disagreements: z.array(z.object({ field: z.string(), values: z.array(z.object({ value: z.string() })) })),
  evidence: z.array(evidence),
})
const tie = z.object({
  people: z.array(named),
  paperCount: z.number(),
  firstYear: z.number().nullable(),
  lastYear: z.number().nullable(),
  certainty: z.string(),
  papers: z.object({
    totalCount: z.number(),
    nodes: z.array(paper.pick({ id: true, title: true, year: true, evidence: true })),
  }),
  caveats,
})
const person = z.object({
  id: z.string(),
  label: z.string(),
  names: z.array(z.object({ text: z.string(), certainty: z.string(), reasons: z.array(z.string()) })),
  affiliations: z.array(
    z.object({
      role: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      ongoing: z.boolean(),
      expected: z.boolean(),
      institution: named,
      evidence: z.array(evidence),
    }),
  ),
  relations: z.array(z.object({ kind: z.string(), person: named, evidence: z.array(evidence) })),
  possibleMatches: z.array(
    z.object({
      person: named,
      score: z.number(),
      reasons: z.array(z.object({ reason: z.string(), detail: z.string() })),
    }),
  ),
  evidence: z.array(evidence),
})
const output = z.object({
  person: person.optional(),
  collaboration: tie.nullable().optional(),
  paper: paper.optional(),
})

type Person = z.output<typeof person>
type Paper = z.output<typeof paper>
type Tie = z.output<typeof tie>

/** The first records that say something, a line each, and how many more do. */
const places = (records: readonly z.output<typeof evidence>[], most: number, indent = '  '): readonly string[] => [
  ...records
    .slice(0, most)
    .map(({ source, locator, text }) => `${indent}${source.name}, ${locator}: ${shortened(text)}`),
  ...(records.length > most ? [`${indent}and ${count(records.length - most, 'more record')}`] : []),
]

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 160 ? `${line.slice(0, 159)}…` : line
}

const unlessCertain = (certainty: string): string => (certainty === 'CERTAIN' ? '' : ` (${certainty})`)

const paperText = ({
  id,
  title,
  year,
  status,
  venue,
  authorsComplete,
  authorships,
  disagreements,
  evidence: records,
}: Paper) => [
  `${id} "${title}", ${year ?? 'year unknown'}, ${venue?.label ?? 'no venue known'}, ${status}`,
  `Authors${authorsComplete ? '' : ' (the list is cut: there are more)'}: ${authorships.nodes
    .map(({ printedName, certainty, author }) => `${printedName} [${author.id}]${unlessCertain(certainty)}`)
    .join(
      ', ',
    )}${authorships.totalCount > authorships.nodes.length ? `, and ${authorships.totalCount - authorships.nodes.length} more` : ''}`,
  ...disagreements.map(
    ({ field, values }) => `Sources disagree on ${field}: ${values.map(({ value }) => value).join(' / ')}`,
  ),
  'Stated by:',
  ...places(records, 5),
]

const tieText = (found: Tie | null, asked: readonly string[]) =>
  found === null
    ? [`No paper that is loaded has both ${asked.join(' and ')} as authors.`]
    : [
        `${found.people.map(({ id, label }) => `${label} [${id}]`).join(' and ')}: ${count(found.paperCount, 'joint paper')}, ${span(found.firstYear, found.lastYear)}${unlessCertain(found.certainty)}`,
        ...found.papers.nodes.flatMap(({ id, title, year, evidence: records }) => [
          `- ${id} "${title}" (${year ?? 'year unknown'})`,
          ...places(records, 2, '    '),
        ]),
        ...(found.papers.totalCount > found.papers.nodes.length
          ? [
              `and ${count(found.papers.totalCount - found.papers.nodes.length, 'more paper')}; ask with a greater limit.`,
            ]
          : []),
        ...caveatLines(found.caveats),
      ]

const personText = (
  { id, label, names, affiliations, relations, possibleMatches, evidence: records }: Person,
  most: number,
) => [
  `${label} [${id}]`,
  ...names
    .slice(0, most)
    .map(
      ({ text, certainty, reasons }) =>
        `Name ${text}${unlessCertain(certainty)}: ${reasons.length === 0 ? 'as sources print it' : reasons.join('; ')}`,
    ),
  ...affiliations
    .slice(0, most)
    .flatMap(({ role, institution, from, to, ongoing, expected, evidence: said }) => [
      `At ${institution.label}${role === null ? '' : `, ${role}`}, ${from ?? '?'} to ${ongoing ? 'now' : (to ?? '?')}${expected ? ' (expected)' : ''}`,
      ...places(said, 2),
    ]),
  ...relations
    .slice(0, most)
    .flatMap(({ kind, person: other, evidence: said }) => [`${kind} ${other.label} [${other.id}]`, ...places(said, 2)]),
  ...possibleMatches
    .slice(0, most)
    .map(
      ({ person: other, reasons }) =>
        `May be the same as ${other.label} [${other.id}], not joined: ${reasons.map(({ detail }) => detail).join('; ')}`,
    ),
  'Described by:',
  ...places(records, 5),
]

/** Where facts come from. */
export const why: Tool<typeof input, typeof output> = {
  name: 'why',
  title: 'Why: the evidence',
  description:
    'Where a fact comes from: the lines of the sources behind a person (names, stays, relations, who may be the same), behind the ' +
    'tie of two people (person and coauthor), or behind a paper (its authors with how sure each is, what sources disagree on).',
  input,
  output,
  query: `query Why(
    $person: PersonKey = {id: ""}, $two: [PersonKey!] = [], $paper: PaperKey = {id: ""}
    $ofPerson: Boolean!, $ofTie: Boolean!, $ofPaper: Boolean!, $first: Int
  ) {
    person(by: $person) @include(if: $ofPerson) {
      id label
      names { text certainty reasons }
      affiliations { role from to ongoing expected institution { id label } evidence { ...Place } }
      relations { kind person { id label } evidence { ...Place } }
      possibleMatches { person { id label } score reasons { reason detail } }
      evidence { ...Place }
    }
    collaboration(between: $two) @include(if: $ofTie) {
      people { id label }
      paperCount firstYear lastYear certainty
      papers(first: $first) { totalCount nodes { id title year evidence { ...Place } } }
      caveats { ${caveatFields} }
    }
    paper(by: $paper) @include(if: $ofPaper) {
      id title year status authorsComplete
      venue { id label }
      authorships(first: $first) { totalCount nodes { printedName certainty author { id label } } }
      disagreements { field values { value } }
      evidence { ...Place }
    }
  }
  fragment Place on Evidence { source { name } locator text }`,
  variables: ({ person: word, coauthor, paper: title, limit }) => {
    if ((word === undefined) === (title === undefined) || (coauthor !== undefined && word === undefined))
      throw new CoterieError('BAD_USER_INPUT', 'Give a person, a person and a coauthor, or a paper.')
    return {
      first: limit,
      ofPerson: word !== undefined && coauthor === undefined,
      ofTie: coauthor !== undefined,
      ofPaper: title !== undefined,
      ...(word === undefined ? {} : { person: personKey(word) }),
      ...(word === undefined || coauthor === undefined ? {} : { two: [personKey(word), personKey(coauthor)] }),
      ...(title === undefined ? {} : { paper: paperKey(title) }),
    }
  },
  text: ({ person: one, collaboration, paper: work }, { person: word = '', coauthor = '', limit }) =>
    [
      ...(one === undefined ? [] : personText(one, limit)),
      ...(collaboration === undefined ? [] : tieText(collaboration, [word, coauthor])),
      ...(work === undefined ? [] : paperText(work)),
    ].join('\n'),
}
