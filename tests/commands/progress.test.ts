import { describe, expect, test } from 'vitest'
import { createProgress } from '../../src/commands/progress.ts'
import { bytesSource } from '../../src/ingest/sources/source-bytes.ts'

/** A stream that keeps what is written, and a clock that goes as it is told. */
const shown = (isTTY: boolean, totalBytes = 1_000) => {
  const written: string[] = []
  let now = 0
  const stream = { isTTY, columns: 60, write: (text: string) => written.push(text) }
  const progress = createProgress(stream, () => now, totalBytes)
  const at = (milliseconds: number): void => {
    now = milliseconds
  }
  return { written, progress, at }
}
const readAll = async (source: { open(): AsyncIterable<Uint8Array> }): Promise<void> => {
  for await (const _ of source.open()) {
  }
}

describe('Progress where there is no terminal', () => {
  test('is silent for an import that takes less than two seconds', () => {
    const { written, progress, at } = shown(false)
    progress.records('a.bib', 1_000)
    at(1_900)
    progress.deciding()
    progress.batch(1, 2)
    progress.show('Stopping …')
    progress.end()
    expect(written).toEqual([])
  })

  test('is a line at most every two seconds, with the rate and the time left', async () => {
    const { written, progress, at } = shown(false)
    at(3_000)
    const source = progress.counted({ ...bytesSource('a.bib', new Uint8Array(500)), size: 500 })
    await readAll(source)
    at(5_100)
    await readAll(source)
    progress.records('a.bib', 9_000)
    at(7_000)
    progress.records('a.bib', 10_000)
    at(8_000)
    progress.records('b.bib', 2_000)
    at(10_000)
    progress.deciding()
    at(12_000)
    progress.batch(1, 5)
    at(14_000)
    progress.batch(2, 5)
    at(16_000)
    progress.batch(1, 1)
    progress.end()
    expect(written).toEqual([
      'Reading: 0 records, 0 a second\n',
      'Reading: 0 records, 0 a second, 5 s left\n',
      'Reading b.bib: 12,000 records, 1,500 a second, 8 s left\n',
      'Deciding who is who …\n',
      'Writing: batch 1 of 5\n',
      'Writing: batch 2 of 5, 6 s left\n',
      'Writing: batch 1 of 1\n',
    ])
  })
})

describe('Progress on a terminal', () => {
  test('is one line that changes, never longer than the terminal, and gone at the end', () => {
    const { written, progress, at } = shown(true)
    progress.records(`${'long '.repeat(20)}name.bib`, 1_000)
    at(50)
    progress.records('a.bib', 2_000)
    at(150)
    progress.show('Stopping …')
    progress.end()
    expect(written).toHaveLength(3)
    for (const text of written) expect(text.slice(1)).toMatch(/^[^\r\n]*$/)
    expect(written.map((text) => [text[0], text.slice(-3)])).toEqual(Array(3).fill(['\r', '\u001b[K']))
    expect(written[0]?.length).toBeLessThanOrEqual(1 + 59 + 3)
    expect(written[1]).toContain('Stopping …')
    expect(written[2]).toBe('\r\u001b[K')
  })

  test('leaves nothing where nothing was shown', () => {
    const { written, progress } = shown(true)
    progress.end()
    expect(written).toEqual([])
  })
})
