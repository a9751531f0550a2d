import type { PrintedAuthor } from '../../model/record.ts'
import { compareNames } from '../../names/compare-names.ts'
import { nameOf } from '../../names/remembered-name.ts'
import type { HeldPaper } from '../held-record.ts'
import { type InstitutionPrint, printKey } from '../institutions/institution-print.ts'
import type { SubjectKey, WorkAuthor, WorkInstitution } from './work.ts'

/** Whether two printed names can stand for one author of one work. */
export const namesAgree = (a: PrintedAuthor, b: PrintedAuthor): boolean => {
  if (a.group !== b.group) return false
  const [left, right] = [nameOf(a.name), nameOf(b.name)]
  return left.joined === right.joined || (!a.group && compareNames(left, right) !== null)
}

/**
 * Whether two author lists can be those of one work: every name of the one that must stand in the other does. A
 * complete list holds all names of a cut one at their places; two cut ones agree at the places that both print.
 */
export const authorListsAgree = (a: HeldPaper, b: HeldPaper): boolean => {
  const [first, second] = [a.paper, b.paper]
  if (first.authors.length === 0 || second.authors.length === 0) return first.year === second.year
  if (first.authorsComplete && second.authorsComplete) {
    return first.authors.length === second.authors.length && eachFindsItsOwn(first.authors, second.authors)
  }
  if (first.authorsComplete) return eachFindsItsOwn(second.authors, first.authors)
  if (second.authorsComplete) return eachFindsItsOwn(first.authors, second.authors)
  return first.authors.every((author) =>
    author.position === null
      ? true
      : second.authors.every((other) => other.position !== author.position || namesAgree(author, other)),
  )
}

/** Whether each author has a partner of his own in the other list, at the same place where both places are known. */
const eachFindsItsOwn = (authors: readonly PrintedAuthor[], others: readonly PrintedAuthor[]): boolean => {
  const taken = new Set<number>()
  return authors.every((author) => {
    const place = partnerOf(author, others, taken)
    if (place !== -1) taken.add(place)
    return place !== -1
  })
}

const partnerOf = (author: PrintedAuthor, others: readonly PrintedAuthor[], taken: ReadonlySet<number>): number => {
  const agrees = (other: PrintedAuthor, index: number) => !taken.has(index) && namesAgree(author, other)
  const samePlace = others.findIndex((other, index) => other.position === author.position && agrees(other, index))
  if (samePlace !== -1) return samePlace
  const same = others.findIndex(
    (other, index) => agrees(other, index) && nameOf(other.name).joined === nameOf(author.name).joined,
  )
  return same !== -1 ? same : others.findIndex(agrees)
}

interface Place {
  readonly best: PrintedAuthor
  readonly all: { readonly author: PrintedAuthor; readonly record: HeldPaper }[]
}

/** The authors of a work from the lists of its records, best record first: a complete list leads, cut ones add to it. */
export const mergeAuthorLists = (records: readonly HeldPaper[]): WorkAuthor[] => {
  const leading = [...records].sort(
    (a, b) =>
      Number(b.paper.authorsComplete) - Number(a.paper.authorsComplete) ||
      (a.paper.authorsComplete ? 0 : b.paper.authors.length - a.paper.authors.length),
  )
  const places: Place[] = []
  for (const record of leading) {
    const taken = new Set<number>()
    const known = places.map((place) => place.best)
    for (const author of record.paper.authors) {
      const index = partnerOf(author, known, taken)
      const place = places[index]
      if (place === undefined) {
        places.push({ best: author, all: [{ author, record }] })
      } else {
        taken.add(index)
        place.all.push({ author, record })
      }
    }
  }
  const keys = new Map<string, number>()
  return places
    .map((place) => workAuthor(place, keys))
    .sort(
      (a, b) =>
        (a.position ?? Number.POSITIVE_INFINITY) - (b.position ?? Number.POSITIVE_INFINITY) || (a.key < b.key ? -1 : 1),
    )
}

/** What stands with the name: the running text, else the names of the institutions. */
const affiliationOf = ({ affiliation, institutions = [] }: PrintedAuthor): string | null =>
  affiliation ?? (institutions.length === 0 ? null : institutions.map(({ name }) => name).join('; '))

const printsOf = ({ affiliation, institutions = [] }: PrintedAuthor): readonly InstitutionPrint[] => {
  if (institutions.length > 0) return institutions.map((institution) => ({ ...institution, isText: false }))
  return affiliation === null ? [] : [{ name: affiliation, ror: null, country: null, isText: true }]
}

const institutionsOf = (all: Place['all']): readonly WorkInstitution[] => {
  if (all.every(({ author }) => author.affiliation === null && (author.institutions ?? []).length === 0)) return []
  const found = new Map<string, InstitutionPrint & { readonly records: Set<HeldPaper['id']> }>()
  for (const { author, record } of all) {
    for (const { name, ror, country, isText } of printsOf(author)) {
      const print = { name, ror, country, isText }
      const key = printKey(print)
      const known = found.get(key)
      if (known === undefined) found.set(key, { ...print, records: new Set([record.id]) })
      else known.records.add(record.id)
    }
  }
  return [...found.values()].map((print) => ({ ...print, records: [...print.records].sort() }))
}

/** Each once. */
const identifiersOf = (all: Place['all']): WorkAuthor['identifiers'] => {
  const given = all.flatMap(({ author }) => author.identifiers ?? [])
  return given.length < 2 ? given : [...new Map(given.map((one) => [`${one.scheme} ${one.value}`, one])).values()]
}

const workAuthor = ({ best, all }: Place, keys: Map<string, number>): WorkAuthor => {
  const name = nameOf(best.name)
  const repetition = keys.get(name.joined) ?? 0
  keys.set(name.joined, repetition + 1)
  const subjects: SubjectKey[] = all.flatMap(({ author, record }) =>
    author.subject === null ? [] : [{ source: record.source, subject: author.subject }],
  )
  const key = repetition === 0 ? name.joined : `${name.joined}#${repetition}`
  const [only, ...more] = all
  // Most authors stand in one record: of those nothing has to be put together.
  const spellings =
    more.length === 0
      ? []
      : all.map(({ author }) => nameOf(author.name).joined).filter((joined) => joined !== name.joined)
  return {
    key,
    keys: spellings.length === 0 ? [key] : [...new Set([key, ...spellings])].sort(),
    spellings: all.flatMap(({ author }) => [author.name, ...(author.variants ?? [])]),
    printedName: best.name,
    name,
    position: all.map(({ author }) => author.position).find((position) => position !== null) ?? null,
    group: best.group,
    equalContribution: all.some(({ author }) => author.equalContribution),
    corresponding: all.some(({ author }) => author.corresponding),
    affiliation: all.map(({ author }) => affiliationOf(author)).find((text) => text !== null) ?? null,
    institutions: institutionsOf(all),
    subjects,
    identifiers: identifiersOf(all),
    records:
      only !== undefined && more.length === 0
        ? [only.record.id]
        : [...new Set(all.map(({ record }) => record.id))].sort(),
  }
}
