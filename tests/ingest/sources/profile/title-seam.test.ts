import { describe, expect, it } from 'vitest'
import { cutsOf } from '../../../../src/ingest/sources/profile/entry/title-seam.ts'
import { cleanTitle } from '../../../../src/ingest/sources/profile/field/clean-title.ts'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const facts = (text: string) =>
  papersOf(readProfile('a page.md', text)).map((paper) => [
    paper.title,
    authorsOf(paper).join('; '),
    paper.venue?.name,
    paper.year,
  ])

describe('the titles of a list end at one sign', () => {
  it('a colon in front of the venue, in titles too', () => {
    const page =
      '# Publications\n\nRoe, A.B., and Fox, C., 2010, Salt in low wells: Tidal Geology, v. 3, p. 1-10.\n\nFox, C., Moe, D.E., and Roe, A.B., 2012, Old shores: A slow retreat: Annals of Sand, v. 12, p. 5-9.\n\nMoe, D.E., 2014, Sand on the move: Tidal Geology, v. 7, p. 21-30.\n'
    expect(facts(page)).toEqual([
      ['Salt in low wells', 'Roe, A.B.; Fox, C.', 'Tidal Geology', 2010],
      ['Old shores: A slow retreat', 'Fox, C.; Moe, D.E.; Roe, A.B.', 'Annals of Sand', 2012],
      ['Sand on the move', 'Moe, D.E.', 'Tidal Geology', 2014],
    ])
  })

  it('a comma in front of a venue without a word that venues have', () => {
    const page =
      '# Publications\n\n- Ana Lee, Bo Fox, Rings without corners and what they hold, Letters of Towers, 12 (2018), 1-9.\n- Bo Fox, Cy Moe, Corners, rings and fields of three colours, Letters of Towers, 14 (2020), 20-28.\n- Cy Moe, Ana Lee, Small fields in long towers, Northern Algebra, 3 (2016), 3-4.\n'
    expect(facts(page).map(([title, , venue]) => [title, venue])).toEqual([
      ['Rings without corners and what they hold', 'Letters of Towers'],
      ['Corners, rings and fields of three colours', 'Letters of Towers'],
      ['Small fields in long towers', 'Northern Algebra'],
    ])
  })

  it('no title ends behind the year that ends it all', () => {
    const page =
      '# Publications\n\n- Ana Roe, Bo Fox. Tides of the bay. Tidal Lett. 3, 2019.\n- Ana Roe and Bo Fox. The tidal toolkit for wells, 2017.\n- Cy Moe, Ana Roe. Slow tides in narrow bays. Tidal Lett. 2, 2016.\n'
    expect(facts(page).map(([title]) => title)).toEqual([
      'Tides of the bay',
      'The tidal toolkit for wells',
      'Slow tides in narrow bays',
    ])
  })

  it('and so do those of lists with one entry each', () => {
    const page =
      '# Publications\n\n## 2014\n\nMoe, D.E., 2014, Sand on the move: Tidal Geology, v. 7, p. 21-30.\n\n## 2012\n\nFox, C., and Roe, A.B., 2012, Old shores: A slow retreat: Annals of Sand, v. 12, p. 5-9.\n\n## 2010\n\nRoe, A.B., and Fox, C., 2010, Salt in low wells: Tidal Geology, v. 3, p. 1-10.\n'
    expect(facts(page).map(([title, , venue]) => [title, venue])).toEqual([
      ['Sand on the move', 'Tidal Geology'],
      ['Old shores: A slow retreat', 'Annals of Sand'],
      ['Salt in low wells', 'Tidal Geology'],
    ])
  })
})

describe('a chapter ends in front of the book whose editors are named', () => {
  const page =
    '# Publications\n\n1. A. Lee, B. Fox: Salt of the sea. Maps of Salt: From Sea to Table (C. Moe & D. Roe, eds.), Hill/Quarry, Chapter 2, pp. 35-80 (2010).\n2. B. Fox, A. Lee. Soup and stones. Handbook of Stones (C. Moe, ed.), Springer (2007), Chapter 14, pp. 857-944.\n3. A. Lee: Stones that float on small lakes. Geometry, Soups, and Coastal Kitchens, 11th International Workshop on Foundations of Soup, Low Castle, Lima, April 7-12, 2002, Revised Papers (D. Roe, ed.), Vol. 26, Quarry (2003), pp. 1-21.\n'

  it('where a comma stands in front of who published it', () => {
    expect(facts(page).map(([title, people]) => [title, people])).toEqual([
      ['Salt of the sea', 'A. Lee; B. Fox'],
      ['Soup and stones', 'B. Fox; A. Lee'],
      ['Stones that float on small lakes', 'A. Lee'],
    ])
  })

  it('however many commas its name holds', () => {
    const text =
      'Stones that float on small lakes. Geometry, Soups, and Coastal Kitchens, 11th International Workshop on Foundations of Soup, Low Castle, Lima, April 7-12, 2002, Revised Papers (D. Roe, ed.), Vol. 26, Quarry (2003), pp. 1-21.'
    const [best] = [...cutsOf({ text, spans: [] }, 0)].sort((left, right) => right.worth - left.worth)
    expect(text.slice(0, best?.end)).toBe('Stones that float on small lakes')
  })

  it('and the year in brackets is later than the days of the meeting', () => {
    expect(facts(page).map(([, , , year]) => year)).toEqual([2010, 2007, 2003])
  })
})

describe('the parts of a list of names show where surnames stand', () => {
  it('in front of every given name, written out', () => {
    const page =
      '# Publications\n\nRoe, Anna, Fox, Bo, and Moe, Cy (2019). Salt in the wells of low islands. *Low Islands* 12, 1-9.\n\nFox, Bo and Roe, Anna (2018). Pumps for deep wells. *Low Islands* 11, 3-8.\n'
    expect(facts(page).map(([, people]) => people)).toEqual(['Roe, Anna; Fox, Bo; Moe, Cy', 'Fox, Bo; Roe, Anna'])
  })

  it('in front of the first one only', () => {
    const page =
      '# Publications\n\nRoe, Anna, Bo Fox, and Cy Moe. 2019. Salt in the wells of low islands. *Low Islands* 12, 1-9.\n\nFox, Bo, and Anna Roe. 2018. Pumps for deep wells. *Low Islands* 11, 3-8.\n'
    expect(facts(page).map(([, people]) => people)).toEqual(['Roe, Anna; Bo Fox; Cy Moe', 'Fox, Bo; Anna Roe'])
  })

  it('small words among initials belong to the surname', () => {
    const page = '# Publications\n\nRoe, P.D. de M., Fox, A. de L. (2015) Salt in low wells. Low Islands 3: 1-4.\n'
    expect(facts(page)).toEqual([['Salt in low wells', 'Roe, P.D. de M.; Fox, A. de L.', 'Low Islands', 2015]])
  })
})

it('a title in 汉字 ends in front of a meeting that is counted', () => {
  const page =
    '# 论文\n\n1. 郑亚, 孙茂. 歌词的统计特征及其应用. *第9届全国盐业会议 (CNSC 2007)*. *盐业学报*, Vol. 21, No. 5, pp. 61-67, 2007.\n2. 孙茂, 郑亚. 盐的语言处理. *盐业学报*, Vol. 20, 2006.\n'
  expect(papersOf(readProfile('主页.md', page)).map(({ title }) => title)).toEqual([
    '歌词的统计特征及其应用',
    '盐的语言处理',
  ])
})

it('what is linked beside a title, and the kind of a thesis, are no part of it', () => {
  expect(cleanTitle('A method for smoothing salt prices with source code archive')).toBe(
    'A method for smoothing salt prices',
  )
  expect(cleanTitle('A bootstrap for salt, with online appendix')).toBe('A bootstrap for salt')
  expect(cleanTitle('Salt in middle tides (abstract)')).toBe('Salt in middle tides')
  expect(cleanTitle('Salt in old tides (PDF file)')).toBe('Salt in old tides')
  expect(cleanTitle('Learning with code and data')).toBe('Learning with code and data')
  expect(cleanTitle('博士论文：盐湖文档的结构研究')).toBe('盐湖文档的结构研究')
})

it('a year between commas behind a title is no part of it', () => {
  const page =
    '# Papers\n\nCheng, Bo; Zhou, Tia; Lu, Wei, Salt synergizes with tides in small towns, 2013, Salt Letters, 34(7): 951-958\n\nBi, Shan; Lu, Wei, Tide models of response to salt, 2012, Tide Weekly, 110(5): 729-740, First author supported by Harbour\n'
  expect(papersOf(readProfile('a page.md', page)).map(({ title, year }) => [title, year])).toEqual([
    ['Salt synergizes with tides in small towns', 2013],
    ['Tide models of response to salt', 2012],
  ])
})

it('a date behind a venue is none itself, and a short name in front of a year is one', () => {
  const page =
    '# Papers\n\n[1] K Ashi, T Kato, K Oka. Multiple tracking of salt modulation in small worms, Salt Letters, 2019 Jul 27;706:68-74\n\n[2] K Ashi, K Oka. Limits on salt adaptation by a geometric approach, Tidal and Biophysical Research Communications, 2019 Jan 15;508(3):690-694\n\n[3] T Kato, K Oka. Salt videos of articulated motions ACM Multimedia, 2011, 383-392\n'
  expect(papersOf(readProfile('a page.md', page)).map(({ title }) => title)).toEqual([
    'Multiple tracking of salt modulation in small worms',
    'Limits on salt adaptation by a geometric approach',
    'Salt videos of articulated motions',
  ])
})

it('the number of a part does not end its title', () => {
  const page =
    '# Papers\n\n1. Roe, A. S., Fox, B. 2021. A search for salt in tides - II. Wells of the north. Salt Letters 12, 3-9\n2. Fox, B., Roe, A. S. 2020. Wells of the south and their salt. Salt Letters 11, 1-9\n'
  expect(papersOf(readProfile('a page.md', page)).map(({ title }) => title)).toEqual([
    'A search for salt in tides - II. Wells of the north',
    'Wells of the south and their salt',
  ])
})
