import { type Attribute, edgeAttributes, nodeAttributes } from './attributes.ts'
import type { ExportedEdge, ExportedNetwork, ExportedNode } from './exported-network.ts'

/** Spreadsheets run a cell that begins so; full-width signs too. An apostrophe in front makes it a text. */
const runs = /^[=+\-@\t\r\n＝＋－＠]/u

/** One cell: text that a spreadsheet would run is defused, then quoted as RFC 4180 says; numbers stay numbers. */
const cell = (value: string | number | null): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = value.toWellFormed()
  const safe = runs.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

const table = <T>(items: readonly T[], columns: readonly Attribute<T>[]): string =>
  [columns.map(({ name }) => name), ...items.map((item) => columns.map(({ of }) => of(item)))]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('')

/** The first columns are named as Gephi wants them. */
const nodeColumns: readonly Attribute<ExportedNode>[] = [
  { name: 'Id', type: 'string', of: ({ id }) => id },
  { name: 'Label', type: 'string', of: ({ label }) => label },
  ...nodeAttributes,
]
const edgeColumns: readonly Attribute<ExportedEdge>[] = [
  { name: 'Source', type: 'string', of: ({ source }) => source },
  { name: 'Target', type: 'string', of: ({ target }) => target },
  { name: 'Type', type: 'string', of: () => 'Undirected' },
  { name: 'Id', type: 'string', of: ({ id }) => id },
  { name: 'Weight', type: 'double', of: ({ weight }) => weight },
  ...edgeAttributes,
]

/** The people as a table of RFC 4180, one a line. */
export const writeNodeTable = ({ nodes }: ExportedNetwork): string => table(nodes, nodeColumns)

/** The ties as a table of RFC 4180, one a line. */
export const writeEdgeTable = ({ edges }: ExportedNetwork): string => table(edges, edgeColumns)
