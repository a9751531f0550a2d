import { describe, expect, test } from 'vitest'
import { remembered } from '../../../../src/ingest/sources/profile/text/remembered.ts'
import type { Rich, SpanKind } from '../../../../src/ingest/sources/profile/text/rich-text.ts'

const marked = (text: string, kind: SpanKind, href: string | null = null): Rich => ({
  text,
  spans: [{ kind, start: 0, end: 4, href }],
})
const plain = (text: string): Rich => ({ text, spans: [] })

describe('answers about lines, remembered', () => {
  test('what was asked a while ago is not worked out again, whatever the answer was', () => {
    const asked: string[] = []
    const answer = remembered(({ text }) => {
      asked.push(text)
      return null
    })
    for (const text of ['Salt', 'Soup', 'Salt']) expect(answer(plain(text))).toBeNull()
    expect(asked).toEqual(['Salt', 'Soup'])
  })

  test('the same words with other marks are another line', () => {
    const answer = remembered(({ spans: [span] }) => `${span?.kind} ${span?.href}`)
    expect(
      [
        plain('Salt'),
        marked('Salt', 'bold'),
        marked('Salt', 'link', 'a.pdf'),
        marked('Salt', 'link', 'b.pdf'),
        plain('Salt'),
      ].map(answer),
    ).toEqual(['undefined undefined', 'bold null', 'link a.pdf', 'link b.pdf', 'undefined undefined'])
  })

  test('of many lines only the latest are kept, and every answer stays right', () => {
    let worked = 0
    const answer = remembered(({ text }) => {
      worked += 1
      return text.length
    })
    const lines = Array.from({ length: 5_000 }, (_, index) => plain(`Line ${index}`))
    expect(lines.map(answer)).toEqual(lines.map(({ text }) => text.length))
    answer(lines.at(-1) as Rich)
    expect(worked).toBe(5_000)
    answer(lines[0] as Rich)
    expect(worked).toBe(5_001)
  })
})
