import type { Value } from '../../graph/graph.ts'
import { sortKeyOf } from '../../model/page.ts'
import { displayName } from '../../names/person-name.ts'
import { nameOf } from '../../names/remembered-name.ts'
import { indexWords } from '../../names/search-words.ts'
import { wholePersonNameWords } from '../../names/whole-name.ts'
import type { Authorship, DerivedPerson, OtherPlace } from './derivation.ts'
import { byFrequency } from './name-groups.ts'
import { personDisagreementsOf } from './person-disagreements.ts'
import { type Subject, statedBy } from './subjects.ts'

/** A person with the authorships. */
export interface PersonView extends Omit<DerivedPerson, 'mentions'> {
  readonly authorships: readonly Authorship[]
  readonly otherPlaces: readonly OtherPlace[]
}

/** The properties of a person's node that come from names and identifiers. */
export const namePropertiesOf = (person: PersonView): Record<string, Value> => {
  const forms = nameForms(person)
  const latin = forms.filter(({ script }) => script === 'Latn').map(({ text }) => text)
  const native = forms.filter(({ script }) => script !== 'Latn').map(({ text }) => text)
  const name = latin[0] ?? null
  const nativeName = native[0] ?? null
  const identifiers = [
    ...person.subjects.flatMap((subject) => statedBy(subject, 'identifiers')),
    ...person.authorships.flatMap(({ author }) => author.identifiers),
  ]
  const identifier = (scheme: string) => identifiers.find((candidate) => candidate.scheme === scheme)?.value ?? null
  const words = forms.flatMap(({ text }) => [
    ...indexWords({ names: [text] }).split(' '),
    ...wholePersonNameWords(nameOf(text)),
  ])
  const institutionName = latestInstitution(person)
  const label =
    name ?? nativeName ?? (institutionName === null ? 'Unnamed researcher' : `Unnamed researcher, ${institutionName}`)
  const disagreements = personDisagreementsOf(person)
  return {
    name,
    nativeName,
    label,
    disagreements: disagreements.length === 0 ? null : JSON.stringify(disagreements),
    sortKey: sortKeyOf(label),
    names: forms.map(({ text }) => text),
    nameForms: isUsual(forms) ? null : JSON.stringify(forms),
    orcid: identifier('ORCID'),
    dblp: identifier('DBLP'),
    openAlex: identifier('OPENALEX'),
    searchText: forms.length === 0 ? indexWords({ text: label }) : [...new Set(words)].join(' '),
  }
}

interface NameForm {
  readonly text: string
  readonly script: string
  readonly certainty: 'CERTAIN' | 'LIKELY'
  readonly reasons: readonly string[]
}

/** The forms of a person's name, the best for display first: whole names, then the most frequent, then by text. */
const nameForms = (person: PersonView): NameForm[] => {
  const counts = new Map<string, number>()
  const count = (print: string) => counts.set(print, (counts.get(print) ?? 0) + 1)
  for (const subject of person.subjects) statedBy(subject, 'names').forEach(count)
  for (const { author } of person.authorships) author.spellings.forEach(count)
  for (const { relation } of person.relationMentions) count(relation.name)
  const texts = byFrequency([...counts].map(([print, times]) => [displayName(print), times]))
  const whole = texts.filter((text) => !isPoor(text))
  return [...whole, ...texts.filter(isPoor)].map((text) => {
    const { joined, script } = nameOf(text)
    const places = [
      ...person.otherPlaces.filter((place) => place.joined === joined),
      ...person.authorships.filter(({ author }) => author.keys.includes(joined)),
    ]
    const certain = places.some(({ certainty }) => certainty === 'CERTAIN')
    return { text, script, certainty: certain ? 'CERTAIN' : 'LIKELY', reasons: certain ? [] : someReasons(places) }
  })
}

/** All are certain, which most people's are: then the names alone say it. */
const isUsual = (forms: readonly NameForm[]): boolean => forms.every(({ certainty }) => certainty === 'CERTAIN')

/** At most so many reasons are kept with a form of a name. */
const mostReasons = 6

const someReasons = (places: readonly { readonly reasons: readonly string[] }[]): string[] => {
  const reasons = new Set<string>()
  for (const place of places) {
    for (const reason of place.reasons) reasons.add(reason)
    if (reasons.size >= mostReasons) break
  }
  return [...reasons].slice(0, mostReasons)
}

/** True of "J. Zhao" and, broken at the end of a line, "Yingchao-jie Feng": to be found by, not to be called by if there is a better one. */
const isPoor = (text: string): boolean => {
  const { given, script } = nameOf(text)
  return script === 'Latn' && ([...(given[0] ?? '')].length === 1 || /\p{Ll}-\p{Ll}/u.test(text))
}

/** Where a person without a name is now, or was last: what to call him by. */
const latestInstitution = (person: PersonView): string | null => {
  const stays = person.subjects.flatMap((subject: Subject) => statedBy(subject, 'affiliations'))
  const now = stays.find(({ period }) => period.ongoing)
  const [latest] = [...stays].sort((a, b) =>
    (b.period.to ?? b.period.from ?? '') > (a.period.to ?? a.period.from ?? '') ? 1 : -1,
  )
  return (now ?? latest)?.institution ?? null
}
