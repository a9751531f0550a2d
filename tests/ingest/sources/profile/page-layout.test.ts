import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const facts = (text: string) =>
  papersOf(readProfile('a page.md', text)).map((paper) => [paper.title, authorsOf(paper).join('; '), paper.year])

describe('lines of a page and the entries that they make', () => {
  it('lines that are not indented begin entries where others are', () => {
    const page =
      'Publications\n\nRoe, A., Fox, B. (2019). Salt in the wells of low islands after two very dry winters.\n    Low Islands, 12, 1-9.\nFox, B. (2018). Pumps for wells that are deep. Low Islands, 11, 3-8.\nRoe, A. (2017). Slow tides in narrow bays and what they leave on the shore behind.\n    Low Islands, 10, 5-6.\n'
    expect(facts(page)).toEqual([
      ['Salt in the wells of low islands after two very dry winters', 'Roe, A.; Fox, B.', 2019],
      ['Pumps for wells that are deep', 'Fox, B.', 2018],
      ['Slow tides in narrow bays and what they leave on the shore behind', 'Roe, A.', 2017],
    ])
  })

  it('a title over several lines, people below', () => {
    const page =
      '# Publications\n\n**Salt in the wells of low islands\nafter two very dry winters**\nAna Roe, Bo Fox\nLow Islands, 2020\n\n**Pumps for wells that are deep\nand wells that are not**\nBo Fox, Cy Moe\nLow Islands, 2019\n'
    expect(facts(page)).toEqual([
      ['Salt in the wells of low islands after two very dry winters', 'Ana Roe; Bo Fox', 2020],
      ['Pumps for wells that are deep and wells that are not', 'Bo Fox; Cy Moe', 2019],
    ])
  })

  it('a year alone below a comma is the rest of its line', () => {
    const page =
      'Publications\n\nAna Roe, Bo Fox, Old bridges in new winters, *Bridge Works*, 4,\n2012.\n\nBo Fox, Ana Roe, Salt in low wells, *Bridge Works*, 3,\n2011.\n'
    expect(facts(page)).toEqual([
      ['Old bridges in new winters', 'Ana Roe; Bo Fox', 2012],
      ['Salt in low wells', 'Bo Fox; Ana Roe', 2011],
    ])
  })

  it('blocks of reStructuredText, with or without a citation in front', () => {
    const page =
      'Papers\n======\n\n.. [Roe2020]\n   | A. Roe and B. Fox\n   | *Salt in the wells:*\n   | *a second look at low islands*\n   | Low Islands **12**, 77 (2020)\n\n.. [Fox2019] Fox, B. (2019): Pumps for deep wells. Low Islands, 11, 3-8.\n'
    expect(facts(page)).toEqual([
      ['Salt in the wells: a second look at low islands', 'A. Roe; B. Fox', 2020],
      ['Pumps for deep wells', 'Fox, B.', 2019],
    ])
  })

  it('a table of HTML whose head names its columns', () => {
    const row = (cells: readonly string[], name: string) =>
      `<tr>\n${cells.map((cell) => `<${name}>${cell}</${name}>`).join('\n')}\n</tr>`
    const page = `# Publications\n\n<table>\n${row(['Title', 'Authors', 'Journal', 'Year'], 'th')}\n${row(
      ['Salt in the wells of low islands', 'A. Roe, B. Fox', 'Low Islands', '2020'],
      'td',
    )}\n${row(['Pumps for wells that are deep', 'B. Fox, C. Moe', 'Low Islands', '2019'], 'td')}\n</table>\n`
    expect(facts(page)).toEqual([
      ['Salt in the wells of low islands', 'A. Roe; B. Fox', 2020],
      ['Pumps for wells that are deep', 'B. Fox; C. Moe', 2019],
    ])
  })

  it('a cell of a table with people and where they work, one a line', () => {
    const page =
      '# Publications\n\n| Year | Title | Authors |\n| --- | --- | --- |\n| 2018 | Salt in the wells of low islands | Ana Roe, University of Harbour<br>Bo Fox, Sand Research |\n| 2017 | Pumps for wells that are deep | Bo Fox & Cy Moe, University of Harbour |\n'
    expect(facts(page)).toEqual([
      ['Salt in the wells of low islands', 'Ana Roe; Bo Fox', 2018],
      ['Pumps for wells that are deep', 'Bo Fox; Cy Moe', 2017],
    ])
  })

  it('lines below a heading that is a title stand for themselves', () => {
    const page =
      '# Publications\n\n## 2020\n\n### Salt in the wells of low islands\nimage: https://x.example/1.png\nauthors: Ana Roe, Bo Fox\nvenue: Conference on Low Islands 2020\n\n### Pumps for wells that are deep\nimage: https://x.example/2.png\nauthors: Bo Fox, Cy Moe\nvenue: Conference on Low Islands 2020\n'
    expect(facts(page)).toEqual([
      ['Salt in the wells of low islands', 'Ana Roe; Bo Fox', 2020],
      ['Pumps for wells that are deep', 'Bo Fox; Cy Moe', 2020],
    ])
  })

  it('rules below headings rank as they come', () => {
    const page =
      'Publications\n************\n\nHow to cite\n===========\n\n- Roe, A., Fox, B. (2020). Salt in the wells of low islands. Low Islands, 12, 77-80.\n- Fox, B. (2019). Pumps for wells that are deep. Low Islands, 11, 3-8.\n'
    expect(facts(page).map(([title]) => title)).toEqual([
      'Salt in the wells of low islands',
      'Pumps for wells that are deep',
    ])
  })

  it('nothing but titles and links, or titles and identifiers', () => {
    const links =
      '# Publications\n\n- [Salt in the wells of low islands](https://x.example/1)\n- [Pumps for wells that are deep](https://x.example/2)\n- [A second look at low islands](https://x.example/3)\n'
    expect(facts(links).map(([title]) => title)).toEqual([
      'Salt in the wells of low islands',
      'Pumps for wells that are deep',
      'A second look at low islands',
    ])
    const identifiers =
      '# Publications\n\n- Salt in the wells of low islands. doi:10.1234/abc.1\n- Pumps for wells that are deep, arXiv:2001.01234\n'
    expect(facts(identifiers).map(([title]) => title)).toEqual([
      'Salt in the wells of low islands',
      'Pumps for wells that are deep',
    ])
  })

  it('buttons, counts and heads of pages are no works', () => {
    const page =
      '# Publications\n\n<button><a href="#top">Go back to top</a></button> <a href="#2020">2020</a>\n\n**Total: 149** (_as of 2020-06-01_)\n\n- [Salt in the wells of low islands](https://x.example/1) A Roe, B Fox - Low Islands, 2020 - Sand Press\n- [Pumps for wells that are deep](https://x.example/2) B Fox - Low Islands, 2020 - Sand Press\n'
    expect(facts(page)).toEqual([
      ['Salt in the wells of low islands', 'A Roe; B Fox', 2020],
      ['Pumps for wells that are deep', 'B Fox', 2020],
    ])
  })

  it('a letter that was a bullet before the page became text', () => {
    const page =
      'Publications\n\no         Roe A. Salt in the wells of low islands. J Low Isl. 2020;12:1-9. pdf\n\no         Roe A, Fox B. Pumps for wells that are deep. J Low Isl. 2019;11:3-8. pdf\n\no Roe A, Fox B, Moe C. Slow tides in narrow bays. J Low Isl. 2018;10:5-6. pdf\n'
    expect(facts(page)).toEqual([
      ['Salt in the wells of low islands', 'Roe A', 2020],
      ['Pumps for wells that are deep', 'Roe A; Fox B', 2019],
      ['Slow tides in narrow bays', 'Roe A; Fox B; Moe C', 2018],
    ])
  })

  it('one who is named for all, below a title that fills its line', () => {
    const page =
      'Publications\n\n1. Salt in the wells of low islands after two winters that were dry\nRoe A.B., et al.\n2020, Low Islands, 12, 1-9\n2. Pumps for wells that are deep, and for the others that are not deep\nRoe A.B., Fox C.D.\n2019, Low Islands, 11, 3-8\n3. Catalogue of wells. II. Those of the north and of the islands below\nFox C.D., et al., incl. Moe E.F.\n2018, Low Islands, 10, 5-6\n4. Slow tides in narrow bays, and whatever it is that they leave behind\nRoe A.B., Fox C.D.\n2017, Low Islands, 9, 7-8\n'
    expect(facts(page)).toEqual([
      ['Salt in the wells of low islands after two winters that were dry', 'Roe A.B.', 2020],
      ['Pumps for wells that are deep, and for the others that are not deep', 'Roe A.B.; Fox C.D.', 2019],
      ['Catalogue of wells. II. Those of the north and of the islands below', 'Fox C.D.; Moe E.F.?', 2018],
      ['Slow tides in narrow bays, and whatever it is that they leave behind', 'Roe A.B.; Fox C.D.', 2017],
    ])
  })
})
