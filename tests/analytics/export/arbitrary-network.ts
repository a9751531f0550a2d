import * as fc from 'fast-check'
import type { ExportedEdge, ExportedNetwork, ExportedNode } from '../../../src/analytics/export/exported-network.ts'

/** Names as sources print them, and such as nobody prints: of any script, with marks, breaks, commas, quotes, half characters. */
export const anyLabel = fc.oneof(
  fc.constantFrom(
    '徐宏',
    '詹妮弗·李',
    'O\'Neil "Bo" <b&b>',
    '=SUM(A1)',
    '+1',
    '-x',
    '@home',
    '\tTab',
    '',
    ' blanks ',
    '😀',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        '\ud800',
        '\udc00',
        '\u0000',
        '\u000b',
        '\ufffe',
        '&',
        '<',
        '>',
        '"',
        "'",
        '\\',
        '\n',
        '\r',
        ',',
        ']]>',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
)

const anyYears = fc
  .option(fc.tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 0, max: 40 })), { nil: null })
  .map((years) =>
    years === null ? { firstYear: null, lastYear: null } : { firstYear: years[0], lastYear: years[0] + years[1] },
  )
const anyCount = fc.integer({ min: 0, max: 500 })
const anyWeight = fc.double({ min: 1e-6, max: 1e4, noNaN: true })

const anyNode = fc.tuple(anyLabel, anyYears, anyCount, anyWeight, fc.boolean()).map(
  ([label, years, number, strength, known]): Omit<ExportedNode, 'id'> => ({
    label,
    ...years,
    orcid: known ? '0000-0002-1825-0097' : null,
    distance: number % 5,
    paperCount: number,
    degree: number,
    strength,
    community: number % 7,
  }),
)

/** Networks of up to eight people with any ties between them. */
export const anyNetwork: fc.Arbitrary<ExportedNetwork> = fc
  .array(anyNode, { maxLength: 8 })
  .chain((people) => {
    const nodes = people.map((node, index) => ({ ...node, id: `person-${index}` }))
    const pairs = nodes.flatMap((a) => nodes.filter((b) => a.id < b.id).map((b) => [a.id, b.id] as const))
    return fc.tuple(
      fc.constant(nodes),
      fc.subarray(pairs).chain((chosen) =>
        fc.tuple(
          ...chosen.map(([source, target]) =>
            fc.tuple(anyYears, anyWeight, anyWeight, fc.boolean()).map(
              ([years, weight, normalizedWeight, certain]): ExportedEdge => ({
                id: `tie-${source}-${target}`,
                source,
                target,
                ...years,
                weight,
                normalizedWeight,
                paperCount: 1,
                certainty: certain ? 'CERTAIN' : 'LIKELY',
                papers: [`paper-${source}`],
              }),
            ),
          ),
        ),
      ),
    )
  })
  .map(([nodes, edges]) => ({
    ...whole,
    nodes,
    edges: [...edges],
    totals: { ...whole.totals, nodeCount: nodes.length, edgeCount: edges.length },
  }))

const whole = {
  counting: 'FULL',
  normalization: 'NONE',
  totals: { nodeCount: 0, edgeCount: 0, exact: true },
  truncated: null,
  caveats: { papersOverAuthorLimit: 0, papersOverTieLimit: 0, papersOfUnknownYear: 0, papersWithCutAuthorList: 0 },
}

/** Three people, two ties, and something cut off. */
export const smallNetwork: ExportedNetwork = {
  ...whole,
  nodes: [
    {
      id: 'person-a',
      label: '徐宏 (Hong Xu)',
      firstYear: 2010,
      lastYear: 2026,
      orcid: null,
      distance: 0,
      paperCount: 7,
      degree: 3,
      strength: 4.5,
      community: 0,
    },
    {
      id: 'person-b',
      label: 'Anna "Bo" <Ng> & Co',
      firstYear: 2012,
      lastYear: 2020,
      orcid: '0000-0002-1825-0097',
      distance: 1,
      paperCount: 2,
      degree: 1,
      strength: 1.5,
      community: 0,
    },
    {
      id: 'person-c',
      label: '=HYPERLINK("x")',
      firstYear: null,
      lastYear: null,
      orcid: null,
      distance: 1,
      paperCount: 1,
      degree: 1,
      strength: 1,
      community: 1,
    },
  ],
  edges: [
    {
      id: 'tie-a-b',
      source: 'person-a',
      target: 'person-b',
      weight: 1.5,
      normalizedWeight: 0.25,
      paperCount: 2,
      firstYear: 2012,
      lastYear: 2020,
      certainty: 'CERTAIN',
      papers: ['paper-2', 'paper-1'],
    },
    {
      id: 'tie-a-c',
      source: 'person-a',
      target: 'person-c',
      weight: 1,
      normalizedWeight: 1,
      paperCount: 1,
      firstYear: null,
      lastYear: null,
      certainty: 'LIKELY',
      papers: ['paper-3'],
    },
  ],
  totals: { nodeCount: 5, edgeCount: 4, exact: false },
  truncated: { reasons: ['MAX_NODES', 'WORK_LIMIT'], omittedNodeCount: 2, omittedEdgeCount: 2 },
  caveats: { ...whole.caveats, papersOfUnknownYear: 1, papersWithCutAuthorList: 3 },
}

/** A text that is written in pieces. */
export const joined = (pieces: Iterable<string>): string => [...pieces].join('')
