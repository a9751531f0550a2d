import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const built = fileURLToPath(new URL('../../dist/web', import.meta.url))

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0)

describe.each([
  { name: 'ide', prefix: '/playground/' },
  { name: 'explorer', prefix: '/explorer/' },
])('the built page of the $name', ({ name, prefix }) => {
  const folder = join(built, name)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('.'))

  test('has no source maps', () => {
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
  })

  test('loads everything from its own prefix and has no script inside', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)
    expect(addresses.length).toBeGreaterThan(2)
    for (const address of addresses) expect(address?.startsWith(`${prefix}assets/`)).toBe(true)
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/)
  })

  test('has styles that load nothing from elsewhere and carry no web font of text', () => {
    for (const file of files.filter((one) => one.endsWith('.css'))) {
      const style = readFileSync(join(folder, file), 'utf8')
      expect(style).not.toMatch(/url\(["']?https?:|@import/)
      expect(style).not.toMatch(/font-family:\s*["']?(Roboto|Fira Code)["']?;[^}]*src:/)
    }
  })
})

const compressed = (name: string, isMeant: (file: string) => boolean): number =>
  sum(
    readdirSync(join(built, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.includes('.') && isMeant(file))
      .map((file) => gzipSync(readFileSync(join(built, name, file))).length),
  )

test('all that the playground can ever load is below 2 MB compressed', () => {
  expect(compressed('ide', () => true)).toBeLessThan(2_000_000)
})

test('all that the explorer can ever load is below 150 kB of compressed script, and what draws is the half that comes later', () => {
  const scripts = compressed('explorer', (file) => file.endsWith('.js'))
  const drawing = compressed('explorer', (file) => /draw-network.*\.js$/.test(file))
  expect(scripts).toBeLessThan(150_000)
  expect(drawing).toBeGreaterThan(20_000)
  expect(readFileSync(join(built, 'explorer/index.html'), 'utf8')).not.toContain('draw-network')
})

test('the widget is one file below 150 KB compressed that needs nothing else and no other host', () => {
  const script = readFileSync(fileURLToPath(new URL('../../dist/web/widget/coterie.js', import.meta.url)), 'utf8')
  expect(gzipSync(script).length).toBeLessThan(150_000)
  expect(script).not.toMatch(/\bprocess\.env\b|^import\b/m)
})
