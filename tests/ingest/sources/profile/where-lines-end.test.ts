import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.md', text))
const titles = (text: string) => papers(text).map(({ title }) => title)
const facts = (text: string) =>
  papers(text).map((paper) => [paper.title, authorsOf(paper).join(', '), paper.venue?.name, paper.year])

const others =
  'The Tensions of Salt. Ken Lin and Tom Fox. IEEE Salt Graphics and\nApplications, 36(2), March 2016, pg. 5–9. DOI 10.1000/MCG.2016.35.\nFormal Metrics for Large-Scale Salt. Ken Lin and Ron Old. In High Performance Salt,\nJuly 2015. DOI 10.1000/978-3-319.\nPoint Merging with Data of Stones. Abe Yen, Hank Moe, and Ken Lin. In Salt Symposium on\nStones and Visual Wells (SVW). June 2019. DOI 10.1000/pgv.2019.\n'
const otherTitles = ['The Tensions of Salt', 'Formal Metrics for Large-Scale Salt', 'Point Merging with Data of Stones']

describe('where lines of a printed list end', () => {
  it('the second of two page numbers is no list mark', () => {
    const page =
      'Publications\nThe future of salt workflows. Ewa Lee, Tom Fox, Ilan Moe, Chris Ray, Ken Lin. International Journal of High Salt Computing, 32(1), January 2018, pg 159–\n175. DOI 10.1000/1094342017704893.\nStones that float in deep water. Ewa Lee, Tom Fox, Ken Lin. International Journal of Stone Computing, 31(1), June 2017, pg 59–\n75. DOI 10.1000/abc.\nBetter soup of salt. Ken Lin and Tom Fox. Technical Report SALT2018-5743R, Salt National\nLaboratories, 2018.\nParallel wells of stone. Matt Ray, Ken Lin, and Tom Fox. In Symposium on Salt (SALT),\nOctober 2016. DOI 10.1000/l.2016.\n'
    expect(titles(page)).toEqual([
      'The future of salt workflows',
      'Stones that float in deep water',
      'Better soup of salt',
      'Parallel wells of stone',
    ])
  })

  it('a title in large letters goes on although its line was not full', () => {
    const first =
      'Salt Methods, Infrastructures, and Applications on High\nComputing Platforms. Andrew Bow, Hasan Lee, James Fox, Hank Moe, Berk Ray, Ken Lin.\nSalt Graphics Forum, 32(3), June 2016, pg 577–597. DOI 10.1000/cgf.12930.\n'
    expect(titles(`Publications\n${first}${others}`)).toEqual([
      'Salt Methods, Infrastructures, and Applications on High Computing Platforms',
      ...otherTitles,
    ])
  })

  it('the middle letter of somebody is followed by the surname on the next line', () => {
    const first =
      'Salt Visualization for Stone Science (Salt Seminar 18271). Jane C.\nBennet, Hank Moe, Chris Garth, and Bernd Lee. Salt Reports, 2019, pg 1–43. DOI\n10.1000/DagRep.8.7.1.\n'
    const [paper, ...rest] = papers(`Publications\n${first}${others}`)
    expect(authorsOf(paper)).toEqual(['Jane C. Bennet', 'Hank Moe', 'Chris Garth', 'Bernd Lee'])
    expect(rest.map(({ title }) => title)).toEqual(otherTitles)
  })

  it('where works are counted stands in the margin as a list mark', () => {
    const page =
      '主要学术成果\nEI检索 Lee B, Moe Y, Fox B, et al. SALTFORMS: A Web-Based Application Fusing\nForms, Metrics, and Visuals for Early Wells[C]//SALT DESIGN -\nProceedings of the 29th SALT Conference, Bergen, 20-26 April 2024.\n2024: 373-382.\n中文核心 莫怡晨,李飚,等.ArchIndex:基于多源数据的盐井检索引擎[J].新盐\n筑,2024(01):15-21.\n中文核心 张柏洲, 莫怡晨, 李飚. 城市盐井的案例推理策略研究[J]. 南方盐业,\n2023(1): 9-18.\n国内会议 莫怡晨, 李飚. 基于石头的盐业数据交换格式研究[C]//智能盐业——\n2022年盐业学术论坛论文集. 2022.\n'
    expect(facts(page).map(([title, people, , year]) => [title, people, year])).toEqual([
      [
        'SALTFORMS: A Web-Based Application Fusing Forms, Metrics, and Visuals for Early Wells',
        'Lee B, Moe Y, Fox B',
        2024,
      ],
      ['ArchIndex:基于多源数据的盐井检索引擎', '莫怡晨, 李飚', 2024],
      ['城市盐井的案例推理策略研究', '张柏洲, 莫怡晨, 李飚', 2023],
      ['基于石头的盐业数据交换格式研究', '莫怡晨, 李飚', 2022],
    ])
  })
})

describe('a page that names no people', () => {
  it('has titles above journals with their years, and what it says of its links is no part of them', () => {
    const entry = (title: string, venue: string, year: number) => `${title}\n${venue} · ${year} (opens in a new tab)\n`
    const page = `Publications\n\n2025\n${entry('How Students Embrace Salt in Deep Wells of the Islands', 'Computers and Salt', 2025)}${entry('Exploring the Effect of Stones on Salt in Higher Wells', 'Higher Salt Quarterly', 2025)}\n2024\n${entry('Widen the Wells of the Low Islands and Their People', 'Salt and Stone Technologies', 2024)}${entry('Profiles of Young Stones: An Investigation of Salt', 'Journal of Stone Research', 2024)}${entry('Salt Among Young Adults of the Coast (in Chinese)', 'Telematics and Salt', 2024)}`
    expect(facts(page).map(([title, , venue, year]) => [title, venue, year])).toEqual([
      ['How Students Embrace Salt in Deep Wells of the Islands', 'Computers and Salt', 2025],
      ['Exploring the Effect of Stones on Salt in Higher Wells', 'Higher Salt Quarterly', 2025],
      ['Widen the Wells of the Low Islands and Their People', 'Salt and Stone Technologies', 2024],
      ['Profiles of Young Stones: An Investigation of Salt', 'Journal of Stone Research', 2024],
      ['Salt Among Young Adults of the Coast', 'Telematics and Salt', 2024],
    ])
  })
})
