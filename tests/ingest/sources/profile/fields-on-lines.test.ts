import { describe, expect, it } from 'vitest'
import { logicalLinesOf } from '../../../../src/ingest/sources/profile/entry/logical-line.ts'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { linesOf } from '../../../../src/ingest/sources/profile/text/line.ts'
import { piecesOf } from '../../../../src/ingest/sources/profile/text/piece.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.md', text))
const titles = (text: string) => papers(text).map(({ title }) => title)
const facts = (text: string) =>
  papers(text).map((paper) => [paper.title, authorsOf(paper).join(', '), paper.venue?.name, paper.year])

describe('works whose fields stand on lines of their own', () => {
  it('headings that are titles above a journal and the number of a publication', () => {
    const page =
      '# Papers\n\n**2022** 2 publications\n\n### Salt in old wells of the coast\n\nKitchen Studies\n\nDOI[10.1000/salt.1 ↗](https://doi.org/10.1000/salt.1)\n\n### Stones below the northern harbour\n\nStone & Water\n\nDOI[10.1000/salt.2 ↗](https://doi.org/10.1000/salt.2)\n\n**2021** 1 publication\n\n### Soup in towns without any wells\n\nKitchen Studies\n\nDOI[10.1000/salt.3 ↗](https://doi.org/10.1000/salt.3)\n'
    expect(papers(page).map(({ title, venue, year, doi }) => [title, venue?.name, year, doi])).toEqual([
      ['Salt in old wells of the coast', 'Kitchen Studies', 2022, '10.1000/salt.1'],
      ['Stones below the northern harbour', 'Stone & Water', 2022, '10.1000/salt.2'],
      ['Soup in towns without any wells', 'Kitchen Studies', 2021, '10.1000/salt.3'],
    ])
  })

  it('broken lists of people joined by "and", with marks at surnames, above a quoted journal and its volume', () => {
    const page = [
      'Ana Lee',
      '',
      'PUBLICATIONS: BOOKS',
      '1. Salt microcavities.',
      'A. Lee#, B. Fox and C. Moe',
      'in “Kitchen Materials and Stones”, Vol. 2 (2001) pp. 123–92.',
      'Academic Press',
      '2. Probes of stones for old kitchens.',
      'A. Lee#, C. Roe, B. Fox',
      'in “Sharp Pictures”, Vol. 31 (2013) pp. 106–112.',
      'Harbour',
      'PUBLICATIONS: ARTICLES',
      '1. Recruited stones elicit storms in soup',
      'Fox, B. and Moe, C.D. and Lee#, A. and M., Yamo and Roe, J. and Kell, D., C. and Green, U. and Bay, J.K.',
      'and Hill, R.N. and Lewis, A. and Cas, B. and Nahr#, M.',
      '“Salt” Vol. 381 (2023) pp. 231–239.',
      'DOI: 10.1000/salt.3061 PMID: 37440641 PMCID: PMC10448807',
      '2. Spatial pictures of salt in living kitchens with the slow cycling of lamps and ladles',
      'Lee†#, A. and Fox†, B. F. and Cour, G. and Schmid, S. and Moe, C. and Leed, S. and Wan, R. and',
      'Sos, D. and Nahr, M. and Weiss, R.',
      '“Stones and Soup” Vol. N/A (2022) pp. 16.',
      'DOI: 10.1000/salt.1339 PMID: 35654978 PMCID: PMC9669087',
      '3. Dynamic range of spoons in slow soup',
      'Lee#, A. and Fox, B. and Weiss, R.',
      '“Harbour Journal of Soup” Vol. 25 (2019) pp. 7.',
      'DOI: 10.1000/salt.2881 PMID: 31598059 PMCID: PMC6785194',
    ].join('\n')
    const found = papersOf(readProfile('a cv.txt', page))
    expect(found.map(({ title, authors, year }) => [title, authors.length, year])).toEqual([
      ['Salt microcavities', 3, 2001],
      ['Probes of stones for old kitchens', 3, 2013],
      ['Recruited stones elicit storms in soup', 12, 2023],
      ['Spatial pictures of salt in living kitchens with the slow cycling of lamps and ladles', 10, 2022],
      ['Dynamic range of spoons in slow soup', 3, 2019],
    ])
    expect(found[2]?.authors[3]?.name).toBe('M., Yamo')
    expect(found.slice(2).map(({ venue }) => venue?.name)).toEqual([
      'Salt',
      'Stones and Soup',
      'Harbour Journal of Soup',
    ])
  })

  it('the number of a preprint with its year, and where it will appear', () => {
    const page =
      '## Papers\n\n### Salt in old wells of the coast\n\nAna Lee and Bo Fox\n\narXiv:2312.00001 (2023). To appear in *Harbour Mathematics Journal*.\n\n### Stones below the northern harbour\n\nAna Lee, Bo Fox, and Cy Moe\n\narXiv:2111.00002 (2021).\n'
    expect(facts(page).map(([title, , venue, year]) => [title, venue, year])).toEqual([
      ['Salt in old wells of the coast', 'Harbour Mathematics Journal', 2023],
      ['Stones below the northern harbour', 'arXiv', 2021],
    ])
  })

  it('years, titles and people above rows of links behind gaps, the words of which lost their blanks', () => {
    const entry = (year: number, title: string, people: string) =>
      `${year}\n${title}\n${people}\n\narXiv: 2${year % 1000}.01234\n\narXivPDFCite\n`
    const page = `跳至主要內容\nAna Lee\n首頁履歷論文教學聯絡\n研究紀錄\n\n論文與預印本\n論文與預印本的完整列表\n\n稿件類型\n\n預印本\n${entry(2026, '海鹽的餘作用與一個猜想', '崔鴻竣')}${entry(2026, '湯的代數結構：直和定理', '張介玉, 陳松筠, 崔鴻竣')}${entry(2025, '石頭函數的唯一性', '崔鴻竣')}2026 Ana Lee\n最後更新：2026/9/27\n`
    const found = papersOf(readProfile('a page.txt', page))
    expect(found.map((paper) => [paper.title, authorsOf(paper).length, paper.year])).toEqual([
      ['海鹽的餘作用與一個猜想', 1, 2026],
      ['湯的代數結構：直和定理', 3, 2026],
      ['石頭函數的唯一性', 1, 2025],
    ])
  })

  it('whose page it is, at its foot, says nothing of the last entry', () => {
    const page =
      '# Ana Lee\n\n## Papers\n\n2022\n\n[Salt in old wells](https://x.example/1)\nLee, A., & Fox, B.\n\nKitchen Studies, 113(1), 56-65\n\n2021\n\n[Stones in soup](https://x.example/2)\nLee, A., Fox, B., & Moe, C.\n\nKitchen Studies, 112(1), 6-9\n\n© 2026 Ana Lee / 李安 GitHub\n'
    expect(facts(page).map(([title, , , year]) => [title, year])).toEqual([
      ['Salt in old wells', 2022],
      ['Stones in soup', 2021],
    ])
  })

  it('a year that a broken line leaves to the next one ends that line', () => {
    const lines = linesOf('◦ H. Fox, A. Lee. "Grained soup with salt", Kitchen Signals, 227, 109691,\n2025.\n')
    const logical = logicalLinesOf(piecesOf(lines).pieces, lines, null, () => false)
    expect(logical.map(({ rich }) => rich.text)).toEqual([
      'H. Fox, A. Lee. "Grained soup with salt", Kitchen Signals, 227, 109691, 2025.',
    ])
  })

  it('headings above lists of works with numbers stay headings', () => {
    const works = (topic: string) =>
      `## Works about ${topic} of the coast\n\n- Ana Lee, Bo Fox. 2020. [The ${topic} of a town](https://doi.org/10.1000/1). Kitchen Studies 3: 1–9.\n- Ana Lee, Cy Moe. 2019. [No ${topic} in wells](https://doi.org/10.1000/2). Kitchen Studies 2: 1–9.\n\n`
    expect(titles(`# Papers\n\n${works('salt')}${works('soup')}`)).toEqual([
      'The salt of a town',
      'No salt in wells',
      'The soup of a town',
      'No soup in wells',
    ])
  })
})
