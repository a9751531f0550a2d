import { accentSpellings } from './accent-spelling.ts'
import { formsOf } from './nickname.ts'
import type { PersonName } from './person-name.ts'
import { isSyllable } from './pinyin-syllable.ts'
import { latinReadings } from './reading.ts'
import { pinyinForms } from './romanisation.ts'
import { simplified } from './traditional.ts'

const letters = (text: string | null): string => (text ?? '').replaceAll(' ', '')

const initialOf = (text: string): string => [...text][0] ?? ''

/** Family name and initial, for each word that may be the family name and each word before it that may be first. */
function initialKeys(name: PersonName): string[] {
  const keys: string[] = []
  const family = letters(name.family)
  const firsts = [...name.given, ...name.pieces.slice(0, -1)]
  const initials = new Set([...firsts, ...name.given.flatMap(formsOf)].map(initialOf))
  for (const initial of initials)
    keys.push(`${family}:${initial}`, `${name.tokens.at(-1)}:${initial}`, `${name.pieces.at(-1)}:${initial}`)
  const first = initialOf(name.pieces[0] ?? '')
  for (const piece of name.pieces.slice(1)) if (piece.length > 1) keys.push(`${piece}:${first}`)
  return keys
}

/** The letters in both orders, so that parting, order and accents are no matter. */
function letterKeys(name: PersonName): string[] {
  const keys = [...accentSpellings(name), letters(name.family) + name.given.join('')]
  if (name.tokens.length > 2) keys.push([...name.tokens].sort().join(''))
  return keys.map((key) => `=${key}`)
}

/**
 * Keys to find the names that may be the same person's: any two names that `compareNames` accepts share one, and few
 * others do. Sorted, each once; empty for a text without letters.
 */
export function nameKeys(name: PersonName): string[] {
  const keys = new Set<string>()
  if (name.tokens.length === 0) return []
  for (const key of letterKeys(name)) keys.add(key)
  if (name.script === 'Hani') {
    keys.add(`=${simplified(name.joined)}`)
    for (const { family, given } of latinReadings(name.text)) {
      keys.add(`=${given}${family}`)
      keys.add(`${family}:${initialOf(given)}`)
    }
  } else if (name.family !== null) {
    for (const key of initialKeys(name)) keys.add(key)
    const family = letters(name.family)
    if (family.length > 3 && !isSyllable(family)) keys.add(`~${name.given.join('')}:${initialOf(family)}`)
  }
  for (const { family, given } of pinyinForms(name)) keys.add(`=${given}${family}`)
  return [...keys].sort()
}
