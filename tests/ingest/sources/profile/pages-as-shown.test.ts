import { describe, expect, it } from 'vitest'
import { convertHtml } from '../../../../src/ingest/sources/html/html-text.ts'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.md', text))
const titles = (text: string) => papers(text).map(({ title }) => title)
const facts = (text: string) =>
  papers(text).map((paper) => [paper.title, authorsOf(paper).join(', '), paper.venue?.name, paper.year])

const pageOf = (html: string): string => {
  const page = convertHtml(html)
  if ('reason' in page) throw new Error(page.reason)
  return page.text
}

describe('lists as pages show them', () => {
  it('reads fields between bars, whether the lines break behind the bars or not', () => {
    const entries = [
      ['Salt in old wells', '(10/2015)', 'Lee, A. B.; Fox, Bo', 'New Kitchens, Volume 40, p. 87-103'],
      [
        'The stones of the northern coast. II. Those below the sea',
        '(07/2014)',
        'Moe, Cy; Lee, Ana',
        'Stone & Water, Volume 45',
      ],
      [
        'Soup in towns without wells',
        '(08/2010)',
        'Lee, A.; Fox, B.; Moe, C. D.',
        'The Kitchen Journal, Volume 71, Issue 2, pp. 683-694',
      ],
    ]
    const page = (end: string) =>
      `# Publications\n\n${entries.map(([title, date, ...rest]) => `- [${title}](https://salt.example) ${date} |${end}${rest.join(` |${end}`)} |${end}([bibtex](https://salt.example))`).join('\n')}\n`
    const expected = [
      ['Salt in old wells', 'Lee, A. B.; Fox, Bo', 'New Kitchens', 2015],
      ['The stones of the northern coast. II. Those below the sea', 'Moe, Cy; Lee, Ana', 'Stone & Water', 2014],
      ['Soup in towns without wells', 'Lee, A.; Fox, B.; Moe, C. D.', 'Kitchen Journal', 2010],
    ]
    for (const end of [' ', '\n  '])
      expect(
        papers(page(end)).map((paper) => [paper.title, authorsOf(paper).join('; '), paper.venue?.name, paper.year]),
      ).toEqual(expected)
  })

  it('takes the number that an entry brings along for the mark of its item', () => {
    const items = [
      'Lee, A., B. Fox and C. Moe 1968. Salt in growing wells. Kitchen Sci. 8: 171-173.',
      'Fox, B. and A. Lee 1969. Grow stones in spring too. Stone Farmer 2: 11-12.',
      'Moe, C. and A. Lee 1970. Soup: a cure for all. Kitchen Sci. 3: 9-12.',
    ]
    const html = `<html><body><h1>Publications</h1><ol>${items.map((item, index) => `<li><span>${index + 1}.</span> ${item}</li>`).join('\n')}</ol></body></html>`
    const expected = ['Salt in growing wells', 'Grow stones in spring too', 'Soup: a cure for all']
    expect(titles(pageOf(html))).toEqual(expected)
    expect(
      titles(`# Publications\n\n${items.map((item, index) => `${index + 1}. ${index + 1}. ${item}`).join('\n')}\n`),
    ).toEqual(expected)
  })

  it('takes numbers on lines of their own for the marks of what follows, and what stands above them for no work', () => {
    const page = [
      'Publications',
      'Dr. Ana Bo Lee — 1944–2024',
      '',
      '45 publications · 1968–2018',
      '',
      '← Back to site',
      'For more than fifty years, Dr. Lee went where the salt was. She followed the stones across four coasts, in Tanzania, Nigeria and beyond. Her papers asked whether any of this reached the kitchens.',
      '',
      'Showing all 45 publications',
      '',
      '1.',
      'Lee, A., B. Fox and C. Moe 1968. Salt in growing wells. Kitchen Sci. 8: 171-173.',
      '2.',
      "Lee, A. and B. Fox 1969. 'Hope' and 'Grit' stones for the coast. Stone Notes 3: 6-7.",
      '3.',
      'Moe, C. and A. Lee 1970. Soup: a cure for all. Kitchen Sci. 3: 9-12.',
      '4.',
      "Lee, A. 1971. 'P.I. 171' and other wells of the coast. Kitchen Sci. 4: 17-18.",
    ].join('\n')
    expect(facts(page)).toEqual([
      ['Salt in growing wells', 'Lee, A., B. Fox, C. Moe', 'Kitchen Sci.', 1968],
      ["'Hope' and 'Grit' stones for the coast", 'Lee, A., B. Fox', 'Stone Notes', 1969],
      ['Soup: a cure for all', 'Moe, C., A. Lee', 'Kitchen Sci.', 1970],
      ["'P.I. 171' and other wells of the coast", 'Lee, A.', 'Kitchen Sci.', 1971],
    ])
  })

  it('ends an entry at its row of links, though the gaps stand within the entries', () => {
    const entry = (year: number, title: string, people: string, venue: string, told: string, link: string): string =>
      `${year}\n${title}\n${people}\n\n${venue}\n\n${told}\n\n${link} ↗`
    const page = `Skip to content\nAna Lee\nAboutResearchCV ↗\nResearch\nHow kitchens are run: theory and evidence.\n\nComplete curriculum vitae ↗\nSalt and stones\nHow salt and stones shape what kitchens do.\n\n${[
      entry(
        2026,
        'Corporate Kitchens and the Problem of Salt',
        'Ana Lee and Bo Fox',
        'Kitchen Science',
        'How salt changes the making of soup.',
        'Paper PDF',
      ),
      entry(
        2023,
        'The Kitchen as a Town: Salt, Stones and Soup',
        'Ana Lee and Cy Moe',
        'Kitchen Science, 34(5), 1965–1980',
        'Owners do more than watch cooks: they say which soup is made and how, and who may eat of it.',
        'Journal article',
      ),
      entry(
        2019,
        'More Salt, Less Soup',
        'Ana Lee',
        'Soup Review',
        'What salt brings to the study of soup.',
        'Details in CV',
      ),
      entry(
        2018,
        'What Would We Cook if We Took Stones Seriously?',
        'Cy Moe, Ana Lee, and Bo Fox',
        'Stone Science',
        'How stones come between cooks.',
        'Journal article',
      ),
    ].join('\n')}`
    expect(facts(page)).toEqual([
      ['Corporate Kitchens and the Problem of Salt', 'Ana Lee@, Bo Fox', 'Kitchen Science', 2026],
      ['The Kitchen as a Town: Salt, Stones and Soup', 'Ana Lee@, Cy Moe', 'Kitchen Science', 2023],
      ['More Salt, Less Soup', 'Ana Lee@', 'Soup Review', 2019],
      ['What Would We Cook if We Took Stones Seriously?', 'Cy Moe, Ana Lee@, Bo Fox', 'Stone Science', 2018],
    ])
  })

  it('takes a few words that lead where the title does for a link', () => {
    const card = (title: string, people: string, venue: string, told: string, link: string, href: string): string =>
      [`### [${title}](${href})`, people, venue, told, `[${link}](${href})`].filter((line) => line !== '').join('\n\n')
    const page = [
      '---\ntitle: Research | Ana Lee\n---',
      '# Research',
      'How firms salt.',
      '## Salt and institutions',
      'How kitchens allocate salt and sustain cooperation.',
      card(
        'Corporate Kitchens and the Problem of Salt',
        'Ana Lee and Bo Fox',
        'Working paper · In revision',
        'The salt of kitchens and the challenge of choice within them.',
        'Project listing at Harbour',
        'https://salt.example/1',
      ),
      card(
        'More Salt, Less Soup',
        'Ana Lee',
        'Soup Review',
        'What salt brings to the study of soup.',
        'Details in the list',
        'https://salt.example/2',
      ),
      card(
        'What Would We Cook if We Took Stones Seriously?',
        'Cy Moe, Ana Lee, and Bo Fox',
        'Stone Science',
        '',
        'Details in the list',
        'https://salt.example/3',
      ),
      card(
        'The Kitchen as a Town: Salt, Stones and Soup',
        'Ana Lee and Cy Moe',
        'Kitchen Science, 34(5), 1965–1980',
        'How stones come between cooks.',
        'Journal article',
        'https://salt.example/4',
      ),
    ].join('\n\n')
    expect(papers(page).map(({ title, year }) => [title, year])).toEqual([
      ['Corporate Kitchens and the Problem of Salt', null],
      ['More Salt, Less Soup', null],
      ['What Would We Cook if We Took Stones Seriously?', null],
      ['The Kitchen as a Town: Salt, Stones and Soup', null],
    ])
  })

  it('ends a line of its own whatever marks close what the title opened with', () => {
    const page =
      'Publications\n\nB. Fox and A. Lee, “A Slow Approach To Salt," Online version, Journal of the Kitchen (JK), Issue 8, Dec. 2013\nC. Moe, B. Fox and A. Lee, "Stones for Kitchens - A Tutorial",Journal of the Kitchen, V. 60 (6), June 2012\n'
    expect(titles(page)).toEqual(['A Slow Approach To Salt', 'Stones for Kitchens - A Tutorial'])
  })
})

describe('pages that tell of research', () => {
  it('reads no works out of pictures and press beside a story', () => {
    const page = [
      '# Ana Lee',
      '## Research',
      'My research is about **old wells**, a method that allows us to see salt as it is.',
      '#### Giant stones around wells',
      'Using a long ladle, I found **SALT 98**, a curious well without any water, about 450 steps away from the town.',
      '###### The young SALT 98 well, seen with two ladles.\n[Lee et al. 2020](https://salt.example/2020).',
      '[*Read the news*](https://salt.example/news): *A pair of lonely wells*',
      'The two wells have depths and waters like those of wells near towns, and yet most likely they were dug as ponds were.',
      'This not only gives two more examples of wells without towns, but also shows that ponds may have wells beside them.',
      '#### How many wells there are',
      'Several tales are told of why wells stand alone. I showed that many do not.',
      '###### Share of wells by depth.\n[Lee et al. 2018](https://salt.example/2018). [Lee et al. 2023](https://salt.example/2023).',
      '[*Read the news*](https://salt.example/more): *Old wells grow lonely*',
      'I am working on two salty wells currently: Lowwell, Harbour, USA, and the stone field of the south, Chile.',
    ].join('\n\n')
    expect(titles(page)).toEqual([])
  })

  it('takes names of platforms, degrees and sentences about a book for no works', () => {
    const page = [
      '---\ntitle: Publications\n---',
      '[*“Salt in Old Wells” helps beginners getting started with salt and soup.*](https://salt.example/book)',
      'Lee, A.; Fox, B. (2020). [Salt in Old Wells: a handbook for cooks](https://salt.example/book). Harbour Press.',
      'Moe, C.; Lee, A. (2020). [Stones below the northern harbour](https://salt.example/stones). *Stone Letters*, 2, 11–12.',
      '[Google Scholar Link](https://salt.example/a)  ',
      '[Publons (Web of Science) Link](https://salt.example/b)',
      'September 2018\nHarbour University\nStarted Ph.D. studies in salt at Harbour University, under the guidance of my advisor, Dr. Cy Moe.',
    ].join('\n\n')
    expect(titles(page)).toEqual(['Salt in Old Wells: a handbook for cooks', 'Stones below the northern harbour'])
  })
})

describe('places behind titles', () => {
  it('ends a title at the comma in front of a journal of which one word is whole', () => {
    const page =
      '# Journal articles\n\n- Lee, A. and B. Fox, 2022, The old salt of the wells: what its measure tells of soup and stones, Kitch. Stone Syst. Sci., 26, 1425–1437.\n- Lee, A., C. Moe, 2016, Stones in kitchens without light, Kitch. Stone Syst. Sci., 20, 685-696.\n'
    expect(titles(page)).toEqual([
      'The old salt of the wells: what its measure tells of soup and stones',
      'Stones in kitchens without light',
    ])
  })

  it('ends the people of a chapter at the book that it stands in', () => {
    const page =
      '# Publications\n\n- "The Mechanical Theory of Salt," A. Ben-Lee and B. H. Fox in *Salt and Stones*, ed. C. Moe (Harbour Press, New York, 1972), pp. 295-330.\n- "Stones in Motion," B. H. Fox, A. Ben-Lee and C. Roe, Phys. Salt 10, 368-378 (1974).\n'
    expect(papers(page).map((paper) => authorsOf(paper))).toEqual([
      ['A. Ben-Lee', 'B. H. Fox'],
      ['B. H. Fox', 'A. Ben-Lee', 'C. Roe'],
    ])
  })

  it('takes the month behind the year of a meeting for no word of the title', () => {
    const page =
      '# Publications\n\nLee, A., Fox, B. and Moe, C., 2018, July. Slow Kitchens for Salt Networks. In 2018 41st International Conference on Soup (pp. 1-5). IEEE.\n'
    expect(titles(page)).toEqual(['Slow Kitchens for Salt Networks'])
  })
})
