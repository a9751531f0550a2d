import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { anyText } from '../../../arbitrary-text.ts'
import { cases, everythingIsRequired } from '../../../graph/engines.ts'
import { authorsOf, linesOfLocator, papersOf, personsOf } from './reading.ts'

const read = (text: string) => readProfile('a profile.txt', text)
const titlesOf = (text: string): readonly string[] => papersOf(read(text)).map(({ title }) => title)

const cv = `ANNA LEE
anna@lee.example | +1 (412) 555-0199

Education
Big University
Ph.D. in Optics, Advisor: Prof. Bo Fox
Sep 2020 - Present

Publications
2021
- Anna Lee*, Bo Fox*. Slow light in glass. Optics Weekly, 2021.
- Bo Fox, Anna Lee, et al. "Fast light in water," ABCD 2022.
* equal contribution

Awards
Best Poster, 2019
`

describe('layouts', () => {
  it('a CV with sections', () => {
    const papers = papersOf(read(cv))
    expect(papers.map(authorsOf)).toEqual([
      ['Anna Lee*@', 'Bo Fox*'],
      ['Bo Fox', 'Anna Lee@'],
    ])
    expect(papers.map(({ year }) => year)).toEqual([2021, 2022])
    expect(personsOf(read(cv)).flatMap(({ relations }) => relations)).toMatchObject([
      { kind: 'ADVISOR', name: 'Bo Fox' },
    ])
  })

  it('title, people and venue on lines of their own, in any order', () => {
    const orders = [
      ['Slow Light in Glass', 'Anna Lee, Bo Fox', 'Optics Weekly, 2021'],
      ['Slow Light in Glass', 'Optics Weekly, 2021', 'Anna Lee, Bo Fox'],
      ['Anna Lee, Bo Fox', 'Slow Light in Glass', 'Optics Weekly, 2021'],
      ["ABCD'21", 'Slow Light in Glass', 'Anna Lee, Bo Fox'],
    ]
    for (const order of orders) {
      const second = order.map((line) =>
        line.replace('Slow Light in Glass', 'Fast Light in Water').replace('Anna Lee, Bo Fox', 'Bo Fox, Cy Moe'),
      )
      const papers = papersOf(read(`# Publications\n\n${order.join('\n')}\n\n${second.join('\n')}\n`))
      expect(papers.map(({ title, year }) => `${title} ${year}`)).toEqual([
        'Slow Light in Glass 2021',
        'Fast Light in Water 2021',
      ])
      expect(papers.map((paper) => authorsOf(paper).length)).toEqual([2, 2])
    }
  })

  it('references wrapped at a column, with and without numbers', () => {
    const wrapped = `PUBLICATIONS

1. A. Lee, B. Fox, and C. Moe, Observation of slow light in very cold
glasses and warm waters, J. Opt. 101, 123 (2008).
2. B. Fox and A. Lee, Theory of light that is neither slow nor fast but
some-
where in between, Opt. Lett. 78, 43 (2009).
3. C. Moe, A. Lee, and B. Fox, A third work with a title that also goes
over two lines, Opt. Acta 12, 1 (2010).
`
    expect(titlesOf(wrapped)).toEqual([
      'Observation of slow light in very cold glasses and warm waters',
      'Theory of light that is neither slow nor fast but somewhere in between',
      'A third work with a title that also goes over two lines',
    ])
    expect(titlesOf(wrapped.replace(/^\d\. /gm, ''))).toHaveLength(3)
  })

  it('a table', () => {
    const table =
      '# Publications\n\n| Year | Title | Authors | Venue |\n|---|---|---|---|\n| 2022 | Slow Light in Glass | Ana Lee, Bo Fox | ABCD |\n'
    expect(papersOf(read(table))).toMatchObject([
      { title: 'Slow Light in Glass', year: 2022, venue: { acronym: 'ABCD' } },
    ])
  })

  it('HTML inside of Markdown, and comments that nobody sees', () => {
    const page = `## Publications
<!-- - Ana Lee. A hidden work. ABCD 2020. -->
<li><b>Slow light in glass</b><br>
Ana Lee, Bo Fox<br>
<i>Optics Weekly</i>, 2021</li>
`
    expect(titlesOf(page)).toEqual(['Slow light in glass'])
  })

  it('GB/T 7714 under Chinese headings', () => {
    const page = `李雷

二、发表论文
[1] 李雷, 韩梅. 玻璃中的慢光研究[J]. 光学学报, 2020, 43(1): 1-10.
[2] 韩梅, 李雷*. 水中的快光[C]//第三届光学会议论文集. 2019: 3-9.

三、获奖情况
2020年 一等奖
`
    const papers = papersOf(read(page))
    expect(papers.map(({ title, year }) => [title, year])).toEqual([
      ['玻璃中的慢光研究', 2020],
      ['水中的快光', 2019],
    ])
    expect(papers.map(authorsOf)).toEqual([
      ['李雷@', '韩梅'],
      ['韩梅', '李雷*@'],
    ])
  })
})

describe('honesty', () => {
  it('invents no name for a page that names nobody', () => {
    const page = 'About Me\n\nI am a PhD student at Columbia University, advised by Prof. Bo Fox.\n'
    expect(personsOf(read(page)).flatMap(({ names }) => names)).toEqual([])
  })

  it('adds the owner to a cut list without a place, and to no complete one', () => {
    const page =
      'Ana Lee\n\nPublications\n\n- Bo Fox, Cy Moe, et al. Slow light in glass. Optics Weekly, 2021.\n- Bo Fox, Cy Moe. Fast light in water. Optics Weekly, 2022.\n'
    expect(papersOf(read(page)).map(authorsOf)).toEqual([
      ['Bo Fox', 'Cy Moe', 'Ana Lee@?'],
      ['Bo Fox', 'Cy Moe'],
    ])
  })

  it('takes a talk of a paper for a talk, and remarks in experience for no second entry', () => {
    const page = `Ana Lee

Publications
- Ana Lee, Bo Fox. Slow light in glass. Optics Weekly, 2021.

Talks
2022 Slow light in glass
Invited talk: Big University

Experience
Big Company
Research Intern, May 2020 - Aug 2020
- Built the light of "Slow light in glass" (Optics Weekly, 2021) with Bo Fox and Cy Moe.
`
    expect(titlesOf(page)).toEqual(['Slow light in glass'])
    expect(personsOf(read(page)).flatMap(({ activities }) => activities)).toMatchObject([{ kind: 'TALK' }])
  })

  it('lists what no rule understands', () => {
    expect(read('Colourless green ideas sleep furiously on their own line here.\n').unread).toEqual([
      { locator: 'line 1', text: 'Colourless green ideas sleep furiously on their own line here.' },
    ])
  })

  it('stores no e-mail address and no telephone number', () => {
    const page = `${cv}\nanna [at] lee [dot] example\nTel: 412-555-0199\n{ana,bo}@lee.example\n联系电话：13800000000\n`
    const stored = JSON.stringify(read(page))
    expect(stored).not.toMatch(/@|555-0199|13800000000|\[at\]/)
  })
})

describe('any document', () => {
  const line = fc.oneof(
    anyText(40),
    fc.constantFrom(
      '',
      '# Publications',
      '论文发表',
      'Education',
      '2021',
      '- Ana Lee, Bo Fox. Slow light in glass. Optics Weekly, 2021.',
      'Slow Light in Glass',
      'Ana Lee, Bo Fox',
      '81.6DCApr 18',
      'h-index22',
      '6papers',
      '| a | b |',
      '<li><b>x',
      '<!--',
      '-->',
      '```',
      '---',
      '[1] 李雷, 韩梅. 玻璃中的慢光研究[J]. 光学学报, 2020.',
      'Advisor: Prof. Bo Fox',
      'Sep 2020 – Present',
      'a@b.example',
      '\uD800 \uDC00 \u202E',
    ),
  )
  const document = fc.array(line, { maxLength: 30 }).map((parts) => parts.join('\n'))

  it('is read without an error; every place lies within it and no line is lost', () => {
    fc.assert(
      fc.property(fc.oneof(document, anyText(400)), (text) => {
        const reading = read(text)
        const count = text.split('\n').length
        for (const { locator, text: kept } of [...reading.records, ...reading.unread]) {
          const [from, to] = linesOfLocator(locator)
          expect(from).toBeGreaterThanOrEqual(1)
          expect(to).toBeGreaterThanOrEqual(from)
          expect(to).toBeLessThanOrEqual(Math.max(count, text.split('\r').length))
          expect(kept.length).toBeLessThanOrEqual(2000)
        }
        for (const paper of papersOf(reading)) {
          expect(paper.title).not.toBe('')
          const places = paper.authors.flatMap(({ position }) => (position === null ? [] : [position]))
          expect(places).toEqual([...places].sort((one, other) => one - other))
          expect(paper.authors.filter(({ subject }) => subject !== null).length).toBeLessThanOrEqual(1)
          expect(paper.venue === null || paper.venue.name !== null || paper.venue.acronym !== null).toBe(true)
        }
      }),
      { numRuns: cases(300) },
    )
  })

  it('gives the same reading twice', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(read(text)).toEqual(read(text))
      }),
      { numRuns: 50 },
    )
  })

  it('costs a pass, not more: a megabyte on one line or in many', () => {
    const length = everythingIsRequired ? 1_000_000 : 250_000
    for (const part of ['Ana Lee, ', '*', '[a](', 'a@', 'Proc. of ', '1', '“a', 'http://a.b/']) {
      read(`# Publications\n${part.repeat(length / part.length)}`)
      read(`# Publications\n${`${part.repeat(3)}\n`.repeat(length / 200)}`)
    }
  })
})
