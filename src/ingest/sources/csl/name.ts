import { type AuthorName, isPlainlyPerson } from '../bibliography/author.ts'
import { familyFirst } from '../bibliography/family-first.ts'
import { type Json, memberOf } from '../json/json-value.ts'
import { isPersonName } from '../profile/people/person-name.ts'

const partOf = (name: Json, field: string): string => {
  const value = memberOf(name, field)
  return typeof value === 'string' ? value.trim() : ''
}

/** "J. Doe" and "Doe, Jane" stand for people though nobody took them apart; "World Health Organization" does not. */
const isPerson = (literal: string): boolean =>
  isPlainlyPerson(literal) || (/(?:^|\s)\p{Lu}\./u.test(literal) && isPersonName(literal))

/** One name of a list of CSL: family name in front, with its particles; null where it says nothing. */
export const authorName = (name: Json): AuthorName | null => {
  if (typeof name === 'string') return name.trim() === '' ? null : { name, group: !isPerson(name) }
  const literal = partOf(name, 'literal') || partOf(name, 'name')
  const family = [partOf(name, 'dropping-particle'), partOf(name, 'non-dropping-particle'), partOf(name, 'family')]
    .filter((part) => part !== '')
    .join(' ')
  const given = partOf(name, 'given')
  if (family === '' && given === '') return literal === '' ? null : { name: literal, group: !isPerson(literal) }
  return { name: familyFirst(family, partOf(name, 'suffix'), given), group: false }
}
