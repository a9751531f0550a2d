/**
 * Builds the playground, unless the one that is there was made of the same: that takes longer than everything else in
 * `npm run build`, which comes before every run of the tests.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const page = join(root, 'dist/web/ide/index.html')
/** Says what the playground was made of; not there while one is being made. */
const stamp = join(root, 'dist/web/ide.sha256')

const filesBelow = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

// The versions of all libraries stand in the lock file.
const hash = createHash('sha256')
for (const file of [...filesBelow('src/web'), join(root, 'tsconfig.json'), join(root, 'package-lock.json')])
  hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
const madeOf = hash.digest('hex')

if (!existsSync(page) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== madeOf) {
  rmSync(stamp, { force: true })
  const { build } = await import('vite')
  await build({ root: join(root, 'src/web/ide'), logLevel: 'warn' })
  writeFileSync(stamp, madeOf)
}
