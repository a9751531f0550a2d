import { z } from 'zod'
import type { Tool } from './tool.ts'
import { count, span } from './words.ts'

const input = z.object({
  text: z
    .string()
    .optional()
    .describe('Words or beginnings of words of a name: without accents, in either order, pinyin for 汉字, or 汉字.'),
  institution: z.string().optional().describe('Whole name of an institution where they ever were.'),
  topic: z.string().optional().describe('Whole name of a topic they wrote about or name as an interest.'),
  minPapers: z.int().min(0).optional(),
  limit: z.int().min(1).max(50).default(10),
})

const found = z.object({
  id: z.string(),
  label: z.string(),
  nativeName: z.string().nullable(),
  orcid: z.string().nullable(),
  summary: z.object({
    paperCount: z.number(),
    collaboratorCount: z.number(),
    firstYear: z.number().nullable(),
    lastYear: z.number().nullable(),
  }),
  affiliations: z.array(
    z.object({ institution: z.object({ label: z.string() }), from: z.string().nullable(), to: z.string().nullable() }),
  ),
  possibleMatches: z.array(z.object({ person: z.object({ id: z.string(), label: z.string() }) })),
})

const output = z.object({ people: z.object({ totalCount: z.number(), nodes: z.array(found) }) })

const lineOf = ({ id, label, nativeName, orcid, summary, affiliations, possibleMatches }: z.output<typeof found>) => {
  const places = [...new Set(affiliations.map(({ institution }) => institution.label))]
  return [
    `- ${id} ${label}${nativeName === null || nativeName === label ? '' : ` (${nativeName})`}`,
    `${count(summary.paperCount, 'paper')}${summary.paperCount === 0 ? '' : `, ${span(summary.firstYear, summary.lastYear)}`}`,
    count(summary.collaboratorCount, 'co-author'),
    ...(orcid === null ? [] : [`ORCID ${orcid}`]),
    ...(places.length === 0 ? [] : [places.slice(0, 3).join(', ') + (places.length > 3 ? ' and others' : '')]),
    ...(possibleMatches.length === 0
      ? []
      : [`may be the same as ${possibleMatches.map(({ person }) => `${person.id} ${person.label}`).join(', ')}`]),
  ].join('; ')
}

/** People by their names, institutions and topics. */
export const findPeople: Tool<typeof input, typeof output> = {
  name: 'find_people',
  title: 'Find people',
  description:
    'Find researchers by parts of a name, an institution or a topic; the best match first. Several people may bear one name: ' +
    'compare them here and use the id of the right one in other tools. Possible duplicates are named, never merged in silence.',
  input,
  output,
  query: `query FindPeople($filter: PeopleFilter, $first: Int) {
    people(filter: $filter, sort: RELEVANCE, first: $first) {
      totalCount
      nodes {
        id label nativeName orcid
        summary { paperCount collaboratorCount firstYear lastYear }
        affiliations { institution { label } from to }
        possibleMatches { person { id label } }
      }
    }
  }`,
  variables: ({ text, institution, topic, minPapers, limit }) => ({
    first: limit,
    filter: {
      ...(text === undefined ? {} : { text }),
      ...(institution === undefined ? {} : { institution: { name: institution } }),
      ...(topic === undefined ? {} : { topic: { name: topic } }),
      ...(minPapers === undefined ? {} : { minPapers }),
    },
  }),
  text: ({ people: { totalCount, nodes } }) =>
    totalCount === 0
      ? 'Nobody who is loaded fits. A shorter part of the name may find more.'
      : [
          totalCount === nodes.length
            ? `${count(totalCount, 'person', 'people')}:`
            : `The best ${nodes.length} of ${totalCount} people; ask for a greater limit or narrow it:`,
          ...nodes.map(lineOf),
        ].join('\n'),
}
