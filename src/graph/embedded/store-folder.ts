import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import { SetupError } from '../../model/error.ts'

/**
 * The log is folded into the store when it has grown to this. Opening after a log of 326 MB took 6 s; each folding writes the
 * whole store, so that a large import must not fold often.
 */
const checkpointBytes = 192 * 1024 * 1024

export interface Store {
  readonly database: GrafeoDB
  readonly place: string
  /** Ends when the log is folded into the store file; blocks the event loop meanwhile. */
  close(): Promise<void>
}

const elsewhere = 'or choose another folder with DATA_DIR'

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const isEmptyFolder = async (path: string): Promise<boolean> =>
  readdir(path).then(
    (names) => names.length === 0,
    () => true,
  )

const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new SetupError(
      `The folder ${folder} for the graph cannot be made (${reasonOf(error)}): make it by hand, ${elsewhere}.`,
    )
  }
}

/** The engine opens an absent store as an empty one, and a store without its log as it was before: both lose data. */
const checkParts = async (file: string, log: string, mark: string): Promise<void> => {
  if (!(await exists(mark))) return
  const cure = `bring it back from a copy, or empty the folder to begin anew`
  if (!(await exists(file))) throw new SetupError(`The file ${file} of the graph is missing: ${cure}.`)
  if (await isEmptyFolder(log)) {
    throw new SetupError(`The log ${log} of the graph is missing, and with it the last changes: ${cure}.`)
  }
}

const openingFault = (error: unknown, folder: string, holder: string | undefined): SetupError => {
  const reason = reasonOf(error)
  const options = { cause: error }
  if (reason.includes('cannot be locked')) {
    const by = holder === undefined ? 'another process' : `process ${holder}`
    return new SetupError(`The graph in ${folder} is in use by ${by}: stop that one, ${elsewhere}.`, options)
  }
  if (/damaged|not a Grafeo database|not a database file|files of another database/.test(reason)) {
    return new SetupError(
      `The graph in ${folder} is damaged (${reason}): bring the folder back from a copy, or empty it and load the documents again.`,
      options,
    )
  }
  return new SetupError(
    `The graph in ${folder} cannot be opened (${reason}): make the folder writable, ${elsewhere}.`,
    options,
  )
}

/**
 * The store of a folder, new if the folder has none. While it is open the folder holds a mark with the process's number: it
 * names the holder to others, and tells a store whose parts went missing from a new one.
 * @throws SetupError for a folder that cannot be made or written, a store in use, damaged or incomplete
 */
export const openStore = async (path: string): Promise<Store> => {
  const folder = resolve(path)
  const file = join(folder, 'graph.grafeo')
  const mark = join(folder, 'graph.open')
  await makeFolder(folder)
  await checkParts(file, `${file}.wal`, mark)
  const holder = await readFile(mark, 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  )
  let database: GrafeoDB
  try {
    database = grafeo.GrafeoDB.create(file)
  } catch (error) {
    throw openingFault(error, folder, holder)
  }
  try {
    await writeFile(mark, `${process.pid}\n`)
    database.setCheckpointTriggers({ walBytes: checkpointBytes })
  } catch (error) {
    database.close()
    throw openingFault(error, folder, holder)
  }
  return {
    database,
    place: folder,
    close: async () => {
      // Before the store: a mark that outlived a whole store would call its log missing.
      await rm(mark, { force: true })
      database.close()
    },
  }
}

/** A store that ends with the process, for tests. */
export const openMemory = (): Store => {
  const database = grafeo.GrafeoDB.create()
  return { database, place: 'memory', close: async () => database.close() }
}
