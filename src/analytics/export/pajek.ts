import { describeNetwork, type ExportedNetwork } from './exported-network.ts'

/**
 * A label between quotation marks. Pajek has no way to write a quotation mark, a backslash or the end of a line inside of one:
 * they become an apostrophe, a slash and a blank.
 */
const quoted = (label: string): string =>
  `"${label
    .toWellFormed()
    .replaceAll('"', "'")
    .replaceAll('\\', '/')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()}"`

/**
 * A Pajek network: numbered vertices with their labels, and the normalized weights of the ties, which are the weights when nothing
 * is normalized. Readers tell vertices by label, so that people of one label get their id behind it.
 */
export const writePajek = (network: ExportedNetwork): string => {
  const labels = network.nodes.map(({ label }) => quoted(label))
  const uses = new Map<string, number>()
  for (const label of labels) uses.set(label, (uses.get(label) ?? 0) + 1)
  const numbers = new Map(network.nodes.map(({ id }, index) => [id, index + 1]))
  const vertices = network.nodes.map(({ id, label }, index) => {
    const alone = labels[index] !== '""' && uses.get(labels[index] ?? '') === 1
    return `${index + 1} ${alone ? labels[index] : quoted(`${label} (${id})`)}`
  })
  return [
    `/* ${describeNetwork(network).join(' ')} */`,
    `*Vertices ${network.nodes.length}`,
    ...vertices,
    '*Edges',
    ...network.edges.map(
      ({ source, target, normalizedWeight }) => `${numbers.get(source)} ${numbers.get(target)} ${normalizedWeight}`,
    ),
    '',
  ].join('\r\n')
}
