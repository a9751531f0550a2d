import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.txt', text))
const facts = (text: string) => papers(text).map((paper) => [paper.title, authorsOf(paper).join(', '), paper.year])

describe('headings in plain letters with no gaps around them', () => {
  const list =
    'Lee A, Fox B, Moe C. (2021). Salt in the wells of low islands, Soup Letters (link)\nFox B, Lee A. (2019). Stones that float on the lakes of the north, Stone Letters (link)\n'
  const read = [
    ['Salt in the wells of low islands', 'Lee A@, Fox B, Moe C', 2021],
    ['Stones that float on the lakes of the north', 'Fox B, Lee A@', 2019],
  ]

  it('two states of works head a list of works', () => {
    const page = `ANA LEE\nAwards and Honors\n- Salt prize of the town 2019\nPublished or In Press\n${list}Selected Presentations\nLee A (2021). Keynote on soup, Harbour University\n`
    expect(facts(page)).toEqual(read)
  })

  it('a long line whose words all begin with capitals is a heading', () => {
    const page = `ANA LEE\nAwards and Honors\n- Salt prize of the town 2019\nSelected Non-Peer-Reviewed Publications\n${list}`
    expect(facts(page)).toEqual(read)
  })
})

describe('headings that the list below them shows', () => {
  it('talks whose heading holds another word are no works', () => {
    const page =
      'Ana Lee\n\nPublications\n\n1. Ana Lee, Bo Fox. "Salt in deep wells." Soup Letters 12 (2020): 4.\n2. Ana Lee, Cy Moe. "Stones that float." Stone Letters 3 (2019): 18.\n\nSelected Recent Talks of Worth:\n\n1. Ana Lee. "Soups of the coast." (invited talk) Soup Meeting, Lima, 4 May 2018.\n2. Ana Lee, Cy Moe. "Salt roads." Salt Seminar, Harbour University, 5 June 2017.\n'
    expect(facts(page)).toEqual([
      ['Salt in deep wells', 'Ana Lee@, Bo Fox', 2020],
      ['Stones that float', 'Ana Lee@, Cy Moe', 2019],
    ])
  })

  it('reviews of books and articles of a kind of their own are works beside others', () => {
    const page =
      'Ana Lee\nWorks in progress\nJournal article, “Salt in the wells of the low islands”\nPublications\nPeer-reviewed articles\n2010 “Stones that float,” Stone Letters (March 2010): 79–90.\nBook and film reviews\n2009 Review of The Salt Roads, by T. A. Fox, Soup Letters 39 (summer 2009), 265–66.\nforthcoming Review of The Soup of the Hills by Dee Roe and Eli Poe, Stone Letters (forthcoming).\nPamphlet articles\n2008 “Broth” in The Book of Soups (Lima: Harbour Press, 2008).\n2007 “Salt of the hills” in The Book of Spices (Lima: Harbour Press, 2007).\nTalks\n2006 “Stones,” paper presented at the Stone Days, Lima, March 2006.\n'
    expect(papers(page).map(({ title, year }) => [title, year])).toEqual([
      ['Salt in the wells of the low islands', null],
      ['Stones that float', 2010],
      ['Review of The Salt Roads', 2009],
      ['Review of The Soup of the Hills', null],
      ['Broth', 2008],
      ['Salt of the hills', 2007],
    ])
  })
})

describe('lines that a page broke at its width', () => {
  it('a year alone behind people goes on with the title below it', () => {
    const page =
      'ANA LEE\nPublications\nLee A, Fox B, Moe C. (2021). Salt in the wells of low islands and of the high\nones, Soup Letters (link)\nFox B, Lee A, Moe C, Roe D, Poe E, Doe F, Coe G, Noe H, Woe I, Boe J, Goe K.\n(2020).\nStones that float on the lakes of the north in spring, Stone Letters (link)\nMoe C, Fox B, Lee A, Roe D, Poe E, Doe F, Coe G, Noe H, Woe I. (2020). The\nsoups of the coast and who cooks them, Soup Letters (link)\nLee A. (2019). Salt roads of the early towns and of those who walked on them,\nStone Letters (link)\n'
    expect(papers(page).map(({ title, authors, year }) => [title, authors.length, year])).toEqual([
      ['Salt in the wells of low islands and of the high ones', 3, 2021],
      ['Stones that float on the lakes of the north in spring', 11, 2020],
      ['The soups of the coast and who cooks them', 9, 2020],
      ['Salt roads of the early towns and of those who walked on them', 1, 2019],
    ])
  })
})
