import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Document } from '../ingest/documents.ts'

const folderAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const documentsIn = (folder: string): Document[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => !/^(readme|\.)/i.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(`${folder}/${name}`) }))

const ours = documentsIn(folderAt('../../seed'))

/** The five profiles: those of `seed/`, which hold the same facts as those that they were written after. */
export const fiveDocuments: readonly Document[] =
  ours.length >= 5 ? ours : documentsIn(folderAt('../../../shared/seeds'))

/** A document of a test. */
export const documentOf = (name: string, text: string): Document => ({ name, bytes: Buffer.from(text) })

/** One entry of a publication list. */
export interface Entry {
  readonly title: string
  readonly authors: readonly string[]
  readonly venue?: string
  readonly year?: number
  /** The list goes on with "et al.". */
  readonly cut?: boolean
}

const lineOf = ({ title, authors, venue, year, cut = false }: Entry): string => {
  const list = `${authors.join(', ')}${cut ? ', et al' : ''}`
  const place = venue === undefined ? 'Preprint' : `In Proceedings of ${venue}`
  return `- ${list}. "${title}." ${place}${year === undefined ? '' : `, ${year}`}.`
}

/** A publication list with its owner's name above it. */
export const publicationList = (owner: string, entries: readonly Entry[]): Document =>
  documentOf(`${owner}.md`, `# ${owner}\n\n## Publications\n\n${entries.map(lineOf).join('\n')}\n`)
