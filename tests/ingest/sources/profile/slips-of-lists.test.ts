import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string, name = 'a page.md') => papersOf(readProfile(name, text))
const facts = (text: string, name?: string) =>
  papers(text, name).map((paper) => [paper.title, authorsOf(paper).join(', '), paper.year])
const titles = (text: string, name?: string) => papers(text, name).map(({ title }) => title)

describe('rows of a list', () => {
  it('are cells where bars stand between them, line after line', () => {
    const page =
      '# 李安\n\n## 论文\n\n2026 | 中文 | 第一作者 | 面向高质量发展的盐业更新：理论逻辑、现实困境与转型路径 | 李安, 王波, 赵楠 | 盐业研究, (7): 31-43 | \n2026 | 中文 | 合作作者 | 地理标志促进海岛融合的效应及其机制 | 王波, 李安 | 海岛学报: 1-18 | \n2025 | 英文 | 第一作者 | Shared rule of urban salt pans: Ways to keep them open | Li A, Wang B, Zhao N | Journal of Salt: Regional Studies, 62: 102862 | https://doi.org/10.1016/j.salt.2025.1\n'
    expect(titles(page)).toEqual([
      '面向高质量发展的盐业更新：理论逻辑、现实困境与转型路径',
      '地理标志促进海岛融合的效应及其机制',
      'Shared rule of urban salt pans: Ways to keep them open',
    ])
  })

  it('are links where one and the same is offered with each work', () => {
    const entry = (title: string, year: number) =>
      `### ${title}\n\nLee, A., Fox, B., Moe, C.\n\n*Salt Letters* 12, 1008 (${year}).\n\n[读这个故事](salt.html)\n\n`
    const page = `# Ana Lee\n\n## Publications\n\n${entry('How salt travels through stone', 2021)}${entry('Why stones keep their salt', 2020)}${entry('A stone in every soup', 2019)}`
    expect(titles(page)).toEqual([
      'How salt travels through stone',
      'Why stones keep their salt',
      'A stone in every soup',
    ])
  })
})

describe('a blank that slipped into an emphasis', () => {
  it('does not hide the journal that begins there', () => {
    const page =
      '# Ana Lee\n\n## Publications\n\n- Lee, A., Fox, B. (2023). Flow of salt: Measuring how two tides meet.* Salt, Stone and Urban Systems*. 99, 1019.\n- Fox, B., Lee, A. (2022). Why stones keep their salt. *Stone Letters*, 50(2), 113-129.\n'
    expect(titles(page)).toEqual(['Flow of salt: Measuring how two tides meet', 'Why stones keep their salt'])
  })
})

describe('a year between title and venue', () => {
  it('shows that a colon belongs to the title', () => {
    const page =
      'Ana B. Lee\n\nPUBLICATIONS\nA. B. Lee, C. Fox, and D. Moe. Salt Pans as Stone Mufflers II: Radiative Transfer Models. 2026. (in prep for the\nCoastal Journal).\nC. Fox, D. Moe, and A. B. Lee. Northern Tide Pools: Potential Birthplace to Millions of Stones. 2025. The\nCoastal Journal, (submitted, in review).\nD. Moe, A. B. Lee, and C. Fox. Soup at Sea II: Mass Ratio of Merging Stones in the Northern Channel. 2024. The\nCoastal Journal, 993, 163.\n'
    expect(titles(page, 'a page.txt')).toEqual([
      'Salt Pans as Stone Mufflers II: Radiative Transfer Models',
      'Northern Tide Pools: Potential Birthplace to Millions of Stones',
      'Soup at Sea II: Mass Ratio of Merging Stones in the Northern Channel',
    ])
  })
})

describe('people', () => {
  it('go on in the next line behind letters that ask for a surname', () => {
    const page =
      'Ana B. Lee\n\nPUBLICATIONS\nE. M. Roe, R. Poe, K. S. Ford, B. Moe, V. Dell, A. B. Lee, K.\nNathan, J. McCoy, N. Pose, V. Prit, S. Ray. Counterparts to\nstones that merge in the salt of northern harbours and of\ntheir channels. 2026. The Coastal Journal, 993, 163.\nV. Dell, S. Ray, A. B. Lee, K. Nathan, B. Moe, K. S. Ford, P.\nQuill, R. Starr, J. Post, E. Roe. Prospects for the making of\nsoup from stones of the northern channel. 2025. Salt Letters,\n12, 4.\nA. B. Lee, B. Moe, K. S. Ford, V. Dell, K. Nathan, J. Post,\nS. Ray, E. Roe, and R. Poe. Spin of merging stones in the\nsalt of the old northern harbours and of their many channels.\n2025. The Coastal Journal, 993, 165.\n'
    expect(papers(page, 'a page.txt').map((paper) => authorsOf(paper).length)).toEqual([11, 10, 9])
  })

  it('may have their marks at the surname in front of the initials, or behind the semicolon', () => {
    const page =
      '# Ana Lee\n\n## Publications\n\n- Lee*, A., Fox-Roe, B., & Moe, C. Shorter arms count: The costs of salt. Stone Letters, 12(3), 1-9, 2019.\n- Fox-Roe, B.; Lee, A.;†# Moe, C.; Roe, D.;*# Poe, Q.-A.* Why stones keep their salt. Stone Letters, 11(3), 1-9, 2018.\n- Roe, A. N., Lee*, M. Climate and salt of the northern towns. Stone Letters, 10(3), 1-9, 2017.\n'
    expect(papers(page).map((paper) => paper.authors.map(({ name }) => name))).toEqual([
      ['Lee, A.', 'Fox-Roe, B.', 'Moe, C.'],
      ['Fox-Roe, B.', 'Lee, A.', 'Moe, C.', 'Roe, D.', 'Poe, Q.-A.'],
      ['Roe, A. N.', 'Lee, M.'],
    ])
  })

  it('stand below a title that asks and goes on', () => {
    const page =
      'Ana Lee\n\nPUBLICATIONS\n6. What Moves a Miller’s Choices? Telling Taste from Friction,\nwith Bo Fox\nJournal of Salt, Forthcoming.\n7. Noise in the Tides: Evidence from Old Ledgers, with Cy Moe\nReview of Stone Studies, 2024, 37 (5): 1494-1537.\n'
    expect(facts(page, 'a page.txt')).toEqual([
      ['What Moves a Miller’s Choices? Telling Taste from Friction', 'Ana Lee@?, Bo Fox?', null],
      ['Noise in the Tides: Evidence from Old Ledgers', 'Ana Lee@?, Cy Moe?', 2024],
    ])
  })
})

describe('words of a form on lines of their own', () => {
  it('are no titles', () => {
    const page =
      '# Ana Lee\n\n## Publications\n\n2023\n\nHow stones show their salt in nature\n\nAuthors:\nLee, Fox & Moe\nJournal:\nSalt Letters\nCitation:\nLee, A., Fox, B., & Moe, C. (2023). How stones show their salt in nature. Salt Letters, 40(3), 190-198.\n\n2022\n\nLearning the touch of old stones\n\nAuthors:\nFox & Lee\nJournal:\nStone Life\nCitation:\nFox, B., & Lee, A. (2022). Learning the touch of old stones. Stone Life, 11, 64-76.\n'
    expect(titles(page).filter((title) => /^(?:Authors|Journal|Citation)/.test(title))).toEqual([])
    expect(new Set(titles(page))).toEqual(
      new Set(['How stones show their salt in nature', 'Learning the touch of old stones']),
    )
  })
})
