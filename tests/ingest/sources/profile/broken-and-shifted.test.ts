import { describe, expect, it } from 'vitest'
import type { LogicalLine } from '../../../../src/ingest/sources/profile/entry/logical-line.ts'
import { logicalLinesOf } from '../../../../src/ingest/sources/profile/entry/logical-line.ts'
import type { PublicationEntry } from '../../../../src/ingest/sources/profile/entry/publication-entry.ts'
import { referenceOf } from '../../../../src/ingest/sources/profile/entry/reference.ts'
import { withoutSlip } from '../../../../src/ingest/sources/profile/entry/slipped-cutting.ts'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { linesOf } from '../../../../src/ingest/sources/profile/text/line.ts'
import { piecesOf } from '../../../../src/ingest/sources/profile/text/piece.ts'
import { wrapColumn } from '../../../../src/ingest/sources/profile/text/wrapping.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.md', text))
const titles = (text: string) => papers(text).map(({ title }) => title)
const facts = (text: string) =>
  papers(text).map((paper) => [paper.title, authorsOf(paper).join(', '), paper.venue?.name, paper.year])

describe('lines that were broken', () => {
  it('go on behind the letters of somebody whose surname stands on the next line', () => {
    const page =
      '# Publications\n“Salt roads of the low islands”, A. Lee, B. Fox, C.\nMoe, D. Ray, In Proceedings of the 3rd Symposium on Salt (SALT’21), May, 2021.\n“Stones that float in deep water”, A. Lee, C. Moe, In Proceedings of the 4th Symposium on Stones and Other Heavy\nThings (STONE’22), June, 2022.\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper).join(', '), paper.year])).toEqual([
      ['Salt roads of the low islands', 'A. Lee, B. Fox, C. Moe, D. Ray', 2021],
      ['Stones that float in deep water', 'A. Lee, C. Moe', 2022],
    ])
  })

  it('go on within list items, though other items are one long line each', () => {
    const item =
      '* Roads and keepers of the low islands and of the whole coast. With Ann\n  Lee, Bo Fox, Cy Moe, Dee Ray. In The 14th International Conference on Salt\n  and Other Things that Float in Deep Water and on Land (SALT), Bergen,\n  Norway, 2018.\n\n'
    const long = `* Soup of stones. With Bo Fox. In Proceedings of the Kitchen Days${', held beside the old harbour'.repeat(4)}.\n\n`
    expect(wrapColumn(linesOf(`${item.repeat(2)}${long.repeat(3)}`))).toBe(76)
    const fields = '* Salt roads\n  Ann Lee, Bo Fox and somebody else\n  Journal of Salt, 2018\n\n'
    expect(wrapColumn(linesOf(`${fields.repeat(4)}${long.repeat(3)}`))).toBeNull()
  })

  it('end behind people, where a comma too many stands in front of the title', () => {
    const lines = linesOf('Ana Lee, Bo Fox*,  \nStones that Float (SF) for Deep Water.\n')
    const { pieces } = piecesOf(lines)
    expect(logicalLinesOf(pieces, lines, null, () => false).map(({ rich }) => rich.text)).toEqual([
      'Ana Lee, Bo Fox*,',
      'Stones that Float (SF) for Deep Water.',
    ])
  })
})

describe('a list that was cut one line too late', () => {
  const line = (kind: string, from: number) => ({ from, to: from, level: 0, role: { kind } }) as unknown as LogicalLine
  const listOf = (...entries: readonly string[]) => {
    let at = 0
    return entries.map((kinds) => ({
      lines: kinds.split(' ').map((kind) => {
        at += 1
        return line(kind, at)
      }),
    }))
  }
  const shapes = (entries: readonly PublicationEntry[] | null) =>
    entries?.map(({ lines }) => lines.map(({ role }) => role.kind).join(' ')) ?? null

  it('begins where its first entry does, though each entry holds a line that entries begin with elsewhere', () => {
    const late = 'label venue title authors'
    const whole = 'title authors label venue'
    expect(shapes(withoutSlip(listOf('title authors', late, late, late, `${late} label venue`)))).toEqual(
      Array(5).fill(whole),
    )
    expect(shapes(withoutSlip(listOf('title authors', late, late, late, 'label venue')))).toEqual(Array(4).fill(whole))
  })

  it('is left as it is where its ends are as the others, or only one of them is short', () => {
    const whole = 'title authors label venue'
    expect(withoutSlip(listOf(whole, whole, whole, whole))).toBeNull()
    expect(withoutSlip(listOf('label venue', whole, whole, whole, whole))).toBeNull()
    expect(withoutSlip(listOf(whole, whole, whole, whole, 'title authors'))).toBeNull()
  })
})

describe('a run of works below a heading of something else', () => {
  const alone = (title: string, year: number) => `- “${title}”, Journal of Salt, ${year - 2000} (1), ${year}, 1-9.\n\n`
  const run = `${alone('Salt roads of the low islands', 2011)}${alone('Stones that float in deep water', 2013)}${alone('Soup of stones and other things', 2015)}${alone('Wells that were dug by hand', 2017)}`
  const all = [
    'Salt roads of the low islands',
    'Stones that float in deep water',
    'Soup of stones and other things',
    'Wells that were dug by hand',
  ]

  it('is a list where one person wrote them alone, quoted and in journals, with the items that go on', () => {
    expect(
      titles(
        `## Areas of expertise\n\nSalt, stones\n\n${run}- “Salt in towns”, in Moe C. and D. Ray (eds.), Companion to Salt, Harbour Press, 2019.\n`,
      ),
    ).toEqual([...all, 'Salt in towns'])
  })

  it('is none below prizes', () => {
    expect(titles(`## Honors and awards\n\n${run}`)).toEqual([])
  })
})

describe('people and venues', () => {
  it('stand on the line below the title, the venue first, and leave the title as it is', () => {
    expect(
      facts(
        '## Publications\n\n* Salt roads of the low islands\n\nJournal of Salt & Stone, 2021, 3: 1-9. With Bo Fox and Cy Moe.\n\n* Stones that float in deep water\n\nStone Letters, 2019, 4(1): 11-20. With Bo Fox.\n',
      ),
    ).toEqual([
      ['Salt roads of the low islands', 'Bo Fox?, Cy Moe?', 'Journal of Salt & Stone', 2021],
      ['Stones that float in deep water', 'Bo Fox?', 'Stone Letters', 2019],
    ])
  })

  it('a journal between Chinese quotation marks with its volume is no title of its own', () => {
    expect(
      papers(
        '## 中文论文\n\n* 海盐之路：特征与影响\n\n《盐业研究》, 2020, 3: 83-99. 合作者：张三。\n\n* 石头与深水之间的关系\n\n《石学》, 2019, 4: 149-164. 合作者：李四。\n',
      ).map(({ title, year }) => [title, year]),
    ).toEqual([
      ['海盐之路：特征与影响', 2020],
      ['石头与深水之间的关系', 2019],
    ])
  })

  it('are people though their names stand in brackets for addresses that are missing', () => {
    const page =
      '## Publications\n\n* Salt roads of the low islands. With [Bo Fox], [Cy Moe], Dee Ray and [Eve Lin][]. In Proceedings of Salt Days, Bergen, 2016.\n\n* Stones that float in deep water. With [Bo Fox] and Dee Ray. In Proceedings of Stone Days, Turku, 2014.\n\n* Soup of stones and other things. With [Cy Moe] and [Bo Fox]. In Proceedings of Kitchen Days, Turku, 2013.\n\n* Wells that were dug by hand. With [Cy Moe] and [Bo Fox]. In Proceedings of Salt Days, Turku, 2012.\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper).join(', ')])).toEqual([
      ['Salt roads of the low islands', 'Bo Fox?, Cy Moe?, Dee Ray?, Eve Lin?'],
      ['Stones that float in deep water', 'Bo Fox?, Dee Ray?'],
      ['Soup of stones and other things', 'Cy Moe?, Bo Fox?'],
      ['Wells that were dug by hand', 'Cy Moe?, Bo Fox?'],
    ])
  })

  it('are people in groups, each with its institution behind it', () => {
    const page =
      '## Publications\n\n#### Salt roads of the low islands  \nAna Lee and Bo Fox, University of the Low Islands; Cy Moe, Stone Institute of Technology; Dee Ray, Eve Lin, and Flo Sun, Harbour University  \n*SALT, 2021.*\n\n#### Stones that float in deep water  \nAna Lee, Cy Moe  \n*STONE, 2019.*\n\n#### Soup of stones and other things  \nAna Lee, Bo Fox  \n*SOUP, 2018.*\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper).join(', ')])).toEqual([
      ['Salt roads of the low islands', 'Ana Lee, Bo Fox, Cy Moe, Dee Ray, Eve Lin, Flo Sun'],
      ['Stones that float in deep water', 'Ana Lee, Cy Moe'],
      ['Soup of stones and other things', 'Ana Lee, Bo Fox'],
    ])
  })

  it('a state and its country behind a title are nobody', () => {
    const title = 'Comparison of Arrival Dates of Salt Migration in the Southwest Lake Marshes, Ohio, USA'
    expect(referenceOf({ text: title, spans: [] })).toMatchObject({ title, authors: null })
  })
})
