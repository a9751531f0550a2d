import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { markerOf } from '../../../../src/ingest/sources/profile/text/marker.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a vita.txt', text))
const titles = (text: string) => papers(text).map(({ title }) => title)
const named = (text: string) => papers(text).map((paper) => [paper.title, authorsOf(paper)])

describe('lines that a page filled', () => {
  it('go on with the surname where they end with the letters of its given names', () => {
    const list =
      'Publications\nSalt and the slow wells of the northern coast. A. Lee, B. Fox, C.\nMoe, D. Roe. Salt Letters, 12(3):4-9, 2017.\nHow tides part old wells from young ones (2016). A.\nRoe, B. Fox, C. Moe. Tide Studies, 5(1):2-8, 2016.\nWhat wells remember of the rain in spring. B. Fox, A. Lee, D. Roe, C.\nE. Moe and F. Poe. Soup Letters, 14(2):1-5, 2015.\n'
    expect(named(list)).toEqual([
      ['Salt and the slow wells of the northern coast', ['A. Lee', 'B. Fox', 'C. Moe', 'D. Roe']],
      ['How tides part old wells from young ones', ['A. Roe', 'B. Fox', 'C. Moe']],
      ['What wells remember of the rain in spring', ['B. Fox', 'A. Lee', 'D. Roe', 'C. E. Moe', 'F. Poe']],
    ])
  })

  it('hold a number in brackets that is no list mark', () => {
    expect(markerOf('(1):963, 2014.')).toBeNull()
    expect(markerOf('(1) Salt in wells')?.number).toBe(1)
  })

  it('end a title, whose people and journal stand on the next one, among works that begin with their titles', () => {
    const list =
      'Ana Lee\n\nPublications\nSalt filters for the fast reading of wells. B. Fox, A. Lee, C. Moe. Salt\nLetters, 2019.\nStone gates: a new way of holding back the tide in long and short harbours.\nB. Fox, C. Moe, A. Lee. Tide Studies, Nov 1; 33(21):3335-63, 2017.\nSlow soup for the kitchens of the coast. A. Lee, C. Moe. Soup, 2016.\nOn wells and what they hold. C. Moe and A. Lee. Well Studies, 2015.\nTides that came late to the island towns. B. Fox, A. Lee. Tides, 2014.\n'
    expect(titles(list)).toContain('Stone gates: a new way of holding back the tide in long and short harbours')
    expect(titles(list)).toHaveLength(5)
  })

  it('are parted again where a title filled its line and a venue stands below it', () => {
    const page =
      'Ana Lee\n\nRefereed Publications\n\nThe Kitchens of the Northern Coast and their Salt: What Household Books Tell\nWorld Kitchens, 2022 (DOI: S004388712200)\n\nThe Price of Stones: Evidence from Two Harbours\nStone Studies Quarterly, 2022 (DOI: sqac028)\nFirst author (with Bo Fox, Cy Moe, and Di Roe)\n\nSoup and Windfalls: Evidence on the Support of Cooks\nSoup Science, 2023 (DOI: psrm.2023.14)\nSecond author (with Eva Poe, Bo Fox, and Cy Moe)\n'
    expect(named(page)).toEqual([
      ['The Kitchens of the Northern Coast and their Salt: What Household Books Tell', ['Ana Lee@?']],
      ['The Price of Stones: Evidence from Two Harbours', ['Ana Lee@?', 'Bo Fox?', 'Cy Moe?', 'Di Roe?']],
      ['Soup and Windfalls: Evidence on the Support of Cooks', ['Ana Lee@?', 'Eva Poe?', 'Bo Fox?', 'Cy Moe?']],
    ])
  })

  it('hold two entries where the last line of the first was full and ends as all entries do', () => {
    const list =
      'Ana Lee\n\nPublications\nSalt gates for the harbours of the north. B. Fox, A. Lee. Salt, 2019.\nStone gates: a way of holding back the tide in harbours. B. Fox, C. Moe,\nA. Lee, D. Roe. Tide Studies of the Coast, Nov 1; 33(21):3335-63, 2017.\nA toolkit for the quick and automated discovery of wells in old and new\nlands. C. Moe, B. Fox. Methods, 129:3-7, 2017.\nSlow soup for the kitchens of the coast. A. Lee, C. Moe. Soup, 2016.\nOn wells and what they hold in winter. C. Moe and A. Lee. Wells, 2015.\n'
    expect(titles(list)).toContain('A toolkit for the quick and automated discovery of wells in old and new lands')
    expect(titles(list)).toHaveLength(5)
  })

  it('go on with a year in brackets below a title', () => {
    const list =
      'Publications\n\nSalt reclassifies the majority of the wells with suspected tides and no tides\n(2023). K. Lee, G. Bell, I. Fox, M. G. L. Moe, A. Roe and C. Poe. Salt Heart.\nStones of the harbour: a review and an analysis of the older ones (2022). G.\nBell, I. Fox and M. Moe. Stone Studies.\nThe wells of the coast and what they tell of the rain in the spring (2021). K.\nLee, I. Fox and A. Roe. Well Studies of the Northern and the Southern Coast.\nSlow tides and the stones of the harbour: what old maps remember of the winter\n(2020). G. Bell, K. Lee, M. Moe and C. Poe. Tide Letters of the Old Harbour.\n'
    expect(titles(list)).toEqual([
      'Salt reclassifies the majority of the wells with suspected tides and no tides',
      'Stones of the harbour: a review and an analysis of the older ones',
      'The wells of the coast and what they tell of the rain in the spring',
      'Slow tides and the stones of the harbour: what old maps remember of the winter',
    ])
  })

  it('go on in indented lines, so that one at the margin begins anew', () => {
    const line = (title: string): string =>
      `${title} (with Bo Fox), Journal of Salt\n  Studies, Vol. 12, March 2020, pp. 1–20\n`
    const page = `Ana Lee\n\nPublications\n${['Wells that hold salt', 'Tides that hold wells', 'Soups that hold salt', 'Stones of the coast', 'Rain on the harbour'].map(line).join('')}\nWorking Papers\nManufactured Salt: How Two Wells Lower Soups (with Bo Fox)\nPolitical Stones in the Towns: A Theory of Tides (with Bo Fox)\nWhy soup is useful (with Cy Moe)\nWelfare and the best salt in the provision of public soup\nAnonymous or personal? A simple model of salted advice (with Cy Moe)\n`
    expect(titles(page).slice(5)).toEqual([
      'Manufactured Salt: How Two Wells Lower Soups',
      'Political Stones in the Towns: A Theory of Tides',
      'Why soup is useful',
      'Welfare and the best salt in the provision of public soup',
      'Anonymous or personal? A simple model of salted advice',
    ])
  })
})

describe('heads and feet of pages', () => {
  it('name the owner and the number of the page, on as few as two pages', () => {
    const page =
      'Ana Lee\nSalt University\n\nPublications\n1. Lee, A., & Fox, B. (2019). Salt levels in wells with slow tides over long and\n\fCurriculum Vitae: Ana Lee        2\n\n   cold winters. Salt Letters, 12, 4-9.\n2. Lee, A., & Moe, C. (2018). What old wells remember of the rain. Tide Studies, 5, 2-8.\n'
    expect(titles(page)).toEqual([
      'Salt levels in wells with slow tides over long and cold winters',
      'What old wells remember of the rain',
    ])
  })

  it('count the pages behind the name at the head of the text, where nothing else parts them', () => {
    const page =
      'Ana Lee\n\nCommissioned Reports\n2016  Lee, A., and Fox, B. A new face of the harbour: the towns to come. Office of Stones.\n2015  Lee, A., Moe, C., & Roe, D. Transfers of salt: how to count what the wells hold.\n\nAna Lee 1\n      Lee, A., Poe, E., & Roe, D. First wells of the harbour: who digs them and when.\n      Moe, C., & Lee, A. The price of soup in the towns of the coast. Office of Soups.\n2014  Fox, B., & Lee, A. The weakness of stones: a study of two harbours. Office of Stones.\n\nAna Lee 2\n'
    expect(titles(page)).toHaveLength(5)
    expect(papers(page).map(({ venue }) => venue?.name ?? null)).not.toContain('Ana Lee')
  })
})

describe('parts of a list', () => {
  it('stand without numbers below numbered ones', () => {
    const page =
      'Ana Lee\n\nPublications\n3. Lee, A., & Fox, B. (2019). Salt levels in wells. Salt Letters, 12, 4-9.\n2. Lee, A. (2018). What old wells remember of the rain. Tide Studies, 5, 2-8.\n1. Moe, C., & Lee, A. (2017). Slow tides of the coast. Tide Studies, 4, 1-3.\n\nOn the Coast\nLee, A., & Roe, D. Salt could reduce the length of life. Under review at Salt Letters.\nLee, A., & Fox, B. No way back for the wells of the north. Under review at Wells.\n\nFor Salt Towns\nLee, A., & Poe, E. A new face of the harbour. Office of Stones and Wells.\nMoe, C., & Lee, A. The fuel tax of the harbour towns. Office of Stones and Wells.\n'
    expect(titles(page)).toEqual([
      'Salt levels in wells',
      'What old wells remember of the rain',
      'Slow tides of the coast',
      'Salt could reduce the length of life',
      'No way back for the wells of the north',
      'A new face of the harbour',
      'The fuel tax of the harbour towns',
    ])
  })

  it.each([['In Prep'], ['Commissioned Reports'], ['Selected Policy Reports']])('stand below "%s"', (heading) => {
    const page = `Ana Lee\nTeaching\nSalt for beginners, every spring\n\n${heading}\nLee A, Fox B, Moe C. Salt levels in wells with slow tides: a study of the north. Salt Letters (2021).\nMoe C, Lee A. What old wells remember of the rain: a benchmark. Tides (2020).\n`
    expect(titles(page)).toHaveLength(2)
  })

  it('stand below a heading that says in brackets where the others are', () => {
    const page =
      'Ana Lee\nSalt University\nSelected Awards & Honors (full list: salt.example/ana/awards)\n2018 Prize of the Harbour (Salt Society)\n2017 Poster Award (Salt School)\nSelected publications (full list: salt.example/ana/publications)\nLee A, Fox B, Moe C. Salt levels in wells with slow tides: a study of the\nnorth. Salt Letters (2021).\nMoe C, Lee A. What old wells remember of the rain: a benchmark. Tides (2020).\n'
    expect(titles(page)).toEqual([
      'Salt levels in wells with slow tides: a study of the north',
      'What old wells remember of the rain: a benchmark',
    ])
  })

  it('end at a heading in capitals, whatever it says, where all headings are in capitals', () => {
    const page =
      'ANA LEE\n\nEDUCATION\n\nPhD, Salt Studies, Harbour University\n\nPUBLICATIONS\n\nThe dimensions of salt in wells (with B. Fox), arXiv    July 2018\nsubmitted.\nOn the measure of slow tides, arXiv    May 2018\nSalt Exchange (to appear).\n\nKITCHENS AND GARDENS\n\nHarbour Kitchen Plan    2016\nMethods of finding the oldest stones of a kitchen and of counting them.\n\nTEACHING\n\nSalt for beginners    2019\n\nAWARDS\n\nPrize of the Harbour    2018\n'
    expect(titles(page)).toEqual(['The dimensions of salt in wells', 'On the measure of slow tides'])
  })

  it('hold reports on the radio, which are no broadcasts', () => {
    const page =
      'Ana Lee\n\nSelected Policy Reports\n\nRadio and Soup in the Harbour Towns: A Report\nPrepared for the Salt Office\nJuly 2023\n\nThe Effect of Stones on Kitchens and their Cooks\nPrepared for the Stone Office\nApril 2022\n'
    expect(titles(page)).toContain('Radio and Soup in the Harbour Towns: A Report')
  })

  it('are reviews where people and years stand below the heading', () => {
    const page =
      'Publications\n\nOriginal research\nSalt levels in wells with slow tides (2024). A. Lee, B. Fox and C. Moe. Salt Letters.\nWhat old wells remember of the rain (2023). B. Fox, A. Lee and C. Moe. Tides.\n\nReviews\nThe role of stones in the harbours of the coast: a review (2023). A. Lee and B. Fox. Stones.\n'
    expect(titles(page)).toContain('The role of stones in the harbours of the coast: a review')
  })
})

describe('what stands beside the works of a list', () => {
  it('is marked as remarks below works that stand on lines of their own', () => {
    const page =
      'Ana Lee\n\nJournal Articles\n2026 “The effect of salt on soups and cooks: Evidence from a lottery”, Journal of Salt: Applied, forthcoming (with Bo Fox).\n▷ Summary for Salt Weekly; Featured in the Digest of Soups, December 2022\n▷ Covered by Harbour Journal, Salt Today, Bloom Law, Coast Room, Stone Roundup\n2024 “Wells of the coast: Selection and the paradox of tides”, Journal of Wells (with Cy Moe).\n▷ Covered by Harbour Weekly; Stone Dispatch\n2022 “Tides on the rise, wells in decline: The last half-century”, Tide Papers, 112: 257–261.\n▷ Covered by Coast Globe, Kitchen Watch, El Puerto, Salt Nation\n'
    expect(titles(page)).toEqual([
      'The effect of salt on soups and cooks: Evidence from a lottery',
      'Wells of the coast: Selection and the paradox of tides',
      'Tides on the rise, wells in decline: The last half-century',
    ])
  })

  it('is a month with its year in a wide margin', () => {
    const page =
      'Ana Lee\n\nPublications\nNov 2021      D. Roe, A. Lee, B. Fox, Deep Wells: Learning the Shapes of Salt with Borders, Salt Letters.\nAug 2019      B. Fox, C. Moe, A. Lee, Roles of Tides in Networks of Many Layers, Tide Studies.\n'
    expect(named(page)).toEqual([
      ['Deep Wells: Learning the Shapes of Salt with Borders', ['D. Roe', 'A. Lee@', 'B. Fox']],
      ['Roles of Tides in Networks of Many Layers', ['B. Fox', 'C. Moe', 'A. Lee@']],
    ])
  })

  it('is a year that is not over', () => {
    const page =
      'Publications\n2018+ J. Fox and A. Lee and C. E. Moe. Signals and noise of wells: bounds and tides. Salt Letters, accepted for publication.\n2017 A. Lee and C. E. Moe. Limits of salt in the wells of the coast. Salt Letters, Vol. 46, pp. 2–9.\n'
    expect(titles(page)).toEqual([
      'Signals and noise of wells: bounds and tides',
      'Limits of salt in the wells of the coast',
    ])
  })

  it('is a date in the margin of works of one and of many', () => {
    const page =
      'Ana Lee\n\nPublications\nAug 2021      Ana Lee and Bo Fox, Computing the least surfaces with forms of salt,\n              Letters of Salt Graphics (SALT 2021), Salt Library.\nMar 2020      Ana Lee, A Point Method for Stones with Slow Fracture and Contact, Journal\n              of Salt Mechanics, Salt Quest.\nNov 2019      M. Poe, B. Fox, A. Lee, D. Roe, A warm point method for baking and cooking,\n              Letters of Salt Graphics (SALT Asia 2019), Salt Library.\nJul 2019      A. Lee, M. Poe, T. Fox, L. Roe, S. Moe, C. Yee, J. Bell, Soups and Visual-\n              ization of slow fracture with the point method, Letters of Salt Graphics\n              (SALT 2019 Best Paper), Salt Library.\n'
    expect(titles(page)).toEqual([
      'Computing the least surfaces with forms of salt',
      'A Point Method for Stones with Slow Fracture and Contact',
      'A warm point method for baking and cooking',
      'Soups and Visualization of slow fracture with the point method',
    ])
  })

  it('is a year with a letter, and a grade behind the work', () => {
    const page =
      'Ana Lee\n\nPublications\n2015 Lee, Ana and Fox, Bo and Moe, Cy (2015),\n"Slow soup packing revisited", SOUPS 2015, Rating: A\n2016a Lee, Ana and Roe, Di (2016),\n"Salt based on pattern languages", WELLS 2016, Rating: C\n2016b Lee, Ana and Poe, Eva (2016),\n"Hard harbours for salt and stones", TIDES 2016, Rating: A\n'
    expect(named(page)).toEqual([
      ['Slow soup packing revisited', ['Lee, Ana@', 'Fox, Bo', 'Moe, Cy']],
      ['Salt based on pattern languages', ['Lee, Ana@', 'Roe, Di']],
      ['Hard harbours for salt and stones', ['Lee, Ana@', 'Poe, Eva']],
    ])
  })

  it('is a place with its country, and no people', () => {
    const page =
      'ANA LEE\n\nEDUCATION\nPhD, Salt Studies, Harbour University                                   2017 - Present\n\nWORKSHOPS\n\nMethods of Keeping Stones in the Harbours of the Coast                     August 2017\nCentre for Stones and for their Modelling, Salt Town.\nCounting Salt and Density of Soups by the Sounds they make                January 2017\nUniversity of the Harbour, Salt Town, South Africa.\nSummer School of Slow Tides, Introductory and Advanced Lectures              July 2018\nInternational Centre for Tides, Trieste, Italy.\nWriting Workshop of Several Disciplines for the Students of Salt           August 2018\nHarbour University, The Burn, Glen Esk.\n'
    expect(papers(page).flatMap(authorsOf)).not.toContain('South Africa')
  })

  it('is what others wrote, below what somebody worked on', () => {
    const page =
      'Ana Lee\nSalt University\n\nRelevant work experience\nSelection of projects I assisted:\n• The effects of salt on markets of soup, by Fox, Breza, and Moe, RFS, 2018\n• Impulsive kitchens and wellbeing: Evidence from wells, by Fox and Roe, RFS, 2020\n• Bad tides, good wells, by Beck, Fox, Moe, JMBC, 2020\n'
    expect(titles(page)).toEqual([])
  })

  it('is a degree behind the name of the owner', () => {
    const page = 'Ana Weber, RPh, Ph.D.\nSalt Data Scientist\nBorn 1989 in Harbour,\nCurrent location: Salt Town\n'
    expect(titles(page)).toEqual([])
  })
})

describe('names within a list', () => {
  it.each([
    [
      'a particle as short as an initial',
      '1. Ana Lee, Bo C. d. S. Fox, “Soup without regret”, In Salt Letters, 2020.',
      ['Ana Lee', 'Bo C. d. S. Fox'],
    ],
    [
      'a point in the place of a comma',
      '1. Emily Fox, Bo Moe, Nan Yee. and Curt Roe. Soup without regret. Salt Letters, 2020.',
      ['Emily Fox', 'Bo Moe', 'Nan Yee', 'Curt Roe'],
    ],
    [
      'a title that begins with a word and "and"',
      '1. Fox, M., Moe, S., Roe, T. Soups and stones without regret. Salt Letters, 2020.',
      ['Fox, M.', 'Moe, S.', 'Roe, T.'],
    ],
  ])('hold %s', (_, entry, people) => {
    expect(papers(`Publications\n${entry}\n`).map(authorsOf)).toEqual([people])
  })

  it('stand behind the word for those who wrote it too', () => {
    const page =
      'Ana Lee\n\nWorking papers\n- The emergence of soup with deep salt. (coauthor: Bo Fox, Cy Moe, Di Roe)\n'
    expect(named(page)).toEqual([
      ['The emergence of soup with deep salt', ['Ana Lee@?', 'Bo Fox?', 'Cy Moe?', 'Di Roe?']],
    ])
  })
})
