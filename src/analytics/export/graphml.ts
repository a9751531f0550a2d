import { type Attribute, edgeAttributes, nodeAttributes } from './attributes.ts'
import { describeNetwork, type ExportedEdge, type ExportedNetwork, type ExportedNode } from './exported-network.ts'
import { xmlAttributes, xmlText } from './xml-text.ts'

const ofNodes: readonly Attribute<ExportedNode>[] = [
  { name: 'label', type: 'string', of: ({ label }) => label },
  ...nodeAttributes,
]
const ofEdges: readonly Attribute<ExportedEdge>[] = [
  { name: 'weight', type: 'double', of: ({ weight }) => weight },
  ...edgeAttributes,
]

/** GraphML calls whole numbers by another name. */
const typeOf = (type: Attribute<unknown>['type']): string => (type === 'integer' ? 'int' : type)

const keys = <T>(kind: 'node' | 'edge', attributes: readonly Attribute<T>[]): string =>
  attributes
    .map(
      ({ name, type }) =>
        `  <key${xmlAttributes({ id: `${kind}-${name}`, for: kind, 'attr.name': name, 'attr.type': typeOf(type) })}/>\n`,
    )
    .join('')

const values = <T>(kind: 'node' | 'edge', item: T, attributes: readonly Attribute<T>[]): string =>
  attributes
    .map(({ name, of }) => [name, of(item)] as const)
    .flatMap(([name, value]) => (value === null ? [] : [`<data key="${kind}-${name}">${xmlText(value)}</data>`]))
    .join('')

/** GraphML 1.0 with typed attributes, undirected, in pieces. Source: the GraphML primer (graphml.graphdrawing.org). */
export function* writeGraphml(network: ExportedNetwork): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys('node', ofNodes)}${keys('edge', ofEdges)}  <graph id="collaboration" edgedefault="undirected">
    <desc>${xmlText(describeNetwork(network).join(' '))}</desc>
`
  for (const node of network.nodes)
    yield `    <node${xmlAttributes({ id: node.id })}>${values('node', node, ofNodes)}</node>\n`
  for (const edge of network.edges)
    yield `    <edge${xmlAttributes({ id: edge.id, source: edge.source, target: edge.target })}>${values('edge', edge, ofEdges)}</edge>\n`
  yield `  </graph>
</graphml>
`
}
