import { CoterieError } from '../model/error.ts'

const word = /^[\p{L}\p{N}]{1,100}$/u
const mostWords = 100

/**
 * The different words of a search, longest first: the longer a word, the fewer nodes have it, and the first one is what the
 * embedded engine looks up.
 *
 * Search words, those asked for and those in `searchText` (joined by single blanks), are letters and digits in lower case,
 * at most 100 characters each. Both engines keep exactly these whole: one letter, one digit, single Chinese characters and
 * pairs, Greek, "and". Grafeo would cut at anything else, marks left over from decomposition included, and folds case;
 * Neo4j would cut at blanks only, after 255 units, and does not fold.
 * @throws CoterieError INTERNAL for another word, which would find different nodes on the two engines; BAD_USER_INPUT for
 * more than 100 words
 */
export const searchWords = (words: readonly string[]): readonly string[] => {
  const different = [...new Set(words)]
  for (const each of different) {
    if (!word.test(each) || each !== each.toLowerCase()) {
      throw new CoterieError(
        'INTERNAL',
        `A search word must be lower-case letters and digits, but got ${JSON.stringify(each)}.`,
      )
    }
  }
  if (different.length > mostWords) {
    throw new CoterieError('BAD_USER_INPUT', `A search has at most ${mostWords} words, but got ${different.length}.`)
  }
  return different.sort((left, right) => right.length - left.length)
}
