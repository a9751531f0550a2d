import { z } from 'zod'
import { CoterieError } from '../model/error.ts'
import { evidenced, placeFragment, places, withFewRecords } from './evidence.ts'
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
  ...evidenced,
})
const tie = z.object({
  people: z.array(named),
  paperCount: z.number(),
  firstYear: z.number().nullable(),
  lastYear: z.number().nullable(),
  certainty: z.string(),
  papers: z.object({
    totalCount: z.number(),
    nodes: z.array(paper.pick({ id: true, title: true, year: true, evidence: true, omittedEvidenceCount: true })),
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
      ...evidenced,
    }),
  ),
  relations: z.array(z.object({ kind: z.string(), person: named, ...evidenced })),
  possibleMatches: z.array(
    z.object({
      person: named,
      score: z.number(),
      reasons: z.array(z.object({ reason: z.string(), detail: z.string() })),
    }),
  ),
  ...evidenced,
})
const output = z.object({
  person: person.optional(),
  collaboration: tie.nullable().optional(),
  paper: paper.optional(),
})

type Person = z.output<typeof person>
type Paper = z.output<typeof paper>
type Tie = z.output<typeof tie>

const unlessCertain = (certainty: string): string => (certainty === 'CERTAIN' ? '' : ` (${certainty})`)

/** Behind a list of which the first are shown: how many there are besides. */
const andMore = (left: number, one: string, many?: string): readonly string[] =>
  left > 0 ? [`and ${count(left, one, many)}; ask with a greater limit.`] : []

const paperText = (found: Paper): readonly string[] => {
  const { id, title, year, status, venue, authorsComplete, authorships, disagreements } = found
  const authors = authorships.nodes.map(
    ({ printedName, certainty, author }) => `${printedName} [${author.id}]${unlessCertain(certainty)}`,
  )
  return [
    `${id} "${title}", ${year ?? 'year unknown'}, ${venue?.label ?? 'no venue known'}, ${status}`,
    `Authors${authorsComplete ? '' : ' (the list is cut: there are more)'}: ${authors.join(', ')}`,
    ...andMore(authorships.totalCount - authors.length, 'more author'),
    ...disagreements.map(
      ({ field, values }) => `Sources disagree on ${field}: ${values.map(({ value }) => value).join(' / ')}`,
    ),
    'Stated by:',
    ...places(found, 5),
  ]
}

const tieText = (found: Tie | null, asked: readonly string[]): readonly string[] => {
  if (found === null)
    return [`No paper that is loaded makes a tie of ${asked.join(' and ')}; papers of very many authors make none.`]
  const { people, paperCount, firstYear, lastYear, certainty, papers } = found
  const names = people.map(({ id, label }) => `${label} [${id}]`).join(' and ')
  return [
    `${names}: ${count(paperCount, 'joint paper')}, ${span(firstYear, lastYear)}${unlessCertain(certainty)}`,
    ...papers.nodes.flatMap((paper) => [
      `- ${paper.id} "${paper.title}" (${paper.year ?? 'year unknown'})`,
      ...places(paper, 2, '    '),
    ]),
    ...andMore(papers.totalCount - papers.nodes.length, 'more paper'),
    ...caveatLines(found.caveats),
  ]
}

const personText = (found: Person, most: number): readonly string[] => {
  const { id, label, names, affiliations, relations, possibleMatches } = found
  return [
    `${label} [${id}]`,
    ...names.slice(0, most).map(({ text, certainty, reasons }) => {
      const why = reasons.length === 0 ? 'as sources print it' : reasons.join('; ')
      return `Name ${text}${unlessCertain(certainty)}: ${why}`
    }),
    ...andMore(names.length - most, 'more name'),
    ...affiliations.slice(0, most).flatMap((stay) => {
      const end = stay.ongoing ? 'now' : (stay.to ?? '?')
      const role = stay.role === null ? '' : `, ${stay.role}`
      const years = `${stay.from ?? '?'} to ${end}${stay.expected ? ' (expected)' : ''}`
      return [`At ${stay.institution.label}${role}, ${years}`, ...places(stay, 2)]
    }),
    ...andMore(affiliations.length - most, 'more stay'),
    ...relations
      .slice(0, most)
      .flatMap((relation) => [
        `${relation.kind} ${relation.person.label} [${relation.person.id}]`,
        ...places(relation, 2),
      ]),
    ...andMore(relations.length - most, 'more relation'),
    ...possibleMatches.slice(0, most).map(({ person: other, reasons }) => {
      const details = reasons.map(({ detail }) => detail).join('; ')
      return `May be the same as ${other.label} [${other.id}], not joined: ${details}`
    }),
    ...andMore(possibleMatches.length - most, 'more possible match', 'more possible matches'),
    'Described by:',
    ...places(found, 5),
  ]
}

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
  ${placeFragment}`,
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
  shorten: (answer, { limit }) => withFewRecords(answer, limit),
  text: ({ person: one, collaboration, paper: work }, { person: word = '', coauthor = '', limit }) =>
    [
      ...(one === undefined ? [] : personText(one, limit)),
      ...(collaboration === undefined ? [] : tieText(collaboration, [word, coauthor])),
      ...(work === undefined ? [] : paperText(work)),
    ].join('\n'),
}
