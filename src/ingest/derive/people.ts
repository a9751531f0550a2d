import type { Value } from '../../graph/graph.ts'
import { hashId, type PaperId, type PersonId } from '../../model/id.ts'
import { sortKeyOf } from '../../model/page.ts'
import { displayName } from '../../names/person-name.ts'
import { indexWords } from '../../names/search-words.ts'
import { wholePersonNameWords } from '../../names/whole-name.ts'
import type { IdentifiedPerson } from '../identity/identify.ts'
import { nameOf } from '../works/author-lists.ts'
import type { Work, WorkAuthor } from '../works/work.ts'
import { assignIds, type GivenIds } from './assign-ids.ts'
import { authorMentionId, type StatedRelation, type Subject, statedBy, subjectMentionIds } from './mentions.ts'
import { byFrequency } from './name-groups.ts'

/** What a mention is a mention of. */
export type Place =
  | { readonly kind: 'author'; readonly work: Work; readonly author: WorkAuthor }
  | { readonly kind: 'subject'; readonly subject: Subject }
  | { readonly kind: 'relation'; readonly stated: StatedRelation }

/** A person with everything that the graph says of him or her. */
export interface DerivedPerson {
  readonly id: PersonId
  /** What the person is recognised by when ids are given. */
  readonly keys: readonly string[]
  readonly authorships: readonly {
    readonly work: Work
    readonly author: WorkAuthor
    readonly certainty: 'CERTAIN' | 'LIKELY'
    readonly reasons: readonly string[]
  }[]
  readonly subjects: readonly Subject[]
  readonly relationMentions: readonly StatedRelation[]
  readonly identified: IdentifiedPerson
}

/** The places that mention ids stand for. */
export const placesOf = (
  works: readonly Work[],
  subjects: readonly Subject[],
  relations: readonly StatedRelation[],
): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>()
  for (const work of works)
    for (const author of work.authors) places.set(authorMentionId(work, author), { kind: 'author', work, author })
  for (const subject of subjects)
    for (const id of subjectMentionIds(subject).keys()) places.set(id, { kind: 'subject', subject })
  for (const stated of relations) places.set(stated.mentionId, { kind: 'relation', stated })
  return places
}

/** The id of an author's place, by which it is recognised when ids are given: one for each spelling of the name. */
export const authorshipId = (paper: string, nameKey: string): string => hashId('authorship', paper, nameKey)

/** The people with their ids: those given before to most of their mentions. */
export const derivePeople = (
  people: readonly IdentifiedPerson[],
  places: ReadonlyMap<string, Place>,
  paperIdsOf: (work: Work) => readonly PaperId[],
  given: GivenIds,
): ReadonlyMap<IdentifiedPerson, DerivedPerson> => {
  const drafts = people.map((identified) => {
    const keys: string[] = []
    const authorships: DerivedPerson['authorships'][number][] = []
    const subjects = new Set<Subject>()
    const relationMentions: StatedRelation[] = []
    for (const { mention, certainty, reasons } of identified.attributions) {
      const place = places.get(mention.id)
      if (place?.kind === 'author') {
        authorships.push({ work: place.work, author: place.author, certainty, reasons })
        const { work, author } = place
        keys.push(...paperIdsOf(work).flatMap((paper) => author.keys.map((key) => authorshipId(paper, key))))
      } else if (place?.kind === 'subject') {
        subjects.add(place.subject)
        keys.push(mention.id, ...place.subject.records.map(({ id }) => id))
      } else if (place?.kind === 'relation') {
        relationMentions.push(place.stated)
        keys.push(place.stated.mentionId)
      }
    }
    const least = identified.attributions.map(({ mention }) => mention.id).sort()[0] ?? ''
    return {
      identified,
      keys: [...new Set(keys)],
      authorships,
      subjects: [...subjects],
      relationMentions,
      newId: hashId('person', least) as string,
    }
  })
  const ids = assignIds(drafts, given)
  return new Map(
    drafts.map((draft) => [draft.identified, { ...draft, id: (ids.get(draft) ?? draft.newId) as PersonId }]),
  )
}

/** The properties of a person's node that come from names and identifiers. */
export const namePropertiesOf = (person: DerivedPerson, institutionName: string | null): Record<string, Value> => {
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
  const label =
    name ?? nativeName ?? (institutionName === null ? 'Unnamed researcher' : `Unnamed researcher, ${institutionName}`)
  return {
    name,
    nativeName,
    label,
    sortKey: sortKeyOf(label),
    names: forms.map(({ text }) => text),
    nameForms: JSON.stringify(forms),
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
const nameForms = (person: DerivedPerson): NameForm[] => {
  const printed = [
    ...person.subjects.flatMap((subject) => statedBy(subject, 'names')),
    ...person.authorships.flatMap(({ author }) => author.spellings),
    ...person.relationMentions.map(({ relation }) => relation.name),
  ]
  const texts = byFrequency(printed.map(displayName))
  const whole = texts.filter((text) => !isPoor(text))
  return [...whole, ...texts.filter(isPoor)].map((text) => {
    const { joined, script } = nameOf(text)
    const attributions = [
      ...person.identified.attributions.filter(({ mention }) => mention.name?.joined === joined),
      ...person.authorships.filter(({ author }) => author.keys.includes(joined)),
    ]
    const certain = attributions.some(({ certainty }) => certainty === 'CERTAIN')
    const reasons = [...new Set(attributions.flatMap((attribution) => attribution.reasons))].slice(0, 6)
    return { text, script, certainty: certain ? 'CERTAIN' : 'LIKELY', reasons }
  })
}

/** True of "J. Zhao" and, broken at the end of a line, "Yingchao-jie Feng": to be found by, not to be called by if there is a better one. */
const isPoor = (text: string): boolean => {
  const { given, script } = nameOf(text)
  return script === 'Latn' && ([...(given[0] ?? '')].length === 1 || /\p{Ll}-\p{Ll}/u.test(text))
}
