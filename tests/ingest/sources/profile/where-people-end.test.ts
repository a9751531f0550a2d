import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const facts = (text: string) =>
  papersOf(readProfile('a page.md', text)).map((paper) => [
    paper.title,
    authorsOf(paper).join(' / '),
    paper.venue?.name,
    paper.year,
  ])
const entry = (text: string) => facts(`# Publications\n\n- ${text}\n`)[0]

describe('where the people of an entry end', () => {
  it('behind the mark of the kind of work that follows a linked title', () => {
    expect(
      entry('[低岛井盐测量研究综述](https://x.example/1) [J]，朱琳，**王海**，吴汉等. **海岛学报，2021**.')?.slice(
        0,
        2,
      ),
    ).toEqual(['低岛井盐测量研究综述', '朱琳 / 王海 / 吴汉'])
  })

  it('at the end of a sentence that names the company, in front of a venue that a person might be called by', () => {
    const page =
      '# Publications\n\n## Salt in the Wells of Low Islands\n\nWith C. Moe and B. Fox. Harbouria Tidalis, 2014.\n\n## Pumps for Wells That Are Deep\n\nHarbouria Tidalis, 2013.\n\n## Slow Tides in Narrow Bays\n\nWith B. Fox. Published in Low Islands, 2012.\n'
    expect(facts(page)).toEqual([
      ['Salt in the Wells of Low Islands', 'C. Moe? / B. Fox?', 'Harbouria Tidalis', 2014],
      ['Pumps for Wells That Are Deep', '', 'Harbouria Tidalis', 2013],
      ['Slow Tides in Narrow Bays', 'B. Fox?', 'Low Islands', 2012],
    ])
  })

  it('with a group whose name holds a joiner', () => {
    expect(
      entry(
        'Roe AB, Fox C, Moe DE, Harbour Salt and Tide Group. Salt in the wells of low islands. Low Islands. 2020;12:1-9.',
      )?.[1],
    ).toBe('Roe AB / Fox C / Moe DE / Harbour Salt and Tide Group')
  })

  it('in front of a letter without a point that begins the title', () => {
    expect(
      entry(
        'Roe, T., Moe, Y.-C., & Fox, F.-F. A "slow" tide in narrow bays: Why? <em>12th Meeting on Tides</em>, Harbour.',
      )?.slice(0, 2),
    ).toEqual(['A "slow" tide in narrow bays: Why?', 'Roe, T. / Moe, Y.-C. / Fox, F.-F.'])
  })
})

describe('what belongs to a title', () => {
  it('a sentence between its quotation and the italics of the venue', () => {
    expect(
      entry(
        'Roe, A., & Fox, B. (2021). “It is not the salt, it is me.” Reading the tides of low islands with soup. _Low Islands_, 5.',
      )?.[0],
    ).toBe('“It is not the salt, it is me.” Reading the tides of low islands with soup')
    expect(entry('Roe, A., & Fox, B. (2021). “It is not the salt.” In _Tales of Low Islands_. Sand Press.')?.[0]).toBe(
      'It is not the salt',
    )
  })

  it('neither the number of the edition nor the sign of a series', () => {
    for (const behind of ['2nd ed., ser. Series in Salt', 'ser. Series in Salt'])
      expect(
        entry(`Ann Roe and Bo Fox, Eds., Salt Roads of the Islands, ${behind}. Harbour: Sand Press, 2021.`)?.[0],
      ).toBe('Salt Roads of the Islands')
  })
})

describe('what is said of a list is none of its works', () => {
  it('counts of works and what the list holds', () => {
    const page =
      '发表列表\n含已发表论文、预印本及会议报告\n\n全部\n\n- h-index: 6\n- i10-index: 2\n- Ana Lee, Bo Fox. Salt in the wells of low islands. Low Islands, 2020.\n- Bo Fox, Ana Lee. Pumps for wells that are deep. Low Islands, 2019.\n'
    expect(facts(page).map(([title]) => title)).toEqual([
      'Salt in the wells of low islands',
      'Pumps for wells that are deep',
    ])
  })
})
