import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const facts = (text: string) =>
  papersOf(readProfile('a page.md', text)).map((paper) => [
    paper.title,
    authorsOf(paper).join('; '),
    paper.venue?.name ?? paper.venue?.acronym,
    paper.year,
  ])

describe('people of an entry, however they are named', () => {
  it('a dash stands for those of the entry above', () => {
    const page =
      '# Publications\n\nRoe, Anna. 2011. “Salt in the wells of low islands.” Low Islands 12: 1-9.\n———. 2015. “Pumps for wells that are deep.” Low Islands 16: 3-8.\n———, and Bo Fox. 2016. “Slow tides in narrow bays.” Low Islands 17: 5-6.\n'
    expect(facts(page)).toEqual([
      ['Salt in the wells of low islands', 'Roe, Anna', 'Low Islands', 2011],
      ['Pumps for wells that are deep', 'Roe, Anna', 'Low Islands', 2015],
      ['Slow tides in narrow bays', 'Roe, Anna; Bo Fox', 'Low Islands', 2016],
    ])
  })

  it('who edited the book did not write the chapter', () => {
    const page =
      '# Publications\n\n“Salt in low wells.” In *The Book of Wells*. Edited by Dan Hill, Eve Ash, and Ian Poe. Harbour: Sand Press, 2019.\n'
    expect(facts(page)).toEqual([['Salt in low wells', '', 'Book of Wells', 2019]])
  })

  it('a state in front of the title, companions behind it', () => {
    const page =
      '# Publications\n\n+ Accepted (with revisions). Salt in the wells of low islands: a second look. *Low Islands*.\n+ To appear. Pumping Harbour Wells. (with Bo Fox, Cy Moe, and Eve Ash.) *Low Islands*.\n+ 2018\\. The logic of slow tides in narrow bays (commentary, with Bo Fox). *Low Islands*, 40.\n'
    expect(facts(page)).toEqual([
      ['Salt in the wells of low islands: a second look', '', 'Low Islands', null],
      ['Pumping Harbour Wells', 'Bo Fox?; Cy Moe?; Eve Ash?', 'Low Islands', null],
      ['The logic of slow tides in narrow bays', 'Bo Fox?', 'Low Islands', 2018],
    ])
  })

  it('a state behind the year', () => {
    const page =
      '# Publications\n\n1. Ana Roe, Bo Fox. 2021 (forthcoming). [Salt in the wells of low islands](https://x.example). Proceedings of WELLS 2021.\n2. Bo Fox. 2019. [Pumps for wells that are deep](https://x.example/2). Proceedings of WELLS 2019.\n'
    expect(facts(page)).toEqual([
      ['Salt in the wells of low islands', 'Ana Roe; Bo Fox', 'WELLS', 2021],
      ['Pumps for wells that are deep', 'Bo Fox', 'WELLS', 2019],
    ])
  })

  it('a day in front, a group with a number behind', () => {
    const page =
      '# Publications\n\n* 2017 April 7, Ana Roe, Bo Fox, and Cy Moe. [Salt in the wells of low islands](https://x.example/1). *Low Islands*, 3:7-8.\n* 2016 March 16, Bo Fox, Cy Moe, and Wells 2.0 Contributors. [Pumps for wells that are deep](https://x.example/2). *Low Islands*, 2:1-4.\n'
    expect(facts(page).map(([title, people, , year]) => [title, people, year])).toEqual([
      ['Salt in the wells of low islands', 'Ana Roe; Bo Fox; Cy Moe', 2017],
      ['Pumps for wells that are deep', 'Bo Fox; Cy Moe; Wells 2.0 Contributors', 2016],
    ])
  })

  it('surnames and a year set apart in front of the title', () => {
    const page =
      '# Publications\n\n**Roe, Fox and Moe, 2021.** Salt in the wells of low islands. *Low Islands* 12.\n\n**Fox et al. 2020.** [Pumps for wells that are deep.](https://x.example/2) *Low Islands* 11.\n\n**Moe & Roe 2018.** [Slow tides in narrow bays.](https://x.example/3) Sand Press, Harbour.\n'
    expect(facts(page).map(([title, people, , year]) => [title, people, year])).toEqual([
      ['Salt in the wells of low islands', 'Roe; Fox; Moe', 2021],
      ['Pumps for wells that are deep', 'Fox', 2020],
      ['Slow tides in narrow bays', 'Moe; Roe', 2018],
    ])
  })

  it('the name of a field in front, one of those left out behind', () => {
    const page =
      '# Publications\n\n- [waterEng] A. Roe, B. Fox: Salt in the wells of low islands. Low Islands, 2020.\n- Roe A, Fox B, et al. (inc. Moe C), Pumps for wells that are deep, Low Islands, 12, 2019.\n'
    expect(facts(page)).toEqual([
      ['Salt in the wells of low islands', 'A. Roe; B. Fox', 'Low Islands', 2020],
      ['Pumps for wells that are deep', 'Roe A; Fox B; Moe C?', 'Low Islands', 2019],
    ])
  })
})

describe('what stands beside people and titles', () => {
  it('some of those who are not printed, initials of two parts, the kind of a thesis', () => {
    const page =
      '# Publications\n\n- Roe, A., et al. including B. C. Fox and D. Moe, 2019: Salt in the wells of low islands, Low Islands, 12, 1-9.\n- Roe, A., Nakano, S.-i., Fox, B. (2018). Pumps for wells that are deep. Low Islands, 11, 3-8.\n- Moe, D. (2017). Slow tides in narrow bays (Doctoral dissertation, University of Harbour).\n'
    expect(facts(page).map(([title, people, , year]) => [title, people, year])).toEqual([
      ['Salt in the wells of low islands', 'Roe, A.; B. C. Fox?; D. Moe?', 2019],
      ['Pumps for wells that are deep', 'Roe, A.; Nakano, S.-i.; Fox, B.', 2018],
      ['Slow tides in narrow bays', 'Moe, D.', 2017],
    ])
  })
})

describe('Chinese lists', () => {
  it('everything parted with commas', () => {
    const page =
      '# 代表论文\n\n1. 范欣，低岛井盐的测量方法研究，海岛学报，2022年\n2. 刘江，范欣，深井水泵的节能设计，海岛学报，2021年\n'
    expect(facts(page)).toEqual([
      ['低岛井盐的测量方法研究', '范欣', '海岛学报', 2022],
      ['深井水泵的节能设计', '刘江; 范欣', '海岛学报', 2021],
    ])
  })

  it('the year in front, names parted with blanks', () => {
    expect(
      facts(
        '# 论文\n\n- 2017年，《低岛井盐的测量方法》，海岛学报，第3期。\n- 2016年，《深井水泵的节能设计》，海岛学报，第2期。\n',
      ),
    ).toEqual([
      ['低岛井盐的测量方法', '', '海岛学报', 2017],
      ['深井水泵的节能设计', '', '海岛学报', 2016],
    ])
    expect(
      facts(
        '# 发表论文\n\n[1] 范欣 刘江 王海. 低岛井盐的测量方法研究[J]. 海岛学报, 2022, 12(3): 1-9.\n[2] 刘江 范欣. 深井水泵的节能设计[J]. 海岛学报, 2021, 11(2): 3-8.\n',
      ),
    ).toEqual([
      ['低岛井盐的测量方法研究', '范欣; 刘江; 王海', '海岛学报', 2022],
      ['深井水泵的节能设计', '刘江; 范欣', '海岛学报', 2021],
    ])
  })

  it('those who wrote it with the owner', () => {
    const page =
      '# 论文\n\n1.《低岛井盐的测量方法》（第一作者，与王海、刘江等合作），载《海岛学报》，2022年第3期，第1至9页。\n2.《深井水泵的节能设计》，载《海岛学报》，2021年第2期，第3至8页。\n'
    expect(facts(page)).toEqual([
      ['低岛井盐的测量方法', '王海?; 刘江?', '海岛学报', 2022],
      ['深井水泵的节能设计', '', '海岛学报', 2021],
    ])
  })

  it('papers under a heading that names patents too, which are none', () => {
    const page =
      '# 论文专利\n\n- 范欣，刘江. 低岛井盐的测量方法研究. *海岛学报*. 2022, 44(4): 67. (核心期刊)\n- 刘江, 范欣. 深井水泵的节能设计. *水泵*. 2021(08): 32–38. (核心期刊)\n- 范欣. 一种深井水泵. 发明专利, ZL202010012345.6, 2021.\n'
    expect(facts(page).map(([title]) => title)).toEqual(['低岛井盐的测量方法研究', '深井水泵的节能设计'])
  })
})
