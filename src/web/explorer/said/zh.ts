import { conflictPhrases, conflictWords, spanPhrases } from './conflict-zh.ts'
import { documentPhrases, documentWords, placePhrases } from './document-zh.ts'
import { errorPhrases, errorWords } from './error-zh.ts'
import { evidencePhrases } from './evidence-zh.ts'
import type { PhraseBook } from './say.ts'

/** What the service says, in Chinese. */
export const chinese: PhraseBook = {
  phrases: { ...errorPhrases, ...documentPhrases, ...evidencePhrases, ...conflictPhrases, ...spanPhrases },
  words: { ...errorWords, ...documentWords, ...conflictWords },
}

/** Places in documents, in Chinese. */
export const chinesePlaces: PhraseBook = { phrases: placePhrases, words: {} }
