import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const archive = fileURLToPath(new URL('../../../../../shared/data/bibliography/bibtex-ris-csl.tar.gz', import.meta.url))

/** False where the real data is not beside the project, as on other people's machines. */
export const hasBibliographies = existsSync(archive)

const blockLength = 512

/** The files of the archive of real bibliographies by path; names longer than its header are in a block of their own. */
export const bibliographies = (): ReadonlyMap<string, Buffer> => {
  const files = new Map<string, Buffer>()
  const bytes = gunzipSync(readFileSync(archive))
  let longName: string | null = null
  for (let at = 0; at + blockLength <= bytes.length; ) {
    const field = (from: number, length: number) =>
      bytes
        .subarray(at + from, at + from + length)
        .toString()
        .replace(/\0[\s\S]*$/, '')
    const size = Number.parseInt(field(124, 12), 8)
    if (field(0, 100) === '' || Number.isNaN(size)) break
    const content = bytes.subarray(at + blockLength, at + blockLength + size)
    const type = field(156, 1)
    const prefix = field(257, 5) === 'ustar' && field(345, 155) !== '' ? `${field(345, 155)}/` : ''
    if (type === 'L') longName = content.toString().replace(/\0[\s\S]*$/, '')
    else if (type === '0' || type === '') {
      files.set((longName ?? `${prefix}${field(0, 100)}`).replace(/^\.\//, ''), content)
      longName = null
    }
    at += blockLength * (1 + Math.ceil(size / blockLength))
  }
  return files
}
