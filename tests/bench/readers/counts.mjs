/**
 * Reads every file of ../shared/data through the door, and prints what is read, rejected and unread, and the CPU time.
 *
 *     npm run build && node tests/bench/readers/counts.mjs [PART OF A PATH]
 */
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const print = (line) => process.stdout.write(`${line}\n`)

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
const data = join(project, '..', 'shared', 'data')
const built = (file) => import(pathToFileURL(join(project, 'dist', 'ingest', 'sources', file)).href)
const { openSource } = await built('open-source.js')
const { fileSource } = await built('source-bytes.js')

const [part = ''] = process.argv.slice(2)
const files = existsSync(data)
  ? readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => file.includes(part))
      .sort()
  : []
if (files.length === 0) print('There is no ../shared/data beside the project, or nothing of that name in it.')

print('    read  rejected  unread  CPU s  format    file')
for (const file of files) {
  const before = process.cpuUsage()
  const counts = { record: 0, rejected: 0, unread: 0 }
  const opened = await openSource(fileSource(file.slice(file.lastIndexOf('/') + 1), file))
  if (!('reason' in opened)) for await (const { kind } of opened.found()) counts[kind] += 1
  const { user, system } = process.cpuUsage(before)
  const figures = [
    String(counts.record).padStart(8),
    String(counts.rejected).padStart(8),
    String(counts.unread).padStart(6),
    ((user + system) / 1e6).toFixed(2).padStart(5),
    ('reason' in opened ? 'none' : opened.format).padEnd(8),
  ]
  print(`${figures.join('  ')}  ${relative(data, file)}${'reason' in opened ? `: ${opened.reason}` : ''}`)
}
