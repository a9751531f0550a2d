import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CitationStyle, cite, joinCitations } from '../../src/citation/cite.ts'
import type { CitedPaper } from '../../src/citation/csl-item.ts'
import { bibtexReader } from '../../src/ingest/sources/bibtex/read-bibtex.ts'
import { cslReader } from '../../src/ingest/sources/csl/read-csl.ts'
import { risReader } from '../../src/ingest/sources/ris/read-ris.ts'
import { foundBy } from '../ingest/sources/json/found-by.ts'

const people = (...names: string[]) => names.map((name) => ({ name, isGroup: false }))

const paper: CitedPaper = {
  id: 'paper-3k9qv5x0tm2rh',
  title: 'λScale: Fast Scaling of 50% & More',
  year: 2025,
  status: 'PUBLISHED',
  doi: '10.1000/a_b',
  arxivId: '2501.01234',
  venue: { name: 'Very Large Data Bases', acronym: 'VLDB', kind: 'CONFERENCE' },
  authors: people('Tingfeng Lan', 'Xu, Hong', 'Yue Cheng', 'Jan van der Berg'),
  authorsComplete: true,
}
const preprint: CitedPaper = { ...paper, doi: null, venue: null, status: 'PREPRINT' }
const article: CitedPaper = {
  ...paper,
  doi: null,
  arxivId: null,
  title: '无线网络中的边缘计算',
  venue: { name: '计算机学报', acronym: null, kind: 'JOURNAL' },
  authors: people('徐宏', '欧阳锋', '王昱', '李明'),
}
const cut: CitedPaper = { ...paper, authors: people('Tingfeng Lan', 'Hong Xu'), authorsComplete: false }
const bare: CitedPaper = { ...paper, year: null, doi: null, arxivId: null, venue: null, status: 'UNKNOWN', authors: [] }

describe('APA', () => {
  test.each([
    [
      paper,
      'Lan, T., Xu, H., Cheng, Y., & van der Berg, J. (2025). λScale: Fast Scaling of 50% & More. In Very Large Data Bases. https://doi.org/10.1000/a_b',
    ],
    [
      preprint,
      'Lan, T., Xu, H., Cheng, Y., & van der Berg, J. (2025). λScale: Fast Scaling of 50% & More. arXiv. https://arxiv.org/abs/2501.01234',
    ],
    [article, '徐宏, 欧阳锋, 王昱, & 李明. (2025). 无线网络中的边缘计算. 计算机学报.'],
    [
      cut,
      'Lan, T., Xu, H., et al. (2025). λScale: Fast Scaling of 50% & More. In Very Large Data Bases. https://doi.org/10.1000/a_b',
    ],
    [bare, 'λScale: Fast Scaling of 50% & More. (n.d.).'],
    [
      { ...bare, authors: [{ name: 'The ACL & Friends', isGroup: true }], year: 1999 },
      'The ACL & Friends. (1999). λScale: Fast Scaling of 50% & More.',
    ],
  ])('is what the manual asks for (%#)', (given, expected) => {
    expect(cite(given, 'APA')).toBe(expected)
  })

  test('shows twenty names, and of more the first nineteen and the last', () => {
    const names = (count: number) =>
      people(...Array.from({ length: count }, (_, at) => `Ann Name${'abcdefghijklmnopqrstuvwxyz'[at]}`))
    expect(cite({ ...paper, authors: names(20) }, 'APA')).toContain('Names, A., & Namet, A. (2025)')
    expect(cite({ ...paper, authors: names(21) }, 'APA')).toContain('Names, A., … Nameu, A. (2025)')
  })
})

describe('GB/T 7714', () => {
  test.each([
    [
      paper,
      'LAN T, XU H, CHENG Y, et al. λScale: Fast Scaling of 50% & More[C/OL]//Very Large Data Bases. 2025. DOI:10.1000/a_b.',
    ],
    [
      preprint,
      'LAN T, XU H, CHENG Y, et al. λScale: Fast Scaling of 50% & More[EB/OL]. arXiv, 2025. https://arxiv.org/abs/2501.01234.',
    ],
    [article, '徐宏, 欧阳锋, 王昱, 等. 无线网络中的边缘计算[J]. 计算机学报, 2025.'],
    [{ ...article, year: null, authors: people('徐宏') }, '徐宏. 无线网络中的边缘计算[J]. 计算机学报, [出版年不详].'],
    [
      { ...article, authors: people('徐宏'), authorsComplete: false },
      '徐宏, 等. 无线网络中的边缘计算[J]. 计算机学报, 2025.',
    ],
    [
      cut,
      'LAN T, XU H, et al. λScale: Fast Scaling of 50% & More[C/OL]//Very Large Data Bases. 2025. DOI:10.1000/a_b.',
    ],
    [bare, 'λScale: Fast Scaling of 50% & More[Z]. [n.d.].'],
  ])('is what the standard asks for (%#)', (given, expected) => {
    expect(cite(given, 'GB_T_7714')).toBe(expected)
  })
})

describe('The entries for reference managers', () => {
  test('hold what is known, under the id of the paper', () => {
    expect(cite(paper, 'BIBTEX')).toBe(
      '@inproceedings{paper-3k9qv5x0tm2rh,\n' +
        '\tauthor = {Lan, Tingfeng and Xu, Hong and Cheng, Yue and van der Berg, Jan},\n' +
        '\tbooktitle = {Very {Large} {Data} {Bases}},\n\tdoi = {10.1000/a_b},\n\tyear = {2025},\n' +
        '\ttitle = {λ{Scale}: Fast {Scaling} of 50\\% \\& {More}},\n}',
    )
    expect(cite(preprint, 'RIS').split('\n')).toEqual([
      'TY  - GEN',
      'AU  - Lan, Tingfeng',
      'AU  - Xu, Hong',
      'AU  - Cheng, Yue',
      'AU  - van der Berg, Jan',
      'DA  - 2025///',
      'PY  - 2025',
      'ID  - paper-3k9qv5x0tm2rh',
      'PB  - arXiv',
      'TI  - λScale: Fast Scaling of 50% & More',
      'UR  - https://arxiv.org/abs/2501.01234',
      'ER  -',
    ])
    expect(JSON.parse(cite(article, 'CSL_JSON'))).toEqual({
      id: paper.id,
      type: 'article-journal',
      title: '无线网络中的边缘计算',
      author: [
        { family: '徐', given: '宏' },
        { family: '欧阳', given: '锋' },
        { family: '王', given: '昱' },
        { family: '李', given: '明' },
      ],
      issued: { 'date-parts': [[2025]] },
      'container-title': '计算机学报',
    })
  })

  test('leave out what is unknown, and say where a list is cut', () => {
    expect(cite(bare, 'BIBTEX')).toBe(
      '@misc{paper-3k9qv5x0tm2rh,\n\ttitle = {λ{Scale}: Fast {Scaling} of 50\\% \\& {More}},\n}',
    )
    expect(Object.keys(JSON.parse(cite(bare, 'CSL_JSON')))).toEqual(['id', 'type', 'title'])
    expect(cite(cut, 'BIBTEX')).toContain('author = {Lan, Tingfeng and Xu, Hong and others}')
    expect(cite(cut, 'RIS')).toContain('N1  - The list of authors is incomplete.')
    expect(JSON.parse(cite(cut, 'CSL_JSON')).note).toBe('The list of authors is incomplete.')
  })

  const readers = { BIBTEX: bibtexReader, RIS: risReader, CSL_JSON: cslReader } as const
  const readBack = async (papers: readonly CitedPaper[], style: keyof typeof readers) => {
    const text = joinCitations(
      papers.map((each) => cite(each, style)),
      style,
    )
    const found = await foundBy(readers[style], text)
    expect(found.rejected).toEqual([])
    return found.papers.map(({ paper: facts }) => facts)
  }

  test.each(['BIBTEX', 'RIS', 'CSL_JSON'] as const)('are read back by our own reader: a list of %s', async (style) => {
    const [first, second, third] = await readBack([paper, article, preprint], style)
    expect([first, second, third].map((facts) => [facts?.title, facts?.year])).toEqual([
      [paper.title, 2025],
      [article.title, 2025],
      [preprint.title, 2025],
    ])
    expect(first).toMatchObject({ doi: paper.doi, venue: { name: 'Very Large Data Bases', kind: 'CONFERENCE' } })
    expect(first?.authors.map(({ name }) => name)).toEqual([
      'Lan, Tingfeng',
      'Xu, Hong',
      'Cheng, Yue',
      'van der Berg, Jan',
    ])
    expect(second?.venue).toMatchObject({ name: '计算机学报', kind: 'JOURNAL' })
    expect(third?.arxivId).toBe('2501.01234')
  })

  test('give back any title as BibTeX, whatever LaTeX makes of its characters', async () => {
    const letters = fc.constantFrom(
      'a',
      'B',
      'é',
      '徐',
      'λ',
      '&',
      '%',
      '$',
      '#',
      '_',
      '{',
      '}',
      '~',
      '^',
      '\\',
      '"',
      '-',
      ':',
      ' ',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(letters, { minLength: 1, maxLength: 12 }), async (parts) => {
        const title = `Xx ${parts.join('')} Zz`.replace(/\s+/g, ' ')
        const [found] = await readBack([{ ...paper, title }], 'BIBTEX')
        expect(found?.title).toBe(title)
      }),
      { numRuns: 60 },
    )
  })
})

describe('A bibliography', () => {
  test.each([
    ['GB_T_7714', '[1] a\n[2] b\n'],
    ['APA', 'a\nb\n'],
    ['BIBTEX', 'a\n\nb\n'],
    ['CSL_JSON', '[a,\nb]'],
  ] satisfies [CitationStyle, string][])('of %s is its citations in their order', (style, expected) => {
    expect(joinCitations(['a', 'b'], style)).toBe(expected)
  })
})
