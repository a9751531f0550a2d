import { access, constants, readdir, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { SetupError } from '../model/error.ts'
import type { SourceBytes } from './sources/open-source.ts'
import { fileSource } from './sources/source-bytes.ts'

/** Files that stand beside documents and are none. */
const isDocument = (name: string): boolean =>
  !name.startsWith('.') &&
  !/^readme(\.\w+)?$/i.test(name) &&
  !/^licen[cs]e(\.\w+)?$/i.test(name) &&
  !/\.dtd$/i.test(name)

/** A document that is a file. */
export interface FoundDocument extends SourceBytes {
  /** In bytes, as it was when it was found. */
  readonly size: number
}

interface FoundFile {
  readonly path: string
  readonly size: number
  /** As the file is called within what was given. */
  readonly name: string
}

/**
 * The documents of files and of folders with everything below them, each in the order of their names. A document is called by its
 * path below the folder, a single file by its name; where two would be called alike, as much of their paths is put in front as
 * tells them apart, since a document replaces its former self by its name.
 * @throws SetupError when nothing is there or it cannot be read
 */
export const findDocuments = async (paths: readonly string[]): Promise<FoundDocument[]> => {
  const found = (await Promise.all(paths.map(filesAt))).flat()
  const files = [...new Map(found.map((file) => [file.path, file])).values()]
  const names = distinctNames(files)
  return files.map((file, index) => ({ ...fileSource(names[index] ?? file.name, file.path), size: file.size }))
}

const filesAt = async (given: string): Promise<FoundFile[]> => {
  const path = resolve(given)
  const found = await stat(path).catch(() => null)
  if (found === null) throw new SetupError(`${given} does not exist; give a file or a folder of documents.`)
  if (!found.isDirectory()) return [await readable({ path, name: basename(path) })]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && isDocument(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(path, file)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .sort()
  return Promise.all(files.map((file) => readable({ path: file, name: relative(path, file).split(sep).join('/') })))
}

const readable = async (file: Omit<FoundFile, 'size'>): Promise<FoundFile> => {
  try {
    await access(file.path, constants.R_OK)
    return { ...file, size: (await stat(file.path)).size }
  } catch (error) {
    throw new SetupError(`${file.path} cannot be read (${error instanceof Error ? error.message : String(error)}).`)
  }
}

/** "works.jsonl.gz" twice is "openalex/works.jsonl.gz" and "crossref/works.jsonl.gz". */
const distinctNames = (files: readonly FoundFile[]): string[] => {
  const names = files.map(({ name }) => name)
  for (;;) {
    const counts = new Map<string, number>()
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
    let longer = false
    for (const [index, name] of names.entries()) {
      const file = files[index]
      if (file === undefined || (counts.get(name) ?? 0) < 2) continue
      const above = file.path.slice(0, file.path.length - name.split('/').join(sep).length).replace(/[\\/]+$/, '')
      const part = basename(above)
      if (part === '') continue
      names[index] = `${part}/${name}`
      longer = true
    }
    if (!longer) return names
  }
}
