/**
 * The ACL Anthology in an embedded store, for benchmarks: loading takes a minute or more, so the folder is kept for the next one.
 * It is STORE_DIR, or a folder of the system's temporary one. COTERIE_DATA is the folder of the data sets.
 */
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openGraph } from '../../dist/graph/open-graph.js'
import { importDocuments } from '../../dist/ingest/import-documents.js'
import { fileSource } from '../../dist/ingest/sources/source-bytes.js'

const data = process.env.COTERIE_DATA ?? fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const archive = join(data, 'acl-anthology/acl-anthology-2021-02-24.tar.gz')

/** The open graph, loaded; close it, or the next benchmark finds it in use. */
export const openAclStore = async () => {
  const folder = process.env.STORE_DIR ?? join(tmpdir(), 'coterie-bench-acl')
  const isNew = !existsSync(join(folder, 'graph.grafeo'))
  const graph = await openGraph({ kind: 'embedded', folder, statementTimeoutMs: 600_000 })
  if (!isNew) return graph
  if (!existsSync(archive)) throw new Error(`${archive} is not there; set COTERIE_DATA.`)
  process.stdout.write(`Loading the ACL Anthology into ${folder} ...\n`)
  const source = fileSource('acl-anthology-2021-02-24.tar.gz', archive)
  await importDocuments(graph, [source], { dryRun: false, tieLimit: 100, now: () => new Date() })
  return graph
}

/** Values in ascending order, and the one below which that part of them is. */
export const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]

/** The selection that leaves nothing out. */
export const everything = {
  fromYear: null,
  toYear: null,
  counting: 'FULL',
  minWeight: 0,
  maxAuthorsPerPaper: null,
  certainOnly: false,
  withUnknownYears: true,
  withCutAuthorLists: true,
}
