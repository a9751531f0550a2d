import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Document } from '../ingest/documents.ts'

/** The file of the ACL Anthology that the questions are about, where it is at hand. */
export const archiveFile = fileURLToPath(new URL('../../../shared/data/acl-anthology/2020.acl.xml', import.meta.url))

export const archiveIsHere = existsSync(archiveFile)

/** The file without its main volume, which takes ten times as long to load as the rest: demonstrations, student papers, tutorials. */
export const archivePart = (): Document => {
  const text = readFileSync(archiveFile, 'utf8')
  const [from, to] = [text.indexOf('<volume id="main"'), text.indexOf('<volume id="demos"')]
  return { name: '2020.acl.xml', bytes: Buffer.from(text.slice(0, from) + text.slice(to)) }
}
