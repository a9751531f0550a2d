import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { papersOf } from './reading.ts'

const read = (text: string) => papersOf(readProfile('cv.md', text))
const titles = (text: string): readonly string[] => read(text).map(({ title }) => title)

const list =
  '# Ann Lee\n\n## Publications\n\n- Ann Lee, Bo Fox. Maps of salt. Sand Letters, 2021.\n- Ann Lee, Cy Moe. Roads of salt. Sand Letters, 2022.\n'
const ours = ['Maps of salt', 'Roads of salt']

describe('no work is', () => {
  it.each([
    ['the address of a profile', '\n<a href="https://orcid.org/1">> Orcid | orcid.org/0000-0001</a>\n'],
    [
      'where profiles are',
      '\nPublication data:\n Google Scholar ([Lee](https://a.example)), ORCID ([Lee](https://b.example)),\n',
    ],
    [
      'a journal with volume and page',
      '- Lee, A.; Fox, B. Saltworks 2024, 13, 262. [https://doi.org/10.1000/1](https://doi.org/10.1000/1)\n',
    ],
    ['a number of a patent', '- 李海；陈港.一种盐田装置:中国, CN 220649966U.2024-03-22.\n'],
  ])('%s', (_what, text) => {
    expect(titles(`${list}${text}`)).toEqual(ours)
  })

  it('a list of chemists without titles', () => {
    const page =
      '# Ann Lee\n\n## Publications\n\n* <u>A. Lee</u>, B. Fox and C. Moe <i>J. Salt. Chem. Soc.</i>, <b>2021</b>, <i>143</i>, 21252–21257, [doi:10.1000/a](https://doi.org/10.1000/a).\n* C. Moe, <u>A. Lee</u> and B. Fox <i>Salt. Adv.</i>, <b>2020</b>, <i>6</i>, eaba6934, [doi:10.1000/b](https://doi.org/10.1000/b).\n'
    expect(titles(page)).toEqual([])
  })

  it('the sentence that introduces a list', () => {
    expect(
      titles(
        `# Publications\n\nJournal articles, chapters and working papers by Ann Lee, grouped by theme.\n\n${list}`,
      ),
    ).toEqual(ours)
  })

  it('what only tells of a work whose title is a heading', () => {
    const page =
      '# Publications\n\n## Manuscripts\n\n### SaltNet: a framework for the towns of the coast\n\n- **Status:** Under Review\n- **Keywords:** Salt, Towns, Coast\n- **Topic:** Towns and their saltworks\n'
    expect(titles(page).filter((title) => /Salt, Towns|saltworks/.test(title))).toEqual([])
  })
})

describe('a heading parts a list', () => {
  it('above titles with links, whatever its words are', () => {
    const page =
      '# Ann Lee\n\n## Papers\n\n### Salt & fractal tides\n\n**[A unified theory of salt in harbors](https://a.example/1)** (2025)  \n*A summary of it.*\n\n**[Tides 2025: the state of play across the coast](https://a.example/2)** (2025)  \n*Another summary.*\n'
    expect(titles(page)).toEqual([
      'A unified theory of salt in harbors',
      'Tides 2025: the state of play across the coast',
    ])
  })

  it('that a line without marks names already', () => {
    const page =
      '<span>代表性论文</span>\n<h2>近期研究工作</h2>\n\n<h3>Salt in the brains of sailors: a study</h3>\n<p><strong>Lee A</strong>, Fox B, Moe C.</p>\n<p><em>Medicine & Science in Ships</em></p>\n<p><a href="https://doi.org/10.1000/1">DOI</a></p>\n'
    expect(read(page).map(({ title, venue }) => [title, venue?.name])).toEqual([
      ['Salt in the brains of sailors: a study', 'Medicine & Science in Ships'],
    ])
  })
})

describe('what else is read', () => {
  it('the year in brackets behind the people on their own line', () => {
    const page =
      '# Publications\n\nLee, A., Khan, N. U., & Fox, B. (2024).  \nSowing the seeds of salt: harbors and their neighbours.  \n*Journal of Salt Management*, 393, 127119.\n'
    expect(read(page).map(({ title, year }) => [title, year])).toEqual([
      ['Sowing the seeds of salt: harbors and their neighbours', 2024],
    ])
  })

  it('a quotation at the beginning of a title keeps its marks', () => {
    expect(
      titles(
        '# Ann Lee\n\n## Articles\n\nLee, A., & Fox, B. (2020). “I could not”: a study of salt and silence. Salt Quarterly, 3, 1-9.\n',
      ),
    ).toEqual(['“I could not”: a study of salt and silence'])
  })

  it('a title with its text behind the link, without people or place', () => {
    expect(
      titles(
        '# Ann Lee\n\n## Working papers\n\n**[Job Market Paper: Optimal rules for salt in networks](https://a.example/jmp.pdf)**\n',
      ),
    ).toEqual(['Optimal rules for salt in networks'])
  })

  it('who wrote a book with the owner, not words in front of a colon', () => {
    const page =
      '# Ann Lee\n\n## Book\n\n* Puertos, Vida Urbana y Comercio Libre: dilemas de la costa, with Mercedes Roe Lin, Sal Editor, Sandton, 2017\n'
    expect(read(page).map(({ title }) => title)).toEqual(['Puertos, Vida Urbana y Comercio Libre: dilemas de la costa'])
  })
})

it('a title in italics whose line says how far the work is stays one', () => {
  const page =
    '# Ann Lee\n\n## Articles\n\n- *A game to divide salt* - [arXiv.org](https://arxiv.org/abs/2301.02281) (under review at Sand Letters)\n- *Higher tides and their logic* - [arXiv.org](https://arxiv.org/abs/2205.04440) (accepted in Salt, 2023)\n'
  expect(titles(page)).toEqual(['A game to divide salt', 'Higher tides and their logic'])
})

it('a link with a blank in it is still a title', () => {
  const page =
    '# Ann Lee\n\n## Articles\n\nLee, A., Fox, B., 2022. <br> <b>[Salt modelling in a mixed domain] (https://a.example/1)</b> <br> <i>Saltworks</i>, 87(4).\n'
  expect(titles(page)).toEqual(['Salt modelling in a mixed domain'])
})

it('what kind of article it is, behind a link, is no part of the title', () => {
  const page =
    '# Ann Lee\n\n## Articles\n\n- Sharper pictures of salt in rivers [(link)](https://a.example/1) (review article) Sand Letters, 2020.\n- Ann Lee, Bo Fox. Maps of salt. Sand Letters, 2021.\n'
  expect(titles(page)).not.toContain('Sharper pictures of salt in rivers (link) (review article)')
})

it('nor is who should be cited a title', () => {
  expect(titles(`${list}\nIf you use saltkit, please cite this: A. Lee, B. Fox, C. Moe, 2020.\n`)).toEqual(ours)
})

it('a title in two lines of italics below the people stays whole', () => {
  const page =
    'Publications\n************\n\nThis page lists works that used the program.\n\n.. [pub1]\n   | A. Lee, B. O. Fox, and C. Moe\n   | *Optimization of the Salt Factor:*\n   | *Coupling between Tides and Order*\n   | Salt. Mater. **28**, 6877 (2016)\n'
  expect(titles(page)).toEqual(['Optimization of the Salt Factor: Coupling between Tides and Order'])
})
