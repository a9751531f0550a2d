import { compareNames } from '../../names/compare-names.ts'
import type { PersonName } from '../../names/person-name.ts'
import type { Corpus } from './corpus.ts'

/**
 * False when the name that both have stands for two longer ones: "Robert Mercer" of Robert L. Mercer is not that of Robert E.
 * A further name that only one side has tells nothing.
 */
export const canBeOne = (a: readonly number[], b: readonly number[], corpus: Corpus): boolean => {
  const first = corpus.name[a[0] ?? 0]
  if (a.every((mention) => corpus.name[mention] === first) && b.every((mention) => corpus.name[mention] === first))
    return true
  const [mine, theirs] = [namesOf(a, corpus), namesOf(b, corpus)]
  const onlyMine = [...mine].filter((name) => !theirs.has(name))
  const onlyTheirs = [...theirs].filter((name) => !mine.has(name))
  return onlyMine.every((one) => onlyTheirs.every((other) => areForms(corpus.names[one], corpus.names[other])))
}

const areForms = (one: PersonName | undefined, other: PersonName | undefined): boolean =>
  one === undefined || other === undefined || compareNames(one, other) !== null

const namesOf = (mentions: readonly number[], corpus: Corpus): ReadonlySet<number> =>
  new Set(mentions.map((mention) => corpus.name[mention] ?? -1))
