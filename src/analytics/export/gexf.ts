import { type Attribute, edgeAttributes, nodeAttributes } from './attributes.ts'
import { describeNetwork, type ExportedNetwork, type YearSpan } from './exported-network.ts'
import { xmlAttributes, xmlText } from './xml-text.ts'

const declared = <T>(kind: 'node' | 'edge', attributes: readonly Attribute<T>[]): string =>
  `    <attributes class="${kind}" mode="static">\n${attributes
    .map(({ name, type }) => `      <attribute${xmlAttributes({ id: name, title: name, type })}/>\n`)
    .join('')}    </attributes>\n`

const values = <T>(item: T, attributes: readonly Attribute<T>[]): string =>
  `<attvalues>${attributes
    .map(({ name, of }) => ({ for: name, value: of(item) }))
    .filter(({ value }) => value !== null)
    .map((value) => `<attvalue${xmlAttributes(value)}/>`)
    .join('')}</attvalues>`

/** From the beginning of the first year to the end of the last: both ends of an interval belong to it. */
const interval = ({ firstYear, lastYear }: YearSpan) => ({ start: firstYear, end: lastYear })

/**
 * GEXF 1.3 with time: a person is there from the first to the last year of the papers that count, a tie likewise; what has no
 * known year is always there. In pieces. Source: the GEXF 1.3 schema and primer of the Gexf Working Group (gexf.net).
 */
export function* writeGexf(network: ExportedNetwork): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta>
    <creator>Coterie</creator>
    <description>${xmlText(describeNetwork(network).join(' '))}</description>
  </meta>
  <graph defaultedgetype="undirected" mode="dynamic" timeformat="integer" timerepresentation="interval">
${declared('node', nodeAttributes)}${declared('edge', edgeAttributes)}    <nodes>
`
  for (const node of network.nodes)
    yield `      <node${xmlAttributes({ id: node.id, label: node.label, ...interval(node) })}>${values(node, nodeAttributes)}</node>\n`
  yield `    </nodes>
    <edges>
`
  for (const edge of network.edges)
    yield `      <edge${xmlAttributes({ id: edge.id, source: edge.source, target: edge.target, weight: edge.weight, ...interval(edge) })}>${values(edge, edgeAttributes)}</edge>\n`
  yield `    </edges>
  </graph>
</gexf>
`
}
