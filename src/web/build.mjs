/**
 * Builds the pages that browsers get, each only when it would become another one than the one that is there: that takes longer
 * than everything else in `npm run build`, which comes before every run of the tests.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeOperations } from './operations.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What each page is made of, besides libraries, and the file that comes of it; its own folder comes first. */
const pages = {
  ide: { folders: ['src/web/ide'], result: 'index.html' },
  explorer: { folders: ['src/web/explorer', 'src/web/network', 'src/web/api'], result: 'index.html' },
  widget: { folders: ['src/web/widget', 'src/web/network', 'src/web/api'], result: 'coterie.js' },
}

const filesBelow = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

/** A hash of all that goes into a page. The versions of all libraries stand in the lock file. */
const sourceHash = (folders) => {
  const hash = createHash('sha256')
  for (const file of [...folders.flatMap(filesBelow), join(root, 'tsconfig.json'), join(root, 'package-lock.json')])
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

await writeOperations(root)
for (const [name, { folders, result }] of Object.entries(pages)) {
  const page = join(root, `dist/web/${name}/${result}`)
  /** Says what the page was made of; not there while one is being made. */
  const stamp = join(root, `dist/web/${name}.sha256`)
  const madeOf = sourceHash(folders)
  if (existsSync(page) && existsSync(stamp) && readFileSync(stamp, 'utf8') === madeOf) continue
  rmSync(stamp, { force: true })
  const { build } = await import('vite')
  await build({ root: join(root, folders[0]), logLevel: 'warn' })
  writeFileSync(stamp, madeOf)
}
