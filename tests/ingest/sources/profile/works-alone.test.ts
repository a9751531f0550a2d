import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { papersOf } from './reading.ts'

const facts = (...lines: readonly string[]) =>
  papersOf(readProfile('a page.md', `${lines.join('\n\n')}\n`)).map(({ title, venue, year }) => [
    title,
    venue?.name,
    year,
  ])

const articles = [
  'Ships of the north, _Tide and Town_, 78(2009): 89-100',
  'Salz oder Steine? Wege im Alpenraum im 20. Jahrhundert, Ufer, 54(2014)',
  'Soup in the towns of the coast, 1917 – 1967, _Kitchens _5(2008): 37-54',
  'The Salt Roads. Growth and Decay of Trade on the Islands, Old Shores, 19:3(2014): 75-85',
]

describe('works that their owner wrote alone', () => {
  it('in lists below several headings, whose titles hold points, years and numbers', () => {
    expect(
      facts(
        '**Articles**',
        ...articles,
        '**Book chapters**',
        'Wells of the south: a history of their owners. In _Water Like Us: Wells and Contemporary Life_, A. Roe and B. Fox (eds.), 49–62. Harbour: Sand Press, 2013',
        'La zuppa delle isole, in Pietre e sale. Una storia delle isole basse nel secolo passato, C. Moe (ed.), Harbour, 2005',
        '**Review articles**',
        'Le pietre del porto: una storia delle isole. _900. Per una storia del sale_, 4(2010)',
        'Le onde del porto: una rassegna delle navi, _Tide and Town_, 68(2006): 49-61',
      ),
    ).toEqual([
      ['Ships of the north', 'Tide and Town', 2009],
      ['Salz oder Steine? Wege im Alpenraum im 20. Jahrhundert', 'Ufer', 2014],
      ['Soup in the towns of the coast, 1917 – 1967', 'Kitchens', 2008],
      ['The Salt Roads. Growth and Decay of Trade on the Islands', 'Old Shores', 2014],
      ['Wells of the south: a history of their owners', 'Water Like Us: Wells and Contemporary Life', 2013],
      ['La zuppa delle isole', expect.stringMatching(/^Pietre e sale/), 2005],
      ['Le pietre del porto: una storia delle isole', undefined, 2010],
      ['Le onde del porto: una rassegna delle navi', 'Tide and Town', 2006],
    ])
  })

  it('below a line in bold letters that is a heading, as the others of the page are', () => {
    const page = [
      '**Articles**',
      ...articles,
      '**Books**',
      '_Salt and its towns_. Harbour: Sand Press, 2004',
      '**Works in progress**',
      'Soup and its pots of old, manuscript',
      'The Pots of the North. Their Makers and Their Soup, in preparation',
      '**Tales of the islands**',
      '“Where the roads end.” Gate of harbours (Sand Centre, 2013)',
      '“Where the ships end.” Gate of harbours (Sand Centre, 2012)',
      '**Talks**',
      'How to boil soup, Harbour, 4 May 2012',
    ]
    expect(facts(...page).map(([title]) => title)).toEqual([
      'Ships of the north',
      'Salz oder Steine? Wege im Alpenraum im 20. Jahrhundert',
      'Soup in the towns of the coast, 1917 – 1967',
      'The Salt Roads. Growth and Decay of Trade on the Islands',
      'Salt and its towns',
      'Soup and its pots of old',
      'The Pots of the North. Their Makers and Their Soup',
      'Where the roads end',
      'Where the ships end',
    ])
  })
})

it('titles that are headings below those of a list, above nothing but where the works appeared', () => {
  const page = [
    '# Ana Lee',
    '### Bücher',
    '#### Brunnen. Eine Geschichte der Inseln',
    'Hamburg: Salzverlag 2002',
    '#### Salz! Was die Küste hält',
    'Hg. von Ana Lee und Bo Fox. Bremen: Kontor 2004',
    '### Aufsätze und Artikel',
    '#### Gezeitenkunde',
    'In: *Handbuch der Küste*\nHg. von Cy Moe und Di Roe\nSalz-Bremen: Kontor 2015, S. 209-224.',
    '#### Slow Tides at a Distance: The Topology of Wells',
    'In: *Wells and Tides*\nBerlin: Inselverlag 2014, S. 72-100.',
    '#### Wie man Steine zählt',
    'In: *Zeitschrift für Steine* 17 (2017), S. 131-145.',
  ]
  expect(facts(...page)).toEqual([
    ['Brunnen. Eine Geschichte der Inseln', 'Hamburg: Salzverlag', 2002],
    ['Salz! Was die Küste hält', 'Bremen: Kontor', 2004],
    ['Gezeitenkunde', 'Handbuch der Küste', 2015],
    ['Slow Tides at a Distance: The Topology of Wells', 'Wells and Tides', 2014],
    ['Wie man Steine zählt', 'Zeitschrift für Steine', 2017],
  ])
})

it('no titles are headings of topics, each above a reference with its people', () => {
  const page = ['Salt', 'Wells', 'Tides', 'Stones'].flatMap((topic, index) => [
    `#### ${topic} of the islands`,
    `Ana Lee, Bo Fox. How ${topic.toLowerCase()} are counted in towns. *Salt Letters*, 201${index}.`,
  ])
  expect(facts('# Ana Lee', '### Publications', ...page).map(([title]) => title)).toEqual([
    'How salt are counted in towns',
    'How wells are counted in towns',
    'How tides are counted in towns',
    'How stones are counted in towns',
  ])
})
