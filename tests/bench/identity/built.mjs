import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where the compiled service is: the benchmark runs what is shipped. */
const built = resolve(process.env.COTERIE_DIST ?? 'dist')

/**
 * A module of the compiled service.
 * @param {string} path
 */
export const builtModule = (path) => {
  if (!existsSync(built)) throw new Error('There is no dist/: run "npm run build" first.')
  return import(pathToFileURL(resolve(built, path)).href)
}

/** The folder of the data sets. */
export const dataFolder = resolve(process.env.COTERIE_DATA ?? '../shared/data')
