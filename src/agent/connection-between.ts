import { z } from 'zod'
import type { Tool } from './tool.ts'
import {
  caveatFields,
  caveatLines,
  caveats,
  count,
  mention,
  mentioned,
  named,
  personKey,
  personWord,
  tieInput,
  tiesOf,
} from './words.ts'

const input = z.object({
  from: personWord,
  to: personWord,
  maxSteps: z.int().min(1).max(20).default(6),
  strongest: z.boolean().default(false).describe('Prefer the strongest weakest tie to the fewest steps.'),
  ...tieInput,
  ways: z.int().min(1).max(10).default(3).describe('How many of the best ways to show.'),
})

const step = z.object({
  from: named,
  to: named,
  weight: z.number(),
  paperCount: z.number(),
  certainty: z.string(),
  papers: z.object({ nodes: z.array(mentioned) }),
})
const ways = z.object({
  outcome: z.string(),
  distance: z.number().nullable(),
  shortestPathCount: z.string(),
  paths: z.array(z.object({ certainty: z.string(), people: z.array(named), steps: z.array(step) })),
  introducers: z.array(z.object({ person: named, pathCount: z.string() })),
  caveats,
})
const output = z.object({ collaborationPaths: ways })

/** Why there is no way, for somebody who must not take it for "they do not know each other". */
const noWay: Readonly<Record<string, string>> = {
  NOT_CONNECTED: 'NOT_CONNECTED: no chain of joint papers that are loaded leads from the one to the other.',
  BEYOND_MAX_HOPS: 'BEYOND_MAX_HOPS: no way has so few steps; a longer one may. Ask with greater maxSteps.',
  SEARCH_LIMIT_REACHED:
    'SEARCH_LIMIT_REACHED: not known, the search stopped at its limit. Fewer steps or years may lead to an answer.',
}

const stepLine = ({ from, to, paperCount, certainty, papers }: z.output<typeof step>): string =>
  `  ${from.label} - ${to.label}: ${count(paperCount, 'joint paper')}${certainty === 'CERTAIN' ? '' : `, ${certainty}`}, such as ${papers.nodes.map(mention).join(', ')}`

const textOf = ({ outcome, distance, shortestPathCount, paths, introducers, caveats: left }: z.output<typeof ways>) =>
  [
    ...(outcome === 'FOUND'
      ? [
          `${count(distance ?? 0, 'step')}; ${count(Number(shortestPathCount), 'best way', 'best ways')}, of which ${count(paths.length, 'is', 'are')} shown:`,
        ]
      : [noWay[outcome] ?? outcome]),
    ...paths.flatMap(({ people, steps, certainty }, index) => [
      `${index + 1}. ${people.map(({ id, label }) => `${label} [${id}]`).join(' - ')} (${certainty})`,
      ...steps.map(stepLine),
    ]),
    ...(introducers.length === 0
      ? []
      : [`Who can introduce: ${introducers.map(({ person }) => `${person.label} [${person.id}]`).join(', ')}.`]),
    ...caveatLines(left),
  ].join('\n')

/** How two people are connected. */
export const connectionBetween: Tool<typeof input, typeof output> = {
  name: 'connection_between',
  title: 'Connection between two people',
  description:
    'How two people are connected from co-author to co-author: the best ways with the papers of every step, and who can introduce. ' +
    'When no way is found, it says why, and how many papers with cut author lists may hide one.',
  input,
  output,
  query: `query Connection($from: PersonKey!, $to: PersonKey!, $maxHops: Int, $objective: PathObjective, $ties: TieSelection, $ways: Int) {
    collaborationPaths(from: $from, to: $to, maxHops: $maxHops, objective: $objective, ties: $ties) {
      outcome distance shortestPathCount
      paths(first: $ways) {
        certainty
        people { id label }
        steps { from { id label } to { id label } weight paperCount certainty papers(first: 2) { nodes { title year } } }
      }
      introducers(first: 5) { person { id label } pathCount }
      caveats { ${caveatFields} }
    }
  }`,
  variables: ({ from, to, maxSteps, strongest, ways: shown, ...ties }) => ({
    from: personKey(from),
    to: personKey(to),
    maxHops: maxSteps,
    objective: strongest ? 'STRONGEST' : 'SHORTEST',
    ties: tiesOf(ties),
    ways: shown,
  }),
  text: ({ collaborationPaths }) => textOf(collaborationPaths),
}
