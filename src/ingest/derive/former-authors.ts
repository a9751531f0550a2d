import { type AuthorPerson, decodePeople, visitPeople } from '../../model/author-people.ts'
import type { NumberList } from '../../model/lists.ts'
import { decodeWork } from '../works/stored-work.ts'
import type { Work } from '../works/work.ts'
import type { FormerPeopleBuilder, Vote } from './former-people.ts'
import type { PaperEntry } from './mention-table.ts'

/** Adds whom the authors of an entry, groups left out, were found to be, and 1 where that was certain. */
export const addFormerAuthors = (
  entry: PaperEntry,
  work: Work,
  before: FormerPeopleBuilder,
  certain: NumberList,
): void => {
  const { authors } = work
  const [former] = entry.before
  if (former === undefined || entry.changed) {
    const known = former === undefined ? null : formerByKey(entry.before)
    for (const { keys, group } of authors) {
      if (group) continue
      const found = known === null ? [] : keys.flatMap((key) => known.get(key) ?? [])
      before.add(votesFor(found))
      certain.push(found.some((person) => person.certain) ? 1 : 0)
    }
    return
  }
  let place = 0
  const add = (person: string | null, isCertain: boolean) => {
    const author = authors[place++]
    if (author === undefined || author.group) return
    before.addOne(person, author.keys.length)
    certain.push(person !== null && isCertain ? 1 : 0)
  }
  visitPeople(former.people, add)
  while (place < authors.length) add(null, false)
}

/** By the key of an author: who the authors of some papers were. */
const formerByKey = (papers: PaperEntry['before']): ReadonlyMap<string, readonly AuthorPerson[]> => {
  const byKey = new Map<string, AuthorPerson[]>()
  for (const { text, people } of papers) {
    const before = decodePeople(people)
    for (const [place, { keys }] of decodeWork(text).authors.entries()) {
      const known = before[place]
      if (known === null || known === undefined) continue
      for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), known])
    }
  }
  return byKey
}

const votesFor = (found: readonly AuthorPerson[]): Vote[] => {
  const counts = new Map<string, number>()
  for (const { person } of found) counts.set(person, (counts.get(person) ?? 0) + 1)
  return [...counts]
}
