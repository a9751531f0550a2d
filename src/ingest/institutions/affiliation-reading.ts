import { hasHan } from '../../names/script.ts'
import { type AskedKey, askedKeys, readAffiliation } from './asked-keys.ts'
import { institutionWords, isGenericName } from './institution-word.ts'
import { countriesAgree, printedCountry } from './printed-country.ts'
import { nameKeyOf, type Segment } from './printed-words.ts'
import { isBranchName, isBrandKey, type RegisterEntry } from './register-keys.ts'

/** A key that was found, with the entries that it may mean here. */
export interface Hit {
  readonly asked: AskedKey
  readonly entries: readonly RegisterEntry[]
  readonly words: readonly string[]
  readonly generic: boolean
  /** Found only after its country or its first name had to decide. */
  readonly narrowed: boolean
}

/** True when the register says that the first is part of the second. */
export const isPartOf = (part: RegisterEntry, whole: RegisterEntry): boolean =>
  whole.facts.ror !== null && part.facts.partOf.includes(whole.facts.ror)

/** The one of which all the others are part. */
const wholeOf = (entries: readonly RegisterEntry[]): RegisterEntry | undefined =>
  entries.find((whole) => entries.every((other) => other === whole || isPartOf(other, whole)))

const isBranch = ({ facts }: RegisterEntry): boolean => facts.names.some(isBranchName)

/** The entries that a key may mean, given the country; empty when all are elsewhere. */
const narrowed = (key: string, entries: readonly RegisterEntry[], country: string | null): readonly RegisterEntry[] => {
  if (country !== null) {
    const exact = entries.filter(({ facts }) => facts.country === country)
    const near =
      exact.length > 0
        ? exact
        : entries.filter(({ facts }) => facts.country === null || countriesAgree(facts.country, country))
    if (near.length === 0) {
      // A company is one over all its countries.
      const company =
        !isGenericName(key.split(' ')) && entries.every(isBranch) ? (wholeOf(entries) ?? entries[0]) : undefined
      return company !== undefined && (entries.length === 1 || wholeOf(entries) === company) ? [company] : []
    }
    if (near.length === 1) return near
    return narrowedByName(key, near)
  }
  // A branch is not the company: "IBM Research" is not "IBM Research (China)".
  const [only] = entries
  if (only !== undefined && entries.length === 1)
    return isBranch(only) && only.facts.partOf.length > 0 && !hasName(only, key) ? [] : entries
  return narrowedByName(key, entries)
}

const hasName = ({ facts }: RegisterEntry, key: string): boolean => facts.names.some((name) => nameKeyOf(name) === key)

const narrowedByName = (key: string, entries: readonly RegisterEntry[]): readonly RegisterEntry[] => {
  const whole = wholeOf(entries)
  if (whole !== undefined) return [whole]
  const shown = entries.filter(({ facts }) => nameKeyOf(facts.names[0] ?? '') === key)
  return shown.length === 1 ? shown : entries
}

const covers = (one: AskedKey, other: AskedKey): boolean => {
  if (one === other || one.segment > other.segment || one.until < other.until) return false
  if (one.until - one.segment > other.until - other.segment) return true
  return one.from <= other.from && one.to >= other.to && one.to - one.from > other.to - other.from
}

/** True when some stretch names a university, a hospital or an academy: what else is named may be a part of that. */
export const namesWhole = (segments: readonly Segment[]): boolean =>
  segments.some(({ words }) => words.some(({ word }) => word === 'univ' || word === 'hospital' || word === 'academy'))

/** Each entry once, by its record, in the order of the records: a look-up may give them in any order, and as copies. */
export const distinct = (entries: readonly RegisterEntry[]): RegisterEntry[] =>
  [...new Map(entries.map((entry) => [entry.record, entry])).values()].sort((one, other) =>
    one.record < other.record ? -1 : 1,
  )

const isSystem = ({ facts }: RegisterEntry): boolean => facts.names.some((name) => /\bSystem$/.test(name))

/** Where both "Freiburg University" and "University of Freiburg" are said of one; elsewhere they may be two. */
const swaps: ReadonlySet<string> = new Set(
  'AT BE CH CZ DE DK EE ES FI FR GR HR HU IT LT LV NL NO PL PT RO SE SI SK'.split(' '),
)

/** A printed affiliation as read with what the look-up found: its stretches, its country, and the keys that count. */
export class AffiliationReading {
  readonly segments: readonly Segment[]
  readonly country: string | null
  readonly names: readonly Hit[]
  readonly acronyms: readonly Hit[]
  readonly #entries = new Map<string, RegisterEntry>()

  constructor(printed: string, found: ReadonlyMap<string, readonly RegisterEntry[]>, country: string | null) {
    this.segments = readAffiliation(printed)
    this.country = country ?? printedCountry(this.segments)
    const hits = askedKeys(printed).flatMap((asked) => this.#hit(asked, distinct(found.get(asked.key) ?? [])))
    const names = hits.filter(({ asked }) => asked.kind === 'NAME')
    this.names = names.filter(
      (hit) =>
        !names.some((other) => covers(other.asked, hit.asked)) &&
        !(
          hit.asked.shape === 'SWAPPED' &&
          names.some(({ asked }) => asked.shape !== 'SWAPPED' && asked.segment === hit.asked.segment)
        ),
    )
    this.acronyms = hits.filter(({ asked }) => asked.kind === 'ACRONYM')
  }

  #hit(asked: AskedKey, found: readonly RegisterEntry[]): Hit[] {
    if (found.length === 0) return []
    const entries = narrowed(
      asked.key,
      found.map((entry) => this.#same(entry)),
      this.country,
    )
    if (entries.length === 0) return []
    if (asked.shape === 'SWAPPED' && !swaps.has(this.country ?? '')) return []
    const words = asked.key.split(' ')
    // "University of California" with an unknown campus behind it is not the whole of it.
    const open = asked.loose || asked.until < this.segments.length
    if (open && asked.shape !== 'WHOLE' && entries.some(isSystem) && !this.#onlyPlacesBehind(asked)) return []
    return [{ asked, entries, words, generic: isGenericName(words), narrowed: found.length > 1 }]
  }

  /** The one object that stands for an entry here, so that entries compare by identity. */
  #same(entry: RegisterEntry): RegisterEntry {
    const known = this.#entries.get(entry.record) ?? entry
    this.#entries.set(entry.record, known)
    return known
  }

  #onlyPlacesBehind(asked: AskedKey): boolean {
    if (asked.loose) return false
    const rest = this.segments.slice(asked.until)
    return rest.every((segment) => printedCountry([segment, segment]) !== null && segment.words.length < 4)
  }

  /** The hits on names that can be trusted by themselves. */
  trusted(): readonly Hit[] {
    const told = this.names.filter((hit) => !hit.generic && !this.#isLoneWord(hit))
    // "Shenzhen University Town" is an address where another institution is named in full.
    const firm = told.filter(({ asked }) => !asked.loose)
    const proper = firm.length > 0 ? firm : told
    if (proper.length > 0) {
      const parts = this.names.filter(
        (hit) =>
          hit.generic &&
          hit.entries.some((part) => proper.some(({ entries }) => entries.some((whole) => isPartOf(part, whole)))),
      )
      return [...proper, ...parts]
    }
    if (namesWhole(this.segments)) {
      const known = this.names.filter(({ asked }) => asked.shape === 'WHOLE')
      return known
    }
    return this.names.filter(
      (hit) =>
        (this.#isLoneWord(hit)
          ? this.#maySayAlone(hit)
          : hit.asked.shape !== 'WINDOW' &&
            (this.country !== null || (hit.asked.shape === 'WHOLE' && hit.words.length > 3))) &&
        hit.words[0] !== 'department' &&
        hit.words[0] !== 'school',
    )
  }

  #isLoneWord({ words: [word = '', ...others] }: Hit): boolean {
    return others.length === 0 && !(hasHan(word) && [...word].length > 3)
  }

  /** One word is a name only where nothing else could be: in front, and no name of a place. */
  #maySayAlone({ asked, entries, words: [word = ''] }: Hit): boolean {
    if (asked.segment > 0 || asked.bracketed || asked.shape === 'JOINED' || /^\d+$/.test(word)) return false
    if (
      this.country === null &&
      asked.shape !== 'BRAND' &&
      !hasHan(word) &&
      !entries.some((entry) => !isBrandKey(entry, word))
    )
      return false
    const [first] = this.segments
    if (first === undefined || printedCountry([first, first]) !== null) return false
    return !this.segments.some(({ words }, index) => index > 0 && words.some((one) => institutionWords.has(one.word)))
  }
}
