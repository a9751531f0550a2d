import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.md', text))
const titles = (text: string) => papers(text).map(({ title }) => title)

describe('works between the paragraphs of a page about interests', () => {
  it('are whole references within links, whoever wrote alone', () => {
    const page =
      '# Research Interests\n\n## Salt: what do the wells of the coast hold?\n\nMy interest is in wells and what people of the coast did with them over time. I ask who drew the salt.\n\n[Lee, Ann (2019). "On the salt of wells," Salt Letters, 34(1), 10-24.](https://x.example/1)\n\n[Lee, Ann (2017). "Who drew the salt," Tide Studies, 3(2): 5-9.](https://x.example/2)\n\n[Lee, Ann and Bo Fox (2015). "Tides in old wells," Tide Studies, 1(2): 25-39.](https://x.example/3)\n'
    expect(titles(page)).toEqual(['On the salt of wells', 'Who drew the salt', 'Tides in old wells'])
  })
})

describe('labels in front of an entry', () => {
  it('say that a work is in progress', () => {
    const page =
      '# Papers in progress\n\nIn progress **Ann Lee** & Bo Fox. The salt of deep wells. Available on [SaltBuzz](https://x.example/1).\n\nSubmitted **Ann Lee** & Cy Moe. The tides of old towns.\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper)])).toEqual([
      ['The salt of deep wells', ['Ann Lee@', 'Bo Fox']],
      ['The tides of old towns', ['Ann Lee@', 'Cy Moe']],
    ])
  })
})
