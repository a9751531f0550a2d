import { pinyin, polyphonic } from 'pinyin-pro'
import { foldText } from './fold.ts'
import { parseName } from './person-name.ts'
import { hasHan } from './script.ts'
import { simplified } from './traditional.ts'

/** One way to write a Chinese name in Latin letters; syllables of a part are joined. */
export interface LatinReading {
  readonly family: string
  readonly given: string
}

/** Surnames whose bearers spell them in a second way, which the library's surname table leaves out. */
const secondReadings: ReadonlyMap<string, readonly string[]> = new Map([
  ['翟', ['di']],
  ['盖', ['gai']],
  ['覃', ['tan']],
  ['乐', ['le']],
  ['朴', ['pu', 'park']],
  ['隗', ['kui']],
  ['區', ['au']],
])

/** At most this many spellings of the given name and of the whole name: rare heteronyms multiply without end. */
const mostReadings = 8
const mostReadingsOfCharacter = 3

/** A syllable with ü as passports, keyboards and textbooks spell it: "lu", "lv", "lyu", "lue". */
function spellings(syllable: string): string[] {
  if (!syllable.includes('ü')) return [foldText(syllable)]
  const forms = ['u', 'v', 'yu', 'ue'].map((letter) => syllable.replace('ü', letter))
  return [...new Set(syllable.endsWith('ü') ? forms : forms.slice(0, 3))]
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]

/** All ways to take one of each, those with early choices first, cut at the bound. */
function combinations(choices: readonly (readonly string[])[]): string[] {
  let found: { readonly text: string; readonly cost: number }[] = [{ text: '', cost: 0 }]
  for (const options of choices) {
    found = found
      .flatMap(({ text, cost }) => options.map((option, index) => ({ text: text + option, cost: cost + index })))
      .sort((one, other) => one.cost - other.cost)
      .slice(0, mostReadings)
  }
  return distinct(found.map(({ text }) => text))
}

function familyReadings(family: string): string[] {
  const syllables = pinyin(family, { toneType: 'none', type: 'array', surname: 'head' })
  return distinct([...combinations(syllables.map(spellings)), ...(secondReadings.get(family) ?? [])])
}

function givenReadings(given: string): string[] {
  const inContext = pinyin(given, { toneType: 'none', type: 'array' })
  const alone = polyphonic(given, { toneType: 'none', type: 'array' })
  return combinations(
    inContext.map((syllable, index) =>
      distinct([syllable, ...(alone[index] ?? [])])
        .slice(0, mostReadingsOfCharacter)
        .flatMap(spellings),
    ),
  )
}

/**
 * The Latin spellings of a Chinese personal name, the most usual first, at most 8; empty when the text is no Han name
 * with surname and given name. Surnames have their surname reading (曾 is Zeng); other heteronyms are tried in turn.
 */
export function latinReadings(han: string): LatinReading[] {
  const name = parseName(han)
  if (name.script !== 'Hani' || name.family === null || !name.tokens.every(hasHan)) return []
  const families = familyReadings(simplified(name.family))
  const givens = givenReadings(name.given.join(''))
  const found = families
    .flatMap((family, first) => givens.map((given, second) => ({ family, given, cost: first + second })))
    .sort((one, other) => one.cost - other.cost)
  return found.slice(0, mostReadings).map(({ family, given }) => ({ family, given }))
}

/** The folded Latin spellings of a Chinese personal name, family name last, then first: "hong xu", "xu hong"; at most 16. */
export function readings(han: string): string[] {
  return distinct(latinReadings(han).flatMap(({ family, given }) => [`${given} ${family}`, `${family} ${given}`]))
}

/** The pinyin syllables of a Chinese text in its usual reading, folded: "qing hua da xue" for a university's name. */
export function syllables(han: string): string[] {
  return pinyin(han, { toneType: 'none', type: 'array', nonZh: 'removed' })
    .map(foldText)
    .filter((syllable) => syllable !== '')
}
