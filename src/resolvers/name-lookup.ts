import type { SearchIndex } from '../graph/graph.ts'
import { compareNames } from '../names/compare-names.ts'
import { foldText } from '../names/fold.ts'
import { matchScore } from '../names/match-score.ts'
import { parseName } from '../names/person-name.ts'
import { queryWords } from '../names/search-words.ts'
import { wholeNameWord, wholePersonNameWord } from '../names/whole-name.ts'
import type { PersonRow } from '../statements/person.ts'
import type { Context } from './context.ts'

/** At most so many bearers of one whole name are looked at. */
const nameBound = 1_000
/** At most so many things that are near a name are suggested. */
const nearBound = 20

/** Ids of what has all the words in an index, in the order of ids; no words find nothing. */
export const searchIds = async (
  context: Context,
  index: SearchIndex,
  words: readonly string[],
  bound: number,
): Promise<readonly string[]> =>
  words.length === 0
    ? []
    : [...(await context.graph.search(index, words, bound, { signal: context.signal })).ids].sort()

/** Whom a key most likely means comes first: who has most papers, then by label and id. */
export const mostPapersFirst = (a: PersonRow, b: PersonRow): number =>
  b.paperCount - a.paperCount || compareTexts(a.label, b.label) || compareTexts(a.id, b.id)

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Ids of everybody who bears a whole name, most papers first, in either order, accents and hyphens aside; 汉字 are found as 汉字 and by their reading. */
export const peopleNamed = async (context: Context, name: string): Promise<readonly string[]> => {
  const asked = parseName(name)
  if (asked.joined === '') return []
  const people = await context.loaders.peopleByNameWord.load(wholePersonNameWord(name))
  return people
    .filter(({ names }) => (names ?? []).some((form) => bears(form, asked)))
    .sort(mostPapersFirst)
    .map(({ id }) => id)
}

const wholeNameKinds: ReadonlySet<string> = new Set(['SAME', 'JOINED', 'SWAPPED', 'UMLAUT', 'READING'])

const bears = (form: string, asked: ReturnType<typeof parseName>): boolean => {
  const agreement = compareNames(parseName(form), asked)
  return agreement !== null && wholeNameKinds.has(agreement.kind)
}

/** Ids of people whose names are near a name that nobody bears, the nearest first. */
export const peopleNamedAlike = async (context: Context, name: string): Promise<readonly string[]> => {
  const words = queryWords(name)
  const ids = new Set(await searchIds(context, 'Person', words, nearBound))
  // Somebody who types a whole name with a slip in one half still meets the bearers of the other half.
  for (const word of words.filter((candidate) => candidate.length > 2))
    for (const id of await searchIds(context, 'Person', [word], 200)) ids.add(id)
  const people = (await Promise.all([...ids].map((id) => context.loaders.person.load(id)))).filter(
    (found) => found !== null,
  )
  const asked = parseName(name)
  return people
    .map((found) => ({
      id: found.id,
      score: Math.max(
        0,
        ...(found.names ?? []).map((form) =>
          compareNames(parseName(form), asked) === null ? matchScore(name, form) : 1,
        ),
      ),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

/** Ids of what bears a whole name in an index of names. */
export const idsNamed = async (context: Context, index: SearchIndex, name: string): Promise<readonly string[]> =>
  foldText(name) === '' ? [] : searchIds(context, index, [wholeNameWord(name)], nameBound)

/** Ids of what is near a name that nothing bears. */
export const idsNear = (context: Context, index: SearchIndex, name: string): Promise<readonly string[]> =>
  searchIds(context, index, queryWords(name), nearBound)
