import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.md', text))
const titles = (text: string) => papers(text).map(({ title }) => title)
const facts = (text: string) =>
  papers(text).map((paper) => [paper.title, authorsOf(paper).join(', '), paper.venue?.name, paper.year])

describe('what comes again in a list', () => {
  it('a series that most entries name ends titles of several sentences', () => {
    const all = [
      'Pressure is high - and rising. The Stone Perception Indicator (SPI) to 30 April 2022 - a Research Note',
      'We are rolling. Our Salt Perception Indicator (SPI) in Q4 2020',
      'Salt in wells and elsewhere',
      'Stones of the low islands and what they hold',
      'Wells that were dug by hand',
      'Soup of stones and other things',
    ]
    const page = all
      .map(
        (title, index) => `* Lee, A., Fox, B. and Moe, C. (202${index}). ${title}. HARB Working Paper #${index + 2}.\n`,
      )
      .join('')
    expect(titles(`## Papers\n\n${page}`)).toEqual(all)
  })

  const entry = (title: string, people: string, year: number) =>
    `${title}\n${people}\nJournal of the Salt Society ${year - 1960} (4), e${year - 2000}\n${year - 2010} ${year}\n`
  const listing = `TITLE CITED BY YEAR\n${entry('Precise Salt for Probes of Stones', 'A Lee, B Fox, C Moe', 2025)}${entry('Salted Photoswitches', 'A Lee, D Ray, E Lin', 2024)}${entry('Reengineering Salt Dyes via Stones: A Tunable\nPlatform for Wash-Free Imaging of Wells', 'Z Zan, A Lee, W Mao', 2023)}${entry('A Salt-Resilient Probe for Stable Imaging', 'A Lee, X Fan', 2022)}`

  it('years that end the entries of a copied listing part them, whatever their titles look like', () => {
    expect(facts(listing)).toEqual([
      ['Precise Salt for Probes of Stones', 'A Lee, B Fox, C Moe', 'Journal of the Salt Society', 2025],
      ['Salted Photoswitches', 'A Lee, D Ray, E Lin', 'Journal of the Salt Society', 2024],
      [
        'Reengineering Salt Dyes via Stones: A Tunable Platform for Wash-Free Imaging of Wells',
        'Z Zan, A Lee, W Mao',
        'Journal of the Salt Society',
        2023,
      ],
      ['A Salt-Resilient Probe for Stable Imaging', 'A Lee, X Fan', 'Journal of the Salt Society', 2022],
    ])
  })

  it('a short name with its year is where a work appeared, and parts no others', () => {
    const works = [
      ['A Proposal for Salt', 'Ana Lee, Bo Fox', 'Salt and Natural Stones, 1991'],
      ['Comments on Salt Analysis', 'Ana Lee', 'SALTLAP, 1975'],
      ['SaltNet 2 - A Richly Salted Resource', 'Cy Moe, Ana Lee, Dee Ray', 'SIGSALT99: Standards of Salt, 1999'],
      ['Using Stones for Salt Identification', 'Ana Lee, Bo Fox, Cy Moe', 'HLT, 1994'],
      ['Session 1: Salts, Stones, and Soup', 'Ana Lee', 'HLT, 1994'],
      ['Annotating Stones', 'Eve Lin, Ana Lee', 'Workshop Frontiers in Salt at HLT-SALT, 2004'],
      ['Using Stone Statistics and Salt Relations', 'Cy Moe, Ana Lee', 'CL, 1998'],
    ]
    const page = works.map((lines) => lines.join('\n')).join('\n')
    expect(facts(`PUBLICATIONS\n${page}\n`).map(([title, people]) => [title, people])).toEqual(
      works.map(([title, people]) => [title, people]),
    )
  })

  it('a listing begins below its column names, not with what stands around them', () => {
    const head =
      'Citations 9695 7799\n71 articles\nnot available\nBased on funding mandates\nAna Lee\nSalt University\nSalt Chemistry\nPhysical Salt\nStone Dyes\n'
    expect(titles(`${head}${listing}`)).toHaveLength(4)
  })
})

describe('around titles and names', () => {
  it('a title in another language in square brackets is no part of the title', () => {
    expect(
      facts(
        '## Papers\n\n* Lee, A., Fox, B. (2021). Salt in wells of the low islands [Salz in Brunnen der niedrigen Inseln]. Salt Letters 3, 1-9.\n* Lee, A., Fox, B. (2020). Stones that float [Steine, die im Wasser schwimmen]. Stone Letters 4, 11-20.\n',
      ),
    ).toEqual([
      ['Salt in wells of the low islands', 'Lee, A., Fox, B.', 'Salt Letters', 2021],
      ['Stones that float', 'Lee, A., Fox, B.', 'Stone Letters', 2020],
    ])
  })

  it('a star that a heading explains in brackets opens no emphasis', () => {
    expect(
      facts(
        'PUBLICATIONS\nSelected Papers (Published) (*Corresponding, †co-first)\nLee A†, Fox B†, Moe C*. SALT: A Multi-Attribute Dataset of Wells. Scientific Salt, 2025, 12(1): 430.\nLee A, Ray D, Moe C*. Inferring Stones on the Globe in New Areas. Stone International, 2025, 158: 103350.\n',
      ).map(([title, people]) => [title, people]),
    ).toEqual([
      ['SALT: A Multi-Attribute Dataset of Wells', 'Lee A*, Fox B*, Moe C'],
      ['Inferring Stones on the Globe in New Areas', 'Lee A, Ray D, Moe C'],
    ])
  })

  it('letters of given names may be those of a word', () => {
    expect(
      facts(
        '## Publications\n\nElusan TO and Adeke EA, 2012: The role of salt in the identification of stones. Salt Letters vol 1 pg 27-44\n\nElusan TO, and Adeke EO, Pattern of stones isolated from wells of the low islands. Stone Letters, Vol 4(2) pg 101-115\n',
      ).map(([title, people]) => [title, people]),
    ).toEqual([
      ['The role of salt in the identification of stones', 'Elusan TO, Adeke EA'],
      ['Pattern of stones isolated from wells of the low islands', 'Elusan TO, Adeke EO'],
    ])
  })

  it('a rare surname in traditional characters is one among others', () => {
    expect(
      facts(
        '## 期刊論文\n\n[1] 時文中、許育銘, (2014), “海鹽之路的特徵與影響,” 鹽業學報, 6(1), pp. 27-41。\n[2] 時文中、曾憲雄, (2011), “石頭與深水之間的關係,” 石學學刊, 9(2), pp. 13-22。\n',
      ).map(([title, people]) => [title, people]),
    ).toEqual([
      ['海鹽之路的特徵與影響', '時文中, 許育銘'],
      ['石頭與深水之間的關係', '時文中, 曾憲雄'],
    ])
  })

  it('a number of pages between two dashes parts no entry', () => {
    const page =
      '## Publications\n\nLee AB, Fox B (2012) Salt roads of the low islands and of the\n\n-- 4 of 6 --\n\nwhole coast. Salt Letters 4, 1-9.\n\nLee AB, Moe C (2011) Stones that float in deep water. Stone Letters 3, 2-8.\n'
    expect(titles(page)).toEqual([
      'Salt roads of the low islands and of the whole coast',
      'Stones that float in deep water',
    ])
  })
})
