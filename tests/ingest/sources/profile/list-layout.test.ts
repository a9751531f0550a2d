import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const facts = (text: string) =>
  papersOf(readProfile('a page.md', text)).map((paper) => [paper.title, authorsOf(paper).join('; '), paper.year])

describe('what most entries of a list show is held for all of them', () => {
  it('a year parts people from title, though a blank is missing between two names', () => {
    const page =
      '# Publications\n\n- Lindholm, A. and Mbeki, C. 2019. Salt marshes under rising tides. *Coast* 4: 1-9.\n- Castellan, B. and Mbeki, C. 2017. Counting lamps in rural grids. *Grid* 7: 3-5.\n- Lindholm, A., Castellan, B.and D.E. Ostrowski. 2015. How do old bridges fall in new winters? *Bridge*.\n'
    expect(facts(page)[2]).toEqual([
      'How do old bridges fall in new winters?',
      'Lindholm, A.; Castellan, B.; D.E. Ostrowski',
      2015,
    ])
  })

  it('a section of one entry is read as the other sections of its page', () => {
    const page =
      '# Publications\n\n## Coasts\n\n1. Lindholm A, Mbeki C, Castellan B. Salt marshes under rising tides. Coast. 2019;4(1):1-9.\n2. Castellan B, Mbeki C. Counting lamps in rural grids. Grid. 2017;7(2):3-5.\n3. Mbeki C, Lindholm A. Water meters and leaks. Annals. 2016;3(1):8-9.\n\n## Bridges\n\n1. Peter IS, Mbeki C. Old bridges in new winters. Bridge. 2015;2(1):4-6.\n'
    expect(facts(page).at(-1)).toEqual(['Old bridges in new winters', 'Peter IS; Mbeki C', 2015])
  })

  it('people follow the titles, also where there is one alone', () => {
    const page =
      '# Papers\n\n- **Salt marshes under rising tides**. Lindholm A, Mbeki C. *Coast Journal* 4(1):1-9, 2019.\n- **Counting lamps in rural grids**. Castellan B, Mbeki C. *Grid Journal* 7(2):3-5, 2017.\n- **Water meters and the price of leaks**. Mbeki C. *Annals of Towns* 3(1):8-9, 2016.\n'
    expect(facts(page).map(([, people]) => people)).toEqual(['Lindholm A; Mbeki C', 'Castellan B; Mbeki C', 'Mbeki C'])
  })

  it('headings part the list where most entries stand without one', () => {
    const page =
      '## Publications\n\n### Editorials\nAnna Lindholm, Carla Mbeki:\nNotes on the tides of a year. Coast 2016: 1-2\n\nBruno Castellan, Carla Mbeki:\nNotes on the lamps of a year. Grid 2015: 3-4\n\n### Journals\nCarla Mbeki, Anna Lindholm:\nWater meters and the price of leaks. Annals 12(3): 4-5 (2014)\n\nDag Ostrowski, Carla Mbeki:\nOld bridges in new winters. Bridge 2(1): 8-9 (2012)\n'
    expect(facts(page).map(([title]) => title)).toEqual([
      'Notes on the tides of a year',
      'Notes on the lamps of a year',
      'Water meters and the price of leaks',
      'Old bridges in new winters',
    ])
  })

  it('the head of a table says what its columns hold', () => {
    const page =
      '# Papers\n\n|  | Topic | Article | By | Published in | When |\n|---|---|---|---|---|---|\n| 1 | grid | Counting lamps in rural grids | A. Roe, Bo Lin | Grid Letters | 2019 |\n| 2 |  | Winds and tides | Bo Lin |  | 2020 |\n| 3 | sea | The long wave problem | A. Roe, Quixote, M. Poe | Waves | 2021 |\n'
    expect(facts(page)).toEqual([
      ['Counting lamps in rural grids', 'A. Roe; Bo Lin', 2019],
      ['Winds and tides', 'Bo Lin', 2020],
      ['The long wave problem', 'A. Roe; Quixote; M. Poe', 2021],
    ])
  })

  it('a list without people and without a heading, told by volumes and pages', () => {
    const page =
      '1. Salt marshes under rising tides, Journal of Coasts, 76(1), 2000, pp. 41-67.\n2. Counting lamps in rural grids, Rural Energy Review, 92(1), 2002, pp. 71-92.\n3. Water meters and leaks, (with Carla Mbeki), Annals of Towns, 95(5), 2005, pp. 1639-1652.\n'
    expect(facts(page)).toEqual([
      ['Salt marshes under rising tides', '', 2000],
      ['Counting lamps in rural grids', '', 2002],
      ['Water meters and leaks', 'Carla Mbeki?', 2005],
    ])
  })
})

describe('marks of other text formats', () => {
  it('numbers, links and underlined headings of reStructuredText', () => {
    const page =
      'Publications\n============\n\nTides\n-----\n\n#. A. Lindholm, C. Mbeki,\n   *Salt marshes under rising tides*,\n   Coast Letters **12**, `405 (2020) <https://x.example/1>`_\n\n#. B. Castellan and C. Mbeki,\n   *Counting lamps in rural grids*,\n   Grid Letters **13**, `15 (2018) <https://x.example/2>`_\n'
    expect(facts(page)).toEqual([
      ['Salt marshes under rising tides', 'A. Lindholm; C. Mbeki', 2020],
      ['Counting lamps in rural grids', 'B. Castellan; C. Mbeki', 2018],
    ])
  })

  it('entries in elements that go on over several lines', () => {
    const page =
      '### 2023\n<span class="left">\\[1\\]\n</span><span class="right">A. Lindholm, C.-K. Mbeki, B. Castellan, D.\nOstrowski, and E. Roe, “Counting lamps\nin rural grids,” *Grid Letters*, 2023.</span>\n\n<span class="left">\\[2\\]\n</span><span class="right">B. Castellan and C.-K. Mbeki, “Salt marshes\nunder tides,” *Coast Letters*, 2023.</span>\n'
    expect(facts(page)).toEqual([
      ['Counting lamps in rural grids', 'A. Lindholm; C.-K. Mbeki; B. Castellan; D. Ostrowski; E. Roe', 2023],
      ['Salt marshes under tides', 'B. Castellan; C.-K. Mbeki', 2023],
    ])
  })

  it("an author's own numbers behind those of a list", () => {
    const page =
      '# Publications\n\n1. 17. Lindholm, A., **Mbeki, C.**, & Castellan, B. (2021). Salt marshes under rising tides. *Coast Letters*, *24*(9), 19-20.\n2. 12. **Mbeki, C.** & Roe, E. (2018). Counting lamps in rural grids. *Grid Letters*, *13*(1), 15-19.\n3. 8. Castellan, B., & Roe, E. (2014). How do old bridges fall? *Bridge Letters*, *2*, 7.\n'
    expect(facts(page)).toEqual([
      ['Salt marshes under rising tides', 'Lindholm, A.; Mbeki, C.@; Castellan, B.', 2021],
      ['Counting lamps in rural grids', 'Mbeki, C.@; Roe, E.', 2018],
      ['How do old bridges fall?', 'Castellan, B.; Roe, E.', 2014],
    ])
  })
})
