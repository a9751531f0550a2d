import { frontLabelOf } from '../field/label.ts'
import type { Rich } from '../text/rich-text.ts'
import { bookReviewAt } from './book-review.ts'

/** "The Making of Towns (Big Press, 2015)." */
export const isBook = (text: string): boolean =>
  text.length < 300 &&
  /^\p{Lu}[^()]{6,200}\s\([^()]{3,100}(?:Press|Publish\w*|Routledge|Springer|Verlag|Books|Wiley|Elsevier|Palgrave)[^()]{0,40},?\s(?:19|20)\d\d\)/u.test(
    text,
  )

/** "盐路与城镇，《盐业研究》2019": a title and, in marks of its own, where it appeared. */
export const isTitleWithPlace = (text: string): boolean =>
  /^\p{Script=Han}[^《》，,。；：]{4,60}[，,]\s?《[^《》]{2,30}》\s?(?:[（(，,。\d]|$)/u.test(text)

/** "Review of Salt and Stone, by Ana Lee, Soup Letters 39 (2009)". */
export const isReview = (rich: Rich): boolean => bookReviewAt(rich.text, frontLabelOf(rich).at) !== null
