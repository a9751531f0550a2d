import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { richOf } from '../../../../src/ingest/sources/profile/text/markup.ts'
import { sliceRich } from '../../../../src/ingest/sources/profile/text/rich-text.ts'

const spansOf = (source: string): readonly string[] => {
  const rich = richOf(source)
  return rich.spans.map((span) => `${span.kind}:${rich.text.slice(span.start, span.end)}`)
}

describe('richOf', () => {
  it('takes Markdown marks out and keeps what they set apart', () => {
    expect(richOf('**A B** and *c d* in [e](http://x.org/f_(g))').text).toBe('A B and c d in e')
    expect(spansOf('**A B** and *c d* in [e](#)')).toEqual(['bold:A B', 'italic:c d', 'link:e'])
  })

  it('keeps a lonely star as the mark of its author', () => {
    expect(richOf('Ana Lee*, [Bo Fox](#)*, **Cy Moe***, *Dee Ray').text).toBe('Ana Lee*, Bo Fox*, Cy Moe*, *Dee Ray')
  })

  it('drops a lonely double star as layout', () => {
    expect(richOf("MLSys'26** Ana Lee").text).toBe("MLSys'26 Ana Lee")
  })

  it('reads HTML and LaTeX', () => {
    expect(richOf('<b>A</b> &amp; B<sup>1,*</sup> \\textbf{C}$^{*}$').text).toBe('A & B¹* C*')
    expect(spansOf('<b>A</b> <i>b</i> \\emph{c}')).toEqual(['bold:A', 'italic:b', 'italic:c'])
  })

  it('reads links by reference and leaves plain brackets alone', () => {
    expect(richOf('[Title of it][14], [PDF]').text).toBe('Title of it, [PDF]')
  })

  it('leaves underscores inside of words alone', () => {
    expect(richOf('see file_name_here').text).toBe('see file_name_here')
  })

  it('keeps every span within the text', () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '_',
      '[',
      '](x)',
      ']',
      '<b>',
      '</b>',
      '`',
      'a',
      ' ',
      '$^1$',
      '\\',
      '}',
      '\\emph{',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const { text, spans } = richOf(parts.join(''))
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})

describe('sliceRich', () => {
  it('cuts spans at the ends of the slice', () => {
    expect(sliceRich(richOf('a **bcd** e'), 3, 7)).toEqual({
      text: 'cd e',
      spans: [{ kind: 'bold', start: 0, end: 2, href: null }],
    })
  })
})
