import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../dist/web/ide', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'))

test('the built playground has no source maps', () => {
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([])
})

test('the built page loads everything from its own prefix and has no script inside', () => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(2)
  for (const address of addresses) expect(address).toMatch(/^\/playground\/assets\//)
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/)
})

test('the built styles load nothing from elsewhere and carry no web font of text', () => {
  for (const name of files.filter((file) => file.endsWith('.css'))) {
    const style = readFileSync(join(folder, name), 'utf8')
    expect(style).not.toMatch(/url\(["']?https?:|@import/)
    expect(style).not.toMatch(/font-family:\s*["']?(Roboto|Fira Code)["']?;[^}]*src:/)
  }
})

test('all that the playground can ever load is below 2 MB compressed', () => {
  const compressed = files.map((name) => gzipSync(readFileSync(join(folder, name))).length)
  expect(compressed.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000)
})
