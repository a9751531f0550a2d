import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.md', `# Ana Lee\n\n${text}`))
const titles = (text: string) => papers(text).map(({ title }) => title)
const facts = (text: string) =>
  papers(text).map((paper) => [paper.title, authorsOf(paper).join(', '), paper.venue?.name ?? null, paper.year])

const salt = 'How salt travels through stone'
const stones = 'Why stones keep their salt'
const soup = 'A stone in every soup'
const works = [
  [salt, 'Ana Lee@, Bo Fox', 'Journal of Stone', 2021],
  [stones, 'Bo Fox, Ana Lee@, Cy Moe', 'Stone Letters', 2019],
  [soup, 'Ana Lee@, Cy Moe', 'Kitchen Studies', 2018],
]

/** The works, each printed by `entry`. */
const printed = (entry: (title: string, people: string, venue: string, year: number) => string): string =>
  works
    .map(([title, people, venue, year]) => entry(`${title}`, `${people}`.replace('@', ''), `${venue}`, Number(year)))
    .join('')

describe('an entry whose title is a heading', () => {
  it('has its people, its journal and a paragraph about it below', () => {
    const page = printed(
      (title, people, venue, year) =>
        `### ${title}\n\n${people}\n\n${venue}, ${year}\n\nWhat the stones say of all this.\n\n`,
    )
    expect(facts(`## Research\n\n${page}`)).toEqual(works)
  })

  it('may have nothing but an abstract below that speaks of the paper', () => {
    const more =
      'The towns kept ledgers of all they bought and sold, and most of those ledgers were kept from the fire.'
    expect(
      titles(
        `## Working papers\n\n### Salt, wages and the price of bread\n\nThis paper studies how wages follow the price of bread where salt is scarce, in the books of two towns. ${more}\n\n### The towns that taxed the wind\n\nIn this paper I show that some towns taxed the wind long before they taxed the windows of those who lived there. ${more}\n`,
      ),
    ).toEqual(['Salt, wages and the price of bread', 'The towns that taxed the wind'])
  })

  it('may name those in brackets with whom it was written', () => {
    const page = `### ${salt} (with Bo Fox)\n\n*Journal of Stone, forthcoming* | [Slides](https://x.example/1)\n\n### ${stones} (with Cy Moe and Bo Fox)\n\n*Stone Letters, 2019, Volume 7* | [Slides](https://x.example/2)\n\n### ${soup} of the land (with Cy Moe)\n\n*Kitchen Studies, 2018, Volume 2* | [Slides](https://x.example/3)\n`
    expect(papers(`## Publications\n\n${page}`).map((paper) => [paper.title, authorsOf(paper).join(', ')])).toEqual([
      [salt, 'Ana Lee@?, Bo Fox?'],
      [stones, 'Ana Lee@?, Cy Moe?, Bo Fox?'],
      [`${soup} of the land`, 'Ana Lee@?, Cy Moe?'],
    ])
  })

  it('is none where the headings name the people', () => {
    const page = printed((title, people, venue, year) => `### ${people}\n\n${title}, ${venue}, ${year}\n\n`)
    expect(facts(`## Publications\n\n${page}`)).toEqual(works)
  })

  it('is none where the headings name what a page is about', () => {
    const page =
      '## Salt in old stones\n\nWe look for salt in stones.\n\n## Soup in cold kitchens\n\nWe cook with stones.\n'
    expect(titles(page)).toEqual([])
  })
})

describe('entries whose fields one sign parts', () => {
  it.each([' | ', ' · ', ' — '])('in items: "%s"', (sign) => {
    const page = printed((...fields) => `- ${fields.join(sign)}\n`)
    expect(facts(`## Publications\n\n${page}`)).toEqual(works)
  })

  it('with the year and the journal in front, in paragraphs', () => {
    const page = printed((title, people, venue, year) => `${[year, venue, title, people].join(' · ')}\n\n`)
    expect(facts(`## Publications\n\n${page}`)).toEqual(works)
  })
})

describe('the order of lines that the entries of a list share', () => {
  it('makes a title of names that stand where titles stand', () => {
    const page = `## Publications\n\n- **Ada, Grace and Emmy**  \n  Ana Lee, Bo Fox  \n  Journal of Stone, 2021\n- **${stones}**  \n  Bo Fox, Ana Lee, Cy Moe  \n  Stone Letters, 2019\n- **${soup}**  \n  Ana Lee, Cy Moe  \n  Kitchen Studies, 2018\n`
    expect(facts(page)[0]).toEqual(['Ada, Grace and Emmy', 'Ana Lee@, Bo Fox', 'Journal of Stone', 2021])
    expect(facts(page).slice(1)).toEqual(works.slice(1))
  })

  it.each([
    ['the journal first', (title: string, people: string, venue: string, year: number) => [venue, title, people, year]],
    ['the year last', (title: string, people: string, venue: string, year: number) => [title, people, venue, year]],
    [
      'the people last',
      (title: string, people: string, venue: string, year: number) => [title, `${venue}, ${year}`, people],
    ],
  ])('%s, in paragraphs', (_, order) => {
    const page = printed((...fields) => `${order(...fields).join('\n')}\n\n`)
    expect(facts(`## Publications\n\n${page}`)).toEqual(works)
  })

  it('is told from all years of a list together', () => {
    const page = `## Publications\n\n### 2021\n\n${salt}\nAna Lee, Bo Fox\nJournal of Stone\n\n### 2019\n\nMarie and Pierre Curie\nBo Fox, Ana Lee\nStone Letters\n\n### 2018\n\n${soup}\nAna Lee, Cy Moe\nKitchen Studies\n`
    expect(facts(page)).toEqual([
      works[0],
      ['Marie and Pierre Curie', 'Bo Fox, Ana Lee@', 'Stone Letters', 2019],
      works[2],
    ])
  })

  it('a year and a remark may end the line of the people', () => {
    const page = printed(
      (title, people, _, year) => `1. ${title}\n${people.replace('Ana Lee', '**Ana Lee**')}, ${year} (in prep.)\n\n`,
    )
    expect(
      papers(`## Publications\n\n${page}`).map((paper) => [paper.title, authorsOf(paper).join(', '), paper.year]),
    ).toEqual(works.map(([title, people, , year]) => [title, people, year]))
  })

  it('joins what begins with a year to the people above it', () => {
    const page = printed((title, people, venue, year) => `- ${people}\n  (${year}). ${title}. ${venue}\n`)
    expect(facts(`## Publications\n\n${page}`)).toEqual(works)
  })
})

describe('a list below a heading that says nothing', () => {
  it('is one of works where the items name several people, titles and years', () => {
    const page = printed((title, people, venue, year) => `- ${people}. ${title}. ${venue} 4(1), ${year}.\n`)
    expect(facts(`## Things in stone\n\n${page}`)).toEqual(works)
  })

  it('is one of works where all items name the same person', () => {
    const page = `## Of stones\n\n- Lee, A. (2021). ${salt}. *Journal of Stone*, 12(3), 1-9.\n- Lee, A. (2019). ${stones}. *Stone Letters*, 4, 11-20.\n- Lee, A. (2018). ${soup}. *Kitchen Studies*, 2(1), 3-5.\n`
    expect(titles(page)).toEqual([salt, stones, soup])
  })

  it.each([
    [
      'talks',
      `- Ana Lee and Bo Fox. ${salt}. Talk at the Stone Days, Oslo, 3-5 May 2021.\n- Ana Lee and Cy Moe. ${stones}. Invited talk, Salt Seminar, Bergen, 2019.\n- Ana Lee. ${soup}. Panel at the Kitchen Forum, Turku, 2018.\n`,
    ],
    ['software', '- saltflow: a package that follows salt (2021)\n- stonesoup: recipes as graphs (2019)\n'],
    ['courses', '- Spring 2021: Stones and salts, with Bo Fox\n- Autumn 2019: Chemistry of kitchens, with Cy Moe\n'],
  ])('is none of works where the items are %s', (_, items) => {
    expect(titles(`## On the road\n\n${items}`)).toEqual([])
  })

  it('holds no papers where the heading says that the public was spoken to, or that others give thanks', () => {
    const page = `- Ana Lee and Bo Fox. ${salt}. The Evening Stone, 2021.\n- Ana Lee and Cy Moe. ${stones}. Radio Salt, 2019.\n`
    expect(titles(`## Public engagement\n\n${page}`)).toEqual([])
    expect(titles(`## Acknowledgements\n\n${page}`)).toEqual([])
  })
})

describe('small signs of how a list is laid out', () => {
  it('numbers in the first cell of table rows count the entries', () => {
    const rows = printed((...fields) => `| n | ${fields.join(' | ')} |\n`)
      .split('\n')
      .filter((row) => row !== '')
    const page = [...rows.map((row, index) => row.replace('n', `${index + 1}`))]
    page.splice(1, 0, '|---|---|---|---|---|')
    expect(facts(`## Publications\n\n${page.join('\n')}\n`)).toEqual(works)
  })

  it('a month and a year on a line of their own date the entry', () => {
    const page = printed((title, people, venue, year) => `09/${year % 100}\n\n${people}. ${title}. *${venue}*.\n\n`)
    expect(facts(`## Publications\n\n${page}`)).toEqual(works)
  })

  it('numbers with a dash behind them count the entries', () => {
    const page = printed(
      (title, people, venue, year) => `${year - 2000} - ${people}, ${year}. ${title}.  \n_${venue}_, 2:1-9.\n\n`,
    )
    expect(facts(`## Publications\n\n${page}`)).toEqual(works)
  })

  it('a title in quotation marks is a work where its fellows are', () => {
    const page = `- “${salt} of the sea”\n- “${stones}” with Bo Fox and Cy Moe. *Conditionally accepted* at *Stone Letters*\n- “${soup}” with Cy Moe\n`
    expect(titles(`## Research\n\n${page}\n## Conferences\n\n- Stone Days (2021, 2022)\n`)).toEqual([
      `${salt} of the sea`,
      stones,
      soup,
    ])
  })

  it('"and 9 more authors" leaves the list of people open', () => {
    const [first] = papers(
      `## Publications\n\n- Ana Lee, Bo Fox, and 9 more authors. ${salt}. Journal of Stone 12(3), 2021.\n- Bo Fox, Ana Lee, Cy Moe. ${stones}. Stone Letters 4, 2019.\n`,
    )
    expect(authorsOf(first)).toEqual(['Ana Lee@', 'Bo Fox'])
    expect(first?.authorsComplete).toBe(false)
  })

  it('a title with a colon is whole where nothing but an address follows', () => {
    const page =
      '## Publications\n\n- Lee, A., Fox, B. (2021). Salt in stone: A Grounded Study of Old Kitchens. https://x.example/1\n- Lee, A., Moe, C. (2019). Soup in winter: What the cooks of old knew. https://x.example/2\n'
    expect(titles(page)[0]).toBe('Salt in stone: A Grounded Study of Old Kitchens')
  })
})

describe('what one item shows another', () => {
  it('a journal set apart behind one dash ends the title', () => {
    const page = printed((title, _, venue, year) => `- ${title} — *${venue}* (${year})\n`)
    expect(papers(`## Publications\n\n${page}`).map((paper) => [paper.title, paper.venue?.name, paper.year])).toEqual(
      works.map(([title, , venue, year]) => [title, venue, year]),
    )
  })

  it('a journal in italics that says how far a work is ends the title too', () => {
    const page = printed(
      (title, people, venue, year) =>
        `- ${people}. ${title} of the sea *${venue} of the Society, accepted for publication, May ${year}*\n`,
    )
    expect(titles(`## Publications\n\n${page}`)).toEqual(works.map(([title]) => `${title} of the sea`))
  })

  it('a name with its year in brackets stands in front of the people', () => {
    const page = `* (Stonework 2018) Ana Lee, Bo Fox, and Cy Moe. **${salt}.** In _Stonework_.\n* (STON 2020) Bo Fox, **Ana Lee**. **${stones}.** In _Letters on Stones_.\n`
    expect(
      papers(`## Publications\n\n${page}`).map((paper) => [paper.title, authorsOf(paper).length, paper.year]),
    ).toEqual([
      [salt, 3, 2018],
      [stones, 2, 2020],
    ])
  })

  it('bullets below the bullets of works tell of the works', () => {
    const page = `* [${salt}](https://x.example/a.pdf) (with Bo Fox)\n  * Revise and Resubmit, *Review of Stones*\n  * We introduce two ways for salt to move.\n* [${stones}](https://x.example/b.pdf) (with Cy Moe)\n  * This paper studies why salt stays where it is.\n* [${soup} of the towns](https://x.example/c.pdf)\n  * We study soups.\n`
    expect(titles(`## Publications\n\n${page}`)).toEqual([salt, stones, `${soup} of the towns`])
    expect(papers(`## Publications\n\n${page}`)[0]?.status).toBe('SUBMITTED')
    // Papers that can be read are works, whatever they are called.
    expect(titles(`## Ongoing research projects\n\n${page}`)).toEqual([salt, stones, `${soup} of the towns`])
  })

  it('projects without papers are none', () => {
    const page = `* [Salt in stone](https://x.example/a) (with Bo Fox)\n  * We look for salt.\n* [Stones in soup](https://x.example/b) (with Cy Moe)\n  * We look for soup.\n* [Towns of soup and stone](https://x.example/c)\n  * We look for towns.\n`
    expect(titles(`## Projects\n\n${page}`)).toEqual([])
  })
})

describe('a list that says one thing on each line', () => {
  const list = (order: (title: string, people: string, venue: string) => readonly string[], between = '\n') =>
    [
      ['The salt trade of two towns', 'Ana Lee, Bo Fox', 'TIDE 12 (1), 100-109, 2013'],
      ['A short report for the 2nd Workshop on Asian Soup', 'Ana Lee, Cy Moe', 'SOUP 13 (2), 117-126, 2015'],
      ['Why stones keep their salt', 'Bo Fox, Ana Lee', 'STONE 14 (3), 134-143, 2016'],
      ['What the last workshop on salt left behind', 'Cy Moe, Bo Fox, Ana Lee', 'TIDE 15 (4), 151-160, 2018'],
      ['Ledgers that were kept from the fire', 'Ana Lee, Cy Moe', 'SOUP 16 (1), 168-177, 2019'],
    ]
      .map(([title = '', people = '', venue = '']) => order(title, people, venue).join(between))
      .join(between)
  const read = [
    ['The salt trade of two towns', 'Ana Lee@, Bo Fox', 2013],
    ['A short report for the 2nd Workshop on Asian Soup', 'Ana Lee@, Cy Moe', 2015],
    ['Why stones keep their salt', 'Bo Fox, Ana Lee@', 2016],
    ['What the last workshop on salt left behind', 'Cy Moe, Bo Fox, Ana Lee@', 2018],
    ['Ledgers that were kept from the fire', 'Ana Lee@, Cy Moe', 2019],
  ]
  const of = (text: string) =>
    papers(`## Publications\n\n${text}\n`).map((paper) => [paper.title, authorsOf(paper).join(', '), paper.year])

  it('is cut where the order begins anew, even where a title is called like a meeting', () => {
    expect(of(list((title, people, venue) => [title, people, venue]))).toEqual(read)
  })

  it('may have the number of citations and the year behind each entry, as a copied listing has', () => {
    expect(of(list((title, people, venue) => [title, people, venue, `12\t${venue.slice(-4)}`]))).toEqual(read)
  })

  it('may have a gap between all its lines', () => {
    expect(of(list((title, people, venue) => [title, people, `In ${venue}`, '[Bib](b) [PDF](p)'], '\n\n'))).toEqual(
      read,
    )
  })
})

describe('a list of what somebody wrote alone', () => {
  const list = `- ${salt}. Journal of Stone. 48, pages 17-45 (2019).\n- Soupism. Stone Letters. 129 (4): 537-589 (2022).\n- Wet Stones. Kitchen and Garden Research.\nForthcoming\n- ${stones}. Kitchen Studies. Forthcoming\n- Salted Towns. Kitchen Studies. Volume 11, 2018.\n- The logic of soup (with Bo Fox). Journal of Stone. 47(6), 991-999.\n- What the sea leaves behind. Journal of Stone. Volume 47, 2018.\n- Against the tide. Philosophical Studies. 176 (1): 259-295. 2019.\n- A soup for every stone. Letters. Forthcoming\n`

  it('shows by its other entries where titles end, however short they are', () => {
    expect(
      papers(`## Publications\n\n${list}`).map(({ title, venue }) => [title, venue?.name ?? venue?.acronym]),
    ).toEqual([
      [salt, 'Journal of Stone'],
      ['Soupism', 'Stone Letters'],
      ['Wet Stones', 'Kitchen and Garden Research'],
      [stones, 'Kitchen Studies'],
      ['Salted Towns', 'Kitchen Studies'],
      ['The logic of soup', 'Journal of Stone'],
      ['What the sea leaves behind', 'Journal of Stone'],
      ['Against the tide', 'Philosophical Studies'],
      ['A soup for every stone', 'Letters'],
    ])
  })
})

describe('a date or a place in front of an entry', () => {
  it('is the month and the year', () => {
    const page = printed((title, _people, venue, year) => `* March ${year}. "${title}". ${venue}, 12(1), 100–109.\n`)
    expect(papers(`## Publications\n\n${page}`).map(({ title, year }) => [title, year])).toEqual(
      works.map(([title, , , year]) => [title, year]),
    )
    const plain = printed(
      (title, people, venue, year) => `March ${year} ${people}. *${title}*, ${venue}, pp. 100-109.\n\n`,
    )
    expect(facts(`## Publications\n\n${plain}`)).toEqual(works)
  })

  it('is the whole place of the work in front of a colon', () => {
    const page = printed(
      (title, people, venue, year) =>
        `*${venue}*, 12(1), 100–109, May ${year}: ${title}. ${people}. [[pdf](x.pdf)]\n\n`,
    )
    expect(facts(`## Publications\n\n${page}`)).toEqual(works)
  })

  it('is no part of the last name where it stands behind the people', () => {
    const page = printed(
      (title, people, venue, year) => `1. ${people} January ${year}. ${title}. ${venue}, 12(1), 100–109.\n`,
    )
    expect(facts(`## Publications\n\n${page}`)).toEqual(works)
  })
})

describe('people at the end of an entry', () => {
  it('leave the title where it ends in most of the list, in front of whatever the venue is called', () => {
    const page = works
      .map(
        ([title, , , year], index) =>
          `- ${title}, ${['Philosophical Soup', 'Nature Stone', 'Annals of Stone'][index]}, pp. 100-109, ${year} (with Fox, B. and Moe, C.).\n`,
      )
      .join('')
    expect(titles(`## Publications\n\n${page}`)).toEqual([salt, stones, soup])
  })

  it('leave the title whole where the venue stands in front of it', () => {
    const page =
      '- [TIDE 2016] Do We Really Need Salt? A Stone-Based Way to Soup. Bo Fox, Ana Lee, Cy Moe.\n- [SOUP 2015] Ledgers of Two Towns: A Pilot Task at Salterling 2015. Ana Lee, Bo Fox.\n- [TIDE 2014] Why stones keep their salt. Cy Moe, Ana Lee.\n- [TIDE 2013] How salt travels through stone. Ana Lee, Cy Moe.\n'
    expect(titles(`## Publications\n\n${page}`)).toEqual([
      'Do We Really Need Salt? A Stone-Based Way to Soup',
      'Ledgers of Two Towns: A Pilot Task at Salterling 2015',
      stones,
      salt,
    ])
  })
})
