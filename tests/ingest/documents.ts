import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Graph } from '../../src/graph/graph.ts'
import { type ImportOptions, importDocuments } from '../../src/ingest/import-documents.ts'
import type { ImportReport } from '../../src/ingest/report.ts'
import { bytesSource } from '../../src/ingest/sources/source-bytes.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A document of a test, in memory. */
export interface Document {
  readonly name: string
  readonly bytes: Uint8Array
}

const documentsIn = (folder: string): Document[] =>
  readdirSync(folder)
    .filter((name) => name !== 'README.md')
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))

/** The five profiles, by where they are: those of this project, and, where they are at hand, the ones they were made after. */
export const profiles: readonly { readonly from: string; readonly documents: readonly Document[] }[] = [
  { from: 'seed', folder: join(root, 'seed') },
  { from: 'shared/seeds', folder: join(root, '../shared/seeds') },
]
  .filter(({ folder }) => existsSync(folder))
  .map(({ from, folder }) => ({ from, documents: documentsIn(folder) }))

/** A document of plain text. */
export const document = (name: string, ...lines: readonly string[]): Document => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
})

/** A publication list with its owner's name; entries are "Ann Lee, Bob Ray | Title | ICML 2020". */
export const list = (name: string, ownerName: string, ...entries: readonly string[]): Document =>
  document(
    name,
    `# ${ownerName}`,
    '',
    '## Publications',
    '',
    ...entries.map((text, index) => {
      const [authors, title, venue] = text.split(' | ')
      return `${index + 1}. ${authors}. "${title}". ${venue}.`
    }),
    '',
  )

/** An import as the tests run it: stored, papers of up to 100 authors tied, on a day in 2026. */
export const importInto = (
  graph: Graph,
  documents: readonly Document[],
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> =>
  importDocuments(
    graph,
    documents.map(({ name, bytes }) => bytesSource(name, bytes)),
    {
      dryRun: false,
      tieLimit: 100,
      now: () => new Date('2026-01-02T03:04:05Z'),
      ...options,
    },
  )
