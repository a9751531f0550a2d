import { countryOf } from '../derive/country.ts'
import type { Segment } from './printed-words.ts'

const states = (
  'Alabama AL,Alaska AK,Arizona AZ,Arkansas AR,California CA,Colorado CO,Connecticut CT,Delaware DE,Florida FL,Hawaii HI,Idaho ID,Illinois IL,' +
  'Indiana IN,Iowa IA,Kansas KS,Kentucky KY,Louisiana LA,Maine ME,Maryland MD,Massachusetts MA,Michigan MI,Minnesota MN,Mississippi MS,' +
  'Missouri MO,Montana MT,Nebraska NE,Nevada NV,New Hampshire NH,New Jersey NJ,New Mexico NM,New York NY,North Carolina NC,North Dakota ND,' +
  'Ohio OH,Oklahoma OK,Oregon OR,Pennsylvania PA,Rhode Island RI,South Carolina SC,South Dakota SD,Tennessee TN,Texas TX,Utah UT,Vermont VT,' +
  'Virginia VA,Washington WA,West Virginia WV,Wisconsin WI,Wyoming WY,District of Columbia DC'
)
  .split(',')
  .map((state) => ({ name: state.slice(0, -3).toLowerCase(), code: state.slice(-2) }))

const provinces =
  'ontario,quebec,québec,british columbia,alberta,manitoba,saskatchewan,nova scotia,new brunswick,newfoundland'.split(
    ',',
  )

const places: ReadonlyMap<string, string> = new Map([
  ...states.map(({ name }) => [name, 'US'] as const),
  ...provinces.map((name) => [name, 'CA'] as const),
  ...Object.entries({
    'new south wales': 'AU',
    nsw: 'AU',
    queensland: 'AU',
    'united states': 'US',
    deutschland: 'DE',
    españa: 'ES',
    espana: 'ES',
    italia: 'IT',
    brasil: 'BR',
    méxico: 'MX',
    schweiz: 'CH',
    suisse: 'CH',
    österreich: 'AT',
    belgique: 'BE',
    nederland: 'NL',
    holland: 'NL',
    danmark: 'DK',
    sverige: 'SE',
    norge: 'NO',
    suomi: 'FI',
    polska: 'PL',
    "people's republic of china": 'CN',
    'people’s republic of china': 'CN',
    'p. r. china': 'CN',
    'p r china': 'CN',
    'r.o.c': 'TW',
    roc: 'TW',
    'taiwan roc': 'TW',
    'northern ireland': 'GB',
    'great britain': 'GB',
    'russian federation': 'RU',
    'south korea': 'KR',
    'viet nam': 'VN',
    'u.k': 'GB',
    'u.s.a': 'US',
    'u.s': 'US',
    beijing: 'CN',
    shanghai: 'CN',
    北京: 'CN',
    上海: 'CN',
  }),
])

/** Two letters that mean a state only behind a comma, in capitals, alone or with a code of numbers. */
const stateCodes: ReadonlySet<string> = new Set(states.map(({ code }) => code))
const provinceCodes: ReadonlySet<string> = new Set('ON QC BC AB MB NS NB'.split(' '))

/** Names that are both a country and something else: Georgia, Jersey. */
const doubtful: ReadonlySet<string> = new Set(['georgia', 'jersey', 'chad', 'jordan', 'guinea'])

/** The country that a text names as a whole, by its name or that of a state or province; null for anything else. */
export const countryNamed = (text: string): string | null => {
  const name = text.trim().toLowerCase()
  if (name.length < 2 || doubtful.has(name)) return null
  return places.get(name) ?? countryOf(name)
}

/** The country that one stretch names: as a whole, without numbers, or in its last one to four words. */
const countryOfSegment = ({ text }: Segment): string | null => {
  const whole = text.replace(/[.。\s]+$/, '').trim()
  const plain = whole
    .replace(/(?:[A-Z]{1,2}[-–])?\S*\d\S*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const found = countryNamed(whole) ?? countryNamed(plain)
  if (found !== null) return found
  if (/^[A-Z]\.?[A-Z]\.?$/.test(plain)) {
    const code = plain.replaceAll('.', '')
    if (stateCodes.has(code)) return 'US'
    if (provinceCodes.has(code)) return 'CA'
  }
  const words = plain.split(' ')
  for (let count = Math.min(4, words.length - 1); count > 0; count -= 1) {
    const ending = words.slice(-count).join(' ')
    if (count === 1 && /^[A-Z]{2}$/.test(ending) && !/^U[SK]$/.test(ending)) {
      if (stateCodes.has(ending) && words.length < 4) return 'US'
      continue
    }
    // "University of Washington" names no country, nor does "Bank of China"; "Shanghai China" does.
    const before = words.at(-count - 1) ?? ''
    if (/^(?:of|and|de|for|in|the|new|west|south|north)$/i.test(before)) return null
    const country = countryNamed(ending)
    if (country !== null && (count > 1 || /^[A-Z]/.test(ending) || ending.length > 1)) return country
  }
  return null
}

/**
 * The ISO 3166-1 code of the country that an affiliation names, from its end: by its name, by a state of the USA or a
 * province of Canada; null when it names none. Hong Kong, Macau and Taiwan keep their own codes before a "China".
 */
export const printedCountry = (segments: readonly Segment[]): string | null => {
  let found: string | null = null
  for (const segment of segments.toReversed()) {
    if (segments.length === 1 && segment.words.length < 3) return found
    const country = countryOfSegment(segment)
    if (country === null) continue
    if (found === null) found = country
    else if (found === 'CN' && (country === 'HK' || country === 'MO' || country === 'TW')) return country
    if (found !== 'CN') return found
  }
  return found
}

const sameLand: ReadonlySet<string> = new Set(
  'CN-HK CN-MO US-PR US-GU US-VI FR-RE FR-GP FR-MQ FR-GF FR-NC FR-PF FR-YT DK-GL DK-FO FI-AX NL-CW NL-AW GB-IM GB-JE GB-GG GB-GI GB-BM PS-IL'.split(
    ' ',
  ),
)

/** True when what is in one country may be printed with the other: Hong Kong with China, Puerto Rico with the USA. */
export const countriesAgree = (one: string, other: string): boolean =>
  one === other || sameLand.has(`${one}-${other}`) || sameLand.has(`${other}-${one}`)

/** True for the letters of a country, a state or a capital: "USA", "NY", "DC". */
export const isPlaceCode = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '').toUpperCase()
  return (
    stateCodes.has(letters) ||
    provinceCodes.has(letters) ||
    countryNamed(letters) !== null ||
    /^(?:PRC|ROC|NSW|ACT|UAE|DF|RJ|SP|EU)$/.test(letters)
  )
}
