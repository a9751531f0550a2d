import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertHtml, htmlText, recognisesHtml } from '../../../../src/ingest/sources/html/html-text.ts'

const converted = (html: string): readonly string[] => {
  const result = convertHtml(html)
  if ('reason' in result) throw new Error(result.reason)
  return result.text.split('\n').map((line) => line.trimEnd())
}

const placeOf = (html: string, words: string): string => {
  const result = convertHtml(html)
  if ('reason' in result) throw new Error(result.reason)
  return result.locate(result.text.split('\n').findIndex((line) => line.includes(words)) + 1)
}

describe('a page as text', () => {
  it('keeps headings, list items, type and links', () => {
    const html =
      '<html><h2>Papers</h2><ul><li><b>Ana Diaz</b>, Li Wei. <a href="https://x.example/1">A title</a>. <em>VLDB</em> 2020</li></ul>'
    expect(converted(html)).toEqual([
      '## Papers',
      '',
      '- **Ana Diaz**, Li Wei. [A title](https://x.example/1). *VLDB* 2020',
    ])
  })

  it('says for each line where it stands in the source', () => {
    const html = '<html>\n<body>\n<h1>Ana Diaz</h1>\n\n<p>One\n<br>Two</p>\n</body></html>'
    expect(placeOf(html, 'Ana')).toBe('line 3')
    expect(placeOf(html, 'One')).toBe('line 5')
    expect(placeOf(html, 'Two')).toBe('line 6')
  })

  it('leaves out what the page does not show, and what leads through the site', () => {
    const html =
      '<html><nav><a href="/">Home</a></nav><!-- old --><script>let x</script><style>p{}</style><template>T</template>' +
      '<p style="display: none">Secret</p><div hidden>Hidden</div><p>Shown</p><footer>Made with care</footer></html>'
    expect(converted(html)).toEqual(['Shown'])
  })

  it('takes tables that only lay the page out as what stands in them', () => {
    const html =
      '<html><table><tr><td><table><tr><td><img src="a.png"></td><td><b>A title</b><br>Ana Diaz, Li Wei<br><i>VLDB</i>, 2020</td></tr></table></td></tr></table>'
    expect(converted(html)).toEqual(['**A title**', 'Ana Diaz, Li Wei', '*VLDB*, 2020'])
  })

  it('keeps the columns of tables that show data, and numbers entries that a cell numbers', () => {
    expect(converted('<table><tr><th>Year</th><th>Title</th></tr><tr><td>2020</td><td>One</td></tr></table>')).toEqual([
      '| Year | Title |',
      '| 2020 | One |',
    ])
    expect(converted('<table><tr><td>[3]</td><td>Ana Diaz. A title. 2020</td></tr></table>')).toEqual([
      '[3] Ana Diaz. A title. 2020',
    ])
  })

  it('prints marks above the line as such, and the letters of entities', () => {
    expect(converted('<p>Ana Diaz<sup>1,2</sup>, Li<sup>*</sup> &amp; Gr&uuml;n, on the 1<sup>st</sup></p>')).toEqual([
      'Ana Diaz¹², Li* & Grün, on the 1st',
    ])
  })

  it('counts a reversed list down and begins one where it says', () => {
    expect(converted('<ol reversed><li>B<li>A</ol>')).toEqual(['2. B', '1. A'])
    expect(converted('<ol start="7"><li>A</ol>')).toEqual(['7. A'])
  })

  it('keeps stars and number signs of the text from being taken for marks', () => {
    expect(converted('<p># first authors, ** both</p>')).toEqual(['\\# first authors, \\*\\* both'])
  })

  it('carries the title of the page as a setting, which may be all that names the owner', () => {
    expect(converted('<html><title>Ana Diaz</title><p>Papers</p>').slice(0, 3)).toEqual([
      '---',
      'title: Ana Diaz',
      '---',
    ])
  })

  it('refuses a page that nests without end, in a sentence', () => {
    expect(convertHtml(`<html>${'<div>'.repeat(200_000)}`)).toEqual({
      reason: 'The page nests elements more than 1000 deep.',
    })
    expect(convertHtml('<html><body></body></html>')).toEqual({ reason: 'The page has no text to read.' })
  })

  it('reads the encoding that the page says it has', () => {
    const gb = Uint8Array.of(0xc2, 0xdb, 0xce, 0xc4)
    const page = new Uint8Array([
      ...new TextEncoder().encode('<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>'),
      ...gb,
    ])
    const result = htmlText(page)
    expect('reason' in result ? result.reason : result.text.trim()).toBe('论文')
  })

  it('is told from Markdown that holds elements', () => {
    expect(recognisesHtml('a', '<!DOCTYPE html>\n<html>')).toBe(true)
    expect(recognisesHtml('a.html', '---\ntitle: x\n---\n<p>x')).toBe(true)
    expect(recognisesHtml('a.md', '# Ana\n<div>x</div>')).toBe(false)
  })

  it('never throws, and every line has a place in the source', () => {
    const parts = fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '<ul>',
      '</ul>',
      '<table>',
      '<td>',
      '<tr>',
      '<b>',
      '</b>',
      '<br>',
      'x',
      ' ',
      '\n',
      '&lt;',
      '<pre>',
      '</pre>',
      '<dl>',
      '<dt>',
      '<dd>',
      '<sup>',
      '*',
      '[',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (pieces) => {
        const html = `<html>${pieces.join('')}`
        const result = convertHtml(html)
        if ('reason' in result) return
        const last = html.split('\n').length
        for (const index of result.text.split('\n').keys()) {
          const numbers =
            result
              .locate(index + 1)
              .match(/\d+/g)
              ?.map(Number) ?? []
          expect(numbers.length).toBeGreaterThan(0)
          for (const number of numbers) expect(number).toBeLessThanOrEqual(last)
        }
      }),
      { seed: 4, numRuns: 300 },
    )
  })
})

it('a menu whose items stand in no list is left out as any other', () => {
  const html =
    '<html><body><div class="items"><li><a href="index.html">Home</a></li><li><a href="news.html">News</a></li><li><span><a href="zh.html">ZH</a></span></li></div><h1>Ana Diaz</h1></body></html>'
  expect(converted(html).filter((line) => line !== '')).toEqual(['# Ana Diaz'])
})

it('large letters for a whole paragraph head nothing', () => {
  const story = 'We look for salt in old stones and say how long it stays in there. '.repeat(4)
  expect(converted(`<html><body><h3>Salt</h3><h3>${story}</h3></body></html>`).filter((line) => line !== '')).toEqual([
    '### Salt',
    story.trim(),
  ])
})

it('a bare number in the first cell of a row of a list is its mark', () => {
  const html =
    '<html><body><table><tr><td>1</td><td>Ana Lee, Bo Fox. How salt travels. Journal of Stone, 2021</td></tr><tr><td>2</td><td>Bo Fox. Why stones keep salt. Stone Letters, 2019</td></tr></table></body></html>'
  expect(converted(html).filter((line) => /^\d\. /.test(line))).toHaveLength(2)
})

it('a year above several definitions heads them, other terms stand in front of theirs', () => {
  const html =
    '<dl><dt>2020</dt><dd>A. Lee. Salt.</dd><dd>B. Fox. Tides.</dd><dt>2019</dt><dd>C. Moe. Wells.</dd></dl><dl><dt>2018</dt><dd>A. Lee. Wind.</dd></dl>'
  expect(converted(html).filter((line) => line !== '')).toEqual([
    '##### 2020',
    'A. Lee. Salt.',
    'B. Fox. Tides.',
    '##### 2019',
    'C. Moe. Wells.',
    '2018 A. Lee. Wind.',
  ])
})
