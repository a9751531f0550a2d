import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { SetupError } from '../model/error.ts'
import type { Document } from './import-documents.ts'

/** Files that stand beside documents and are none. */
const isDocument = (name: string): boolean =>
  !name.startsWith('.') && !/^readme(\.\w+)?$/i.test(name) && !/^licen[cs]e(\.\w+)?$/i.test(name)

/**
 * The documents of a file or of a folder with everything below it, in the order of their names. A document is called by its path
 * below the folder, so that two files of one name in different places are two documents.
 * @throws SetupError when nothing is there or it cannot be read
 */
export const readDocuments = async (path: string): Promise<Document[]> => {
  const found = await stat(path).catch(() => null)
  if (found === null) throw new SetupError(`${path} does not exist; give a file or a folder of documents.`)
  if (!found.isDirectory()) return [await readDocument(path, basename(path))]
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
  return Promise.all(files.map((file) => readDocument(file, relative(path, file).split(sep).join('/'))))
}

const readDocument = async (path: string, name: string): Promise<Document> => {
  try {
    return { name, bytes: await readFile(path) }
  } catch (error) {
    throw new SetupError(`${path} cannot be read (${error instanceof Error ? error.message : String(error)}).`)
  }
}
