import { z } from 'zod'
import { evidenced, placeFragment, withFewRecords } from './evidence.ts'
import type { Tool } from './tool.ts'
import { count, named, personKey, personWord } from './words.ts'

const input = z.object({
  authors: z.array(personWord).min(1).max(100),
  reviewers: z.array(personWord).min(1).max(100),
  year: z.int().describe('The year that the policy looks back from, such as that of the submission.'),
  preset: z
    .enum(['NSF', 'ACL', 'NEURIPS', 'SIGMOD', 'PVLDB', 'INFOCOM', 'ASPLOS', 'JOSS'])
    .optional()
    .describe('A well-known policy; a condition beside it takes the place of its own. Without one, give a condition.'),
  coauthoredWithin: z.int().optional().describe('They wrote a paper together within so many years.'),
  sameInstitutionWithin: z
    .int()
    .optional()
    .describe('They were at one institution in the same year, so many years back.'),
  advisorEver: z.boolean().optional().describe('One ever advised the other.'),
  maxDistance: z.int().min(1).max(4).optional().describe('At most so many steps from co-author to co-author.'),
  maxAuthorsPerPaper: z.int().optional().describe('Larger papers make no conflict.'),
  strict: z.boolean().default(false).describe('Nobody is CLEAR of whom something could not be looked at.'),
  limit: z.int().min(1).max(100).default(50).describe('How many of the pairs that are not CLEAR to show.'),
})

const party = z.object({
  person: named.nullable(),
  candidates: z.array(named),
  candidateCount: z.number(),
  problem: z.string().nullable(),
})
const reason = z.object({
  kind: z.string(),
  verdict: z.string(),
  detail: z.string(),
  certainty: z.string().nullable(),
  ...evidenced,
})
const pair = z.object({
  authorIndex: z.number(),
  reviewerIndex: z.number(),
  verdict: z.string(),
  reasons: z.array(reason),
  unchecked: z.array(z.string()),
})
const matrix = z.object({
  authors: z.array(party),
  reviewers: z.array(party),
  notClear: z.object({ totalCount: z.number(), nodes: z.array(pair) }),
  clear: z.object({ totalCount: z.number() }),
  caveats: z.object({
    papersOverAuthorLimit: z.number(),
    papersOfUnknownYear: z.number(),
    papersWithCutAuthorList: z.number(),
    peopleWithoutStayCount: z.number(),
  }),
})
const output = z.object({ conflictsOfInterest: matrix })

/** So many records of a reason are given: enough to look it up; the tool `why` has all. */
const placesOfReason = 1

type Input = z.output<typeof input>

const problemLines = (kind: string, parties: readonly z.output<typeof party>[], words: readonly string[]) =>
  parties.flatMap(({ person, candidates, candidateCount, problem }, index) =>
    person === null
      ? [
          `${kind} ${words[index]}: ${problem ?? 'not known'}`,
          ...candidates.map(({ id, label }) => `- ${id} ${label}`),
          ...(candidateCount > candidates.length ? [`- and ${candidateCount - candidates.length} more`] : []),
        ]
      : [],
  )

/** A pair in words: how people are called, an author and a reviewer by their places in the question. */
const pairLines = (
  { authorIndex, reviewerIndex, verdict, reasons, unchecked }: z.output<typeof pair>,
  names: { readonly authors: readonly string[]; readonly reviewers: readonly string[] },
): readonly string[] => [
  `${verdict}: author ${names.authors[authorIndex]}, reviewer ${names.reviewers[reviewerIndex]}`,
  ...reasons.slice(0, 5).map(({ kind, detail, certainty, evidence: [first] }) => {
    const place = first === undefined ? '' : ` [${first.source.name}, ${first.locator}]`
    return `- ${kind}${certainty === null || certainty === 'CERTAIN' ? '' : ` (${certainty})`}: ${detail}${place}`
  }),
  ...(reasons.length > 5 ? [`- and ${count(reasons.length - 5, 'more reason')}`] : []),
  ...(unchecked.length === 0 ? [] : [`- could not be looked at in full: ${unchecked.join(', ')}`]),
]

/** How each is called: the one who was found, else the words of the question. */
const namesOf = (parties: readonly z.output<typeof party>[], words: readonly string[]): readonly string[] =>
  parties.map(({ person }, index) => (person === null ? (words[index] ?? '') : `${person.label} [${person.id}]`))

const textOf = ({ authors, reviewers, notClear, clear, caveats }: z.output<typeof matrix>, asked: Input): string => {
  const left = notClear.totalCount - notClear.nodes.length
  const names = { authors: namesOf(authors, asked.authors), reviewers: namesOf(reviewers, asked.reviewers) }
  return [
    `${count(notClear.totalCount, 'pair')} not clear, ${clear.totalCount} CLEAR (as far as what is loaded tells), looking back from ${asked.year}.`,
    ...problemLines('Author', authors, asked.authors),
    ...problemLines('Reviewer', reviewers, asked.reviewers),
    ...notClear.nodes.flatMap((one) => pairLines(one, names)),
    ...(left > 0
      ? [`Cut off: ${count(left, 'pair')} more that are not clear; ask with a greater limit or fewer people.`]
      : []),
    ...[
      [caveats.papersWithCutAuthorList, 'papers have cut author lists, which may hide co-authors'],
      [caveats.papersOfUnknownYear, 'papers are of unknown year'],
      [caveats.papersOverAuthorLimit, 'papers are left out for having more authors than maxAuthorsPerPaper'],
      [caveats.peopleWithoutStayCount, 'people have no known stay in the years of the policy'],
    ]
      .filter(([number]) => number !== 0)
      .map(([number, what]) => `Note: ${number} ${what}.`),
  ].join('\n')
}

/** May these reviewers judge these authors? */
export const conflictsOfInterest: Tool<typeof input, typeof output> = {
  name: 'conflicts_of_interest',
  title: 'Conflicts of interest',
  description:
    'Whether reviewers may judge authors, for every pair, under a well-known policy or conditions of your own, with reasons and ' +
    'where they come from. A name that several people have is UNDETERMINED, somebody who is not loaded UNKNOWN_PERSON: never CLEAR.',
  input,
  output,
  query: `query Conflicts($authors: [PersonKey!]!, $reviewers: [PersonKey!]!, $policy: ConflictPolicy!, $first: Int) {
    conflictsOfInterest(authors: $authors, reviewers: $reviewers, policy: $policy) {
      authors { ...Party }
      reviewers { ...Party }
      notClear: pairs(verdicts: [CONFLICT, UNDETERMINED, UNKNOWN_PERSON], first: $first) {
        totalCount
        nodes {
          authorIndex reviewerIndex verdict unchecked
          reasons { kind verdict detail certainty evidence { ...Place } }
        }
      }
      clear: pairs(verdicts: [CLEAR], first: 1) { totalCount }
      caveats { papersOverAuthorLimit papersOfUnknownYear papersWithCutAuthorList peopleWithoutStayCount }
    }
  }
  ${placeFragment}
  fragment Party on ConflictParty { person { id label } candidates { id label } candidateCount problem }`,
  variables: ({ authors, reviewers, limit, ...policy }) => ({
    authors: authors.map(personKey),
    reviewers: reviewers.map(personKey),
    policy,
    first: limit,
  }),
  shorten: (answer) => withFewRecords(answer, placesOfReason),
  text: ({ conflictsOfInterest: answer }, asked) => textOf(answer, asked),
}
