import { z } from 'zod'
import type { Tool } from './tool.ts'
import { caveatFields, caveatLines, caveats, count, personKey, personWord, span, tieInput, tiesOf } from './words.ts'

const input = z.object({
  people: z.array(personWord).min(1).max(20).describe('Where the network starts.'),
  depth: z.int().min(0).max(4).default(1).describe('Steps from the start; 1 is their co-authors.'),
  ...tieInput,
  minWeight: z.number().optional().describe('Only ties of at least this weight.'),
  maxPeople: z.int().min(1).max(200).default(30).describe('The nearest, then the strongest are kept.'),
  maxTies: z.int().min(0).max(500).default(60).describe('The strongest are kept.'),
})

const node = z.object({
  id: z.string(),
  label: z.string(),
  distance: z.number(),
  paperCount: z.number(),
  degree: z.number(),
  strength: z.number(),
  community: z.number(),
})
const edge = z.object({
  source: z.string(),
  target: z.string(),
  weight: z.number(),
  paperCount: z.number(),
  firstYear: z.number().nullable(),
  lastYear: z.number().nullable(),
  certainty: z.string(),
})
const network = z.object({
  nodes: z.array(node),
  edges: z.array(edge),
  totals: z.object({ nodeCount: z.number(), edgeCount: z.number(), paperCount: z.number(), exact: z.boolean() }),
  truncated: z
    .object({ reasons: z.array(z.string()), omittedNodeCount: z.number(), omittedEdgeCount: z.number() })
    .nullable(),
  caveats,
})
const output = z.object({ collaborationNetwork: network })

const rounded = (weight: number): string => String(Math.round(weight * 1000) / 1000)

const textOf = ({ nodes, edges, totals, truncated, caveats: left }: z.output<typeof network>): string => {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  const size = `${count(totals.nodeCount, 'person', 'people')}, ${count(totals.edgeCount, 'tie')} from ${count(totals.paperCount, 'paper')}`
  return [
    `The whole network: ${totals.exact ? '' : 'at least '}${size}.`,
    ...(truncated === null
      ? []
      : [
          `Cut off (${truncated.reasons.join(', ')}): ${count(truncated.omittedNodeCount, 'person', 'people')} and ${count(truncated.omittedEdgeCount, 'tie')} are not shown.`,
        ]),
    'People (steps from the start; papers; co-authors; community):',
    ...nodes.map(
      ({ id, label, distance, paperCount, degree, community }) =>
        `- ${id} ${label}; ${distance}; ${paperCount}; ${degree}; ${community}`,
    ),
    'Ties, the strongest first (weight; joint papers; years):',
    ...edges.map(
      ({ source, target, weight, paperCount, firstYear, lastYear, certainty }) =>
        `- ${labels.get(source)} - ${labels.get(target)}; ${rounded(weight)}; ${paperCount}; ${span(firstYear, lastYear)}${certainty === 'CERTAIN' ? '' : `; ${certainty}`}`,
    ),
    ...caveatLines(left),
  ].join('\n')
}

/** The people around some people, and the ties between them. */
export const collaboratorNetwork: Tool<typeof input, typeof output> = {
  name: 'collaborator_network',
  title: 'Collaborator network',
  description:
    'The co-authorship network around one or several people: who wrote with whom, how much, when. Says what its limits cut off ' +
    'and which papers its figures leave out. A name that several people have is an error AMBIGUOUS_NAME with their ids.',
  input,
  output,
  query: `query Network($people: [PersonKey!]!, $depth: Int, $ties: TieSelection, $maxNodes: Int, $maxEdges: Int) {
    collaborationNetwork(around: { people: $people }, depth: $depth, ties: $ties, maxNodes: $maxNodes, maxEdges: $maxEdges) {
      nodes { id label distance paperCount degree strength community }
      edges { source target weight paperCount firstYear lastYear certainty }
      totals { nodeCount edgeCount paperCount exact }
      truncated { reasons omittedNodeCount omittedEdgeCount }
      caveats { ${caveatFields} }
    }
  }`,
  variables: ({ people, depth, minWeight, maxPeople, maxTies, ...ties }) => ({
    people: people.map(personKey),
    depth,
    ties: { ...tiesOf(ties), ...(minWeight === undefined ? {} : { minWeight }) },
    maxNodes: maxPeople,
    maxEdges: maxTies,
  }),
  text: ({ collaborationNetwork }) => textOf(collaborationNetwork),
}
