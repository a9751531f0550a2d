import { isVenueAbbreviation } from './common-words.ts'
import { conference, journal, venueLabelOf, workshop } from './venue.ts'

/** "..., a review", "A systematic review of ...": what kind of work it is, not where it stands. */
const reviewOf =
  /\b(?:an?|systematic|literature|critical|comprehensive|brief|scoping|short|narrative|mini)[ -](?:[\p{Ll}-]+ )?reviews?\b/giu

/** "Salt Letters. 18(28):5239–5248", "Sand Lett. 7(17):e108": a name, whole or shortened, a volume with its issue, and pages. */
const placeInVolume =
  /^(?:\p{Lu}[\p{L}&]*(?:[ :]{1,2}[\p{L}&]+){0,6}\.?|(?:\p{Lu}\p{Ll}{1,5}\.? ){0,4}(?:\p{Lu}\p{Ll}{1,5}|\p{Lu})\.?),? \d{1,4}\(\d{1,3}\)\s?:\s?\p{L}{0,5}\d/u

/** "74 Harbour Law Review 1851", "101 Salt-Coast L. Rev. (forthcoming)": the volume in front of the name, as lawyers cite. */
const volumeInFront =
  /^\d{1,4}(?::\d{1,3})? (?:\p{Lu}[\p{L}.'’-]{0,20}(?:, | ))(?:(?:\p{Lu}[\p{L}.'’-]{0,20},?|of|and|the|in|on|for|&) ){0,10}(?:\d{1,5}\b|\((?:forthcoming|in press|(?:\p{Lu}\p{Ll}{2,8}\.? )?(?:19|20)\d\d))/u

/** The number of the volume that stands in front of a venue's name, with the blank behind it; empty where none does. */
export const volumeInFrontOf = (text: string): string =>
  volumeInFront.test(text.slice(0, 260)) ? (/^\S+ /.exec(text)?.[0] ?? '') : ''

/** "John Wiley & Sons, Inc.", "Harbour University Press, 2008": who published a book, and no further word. */
const publisher = /^(?:\p{Lu}[\p{L}.'’-]{0,20} ){1,4}(?:& Sons|(?<=University )Press)(?=[,.;)]|$)/u

const oneWhole =
  /^(?=(?:[^.\d]{1,40}\.){2})\p{Lu}\p{L}{2,11}\. (?:\p{Lu}\p{L}{0,11}\.? ){0,4}\p{Lu}\p{L}{0,11}\.?,? \(?\d/u

/** "Hg. von Ann Lee", "A cura di Ann Lee": who edited the book in which a work appeared. */
export const isEditedBy = (text: string): boolean =>
  /^(?:(?:Hg|Hrsg)\.|[Hh]erausgegeben) (?:von|v\.) |^(?:A cura di|Sous la direction de|[ÉE]d\. par|[EÉée]ditado por|[Oo]rganizado por) /u.test(
    text.slice(0, 30),
  )

/** True when a text begins as venues begin; the title before it ends there. */
export const beginsLikeVenue = (text: string): boolean => {
  const head = text.slice(0, 140).replace(/^[\s,]+/, '')
  if (
    /^(?:in[: ]\s?)?(?:the )?(?:\d{1,3}(?:st|nd|rd|th) |annual |(?:19|20)\d\d )*(?:proc\b|proceedings?\b|processing of the|ieee\b|acm\b|usenix\b|international (?:conference|journal|symposium|workshop|congress)|journal\b|transactions on|annals of|lecture notes in\b|arxiv\b|biorxiv\b|medrxiv\b|ssrn\b|springer\b|corr\b|advances in neural|conference on|workshop on|symposium on|european conference|asian conference|findings of|neural information|winter conference|annual meeting|national conference|congress)/i.test(
      head,
    )
  )
    return true
  // "Harbour Press: Proceedings of ...": who published it stands in front.
  if (
    /^(?:[\p{L}&]{1,20} ){1,4}(?:Press|Publications|Publishers?|Publishing House|Verlag)(?:, [A-Z]{2,6})?\s?[:：]|^Springer\s?[:：]/u.test(
      head,
    )
  )
    return true
  if (publisher.test(head) || isEditedBy(head)) return true
  if (placeInVolume.test(head) || volumeInFront.test(head)) return true
  if (/^[Ii]n[:：] ?\S|^in (?:the )?(?:\d{1,3}(?:st|nd|rd|th)|[A-Z])/.test(head)) return true
  if (
    /^(?:to appear|appears? in\b|appeared in\b|publishing house\b|submitted|under review|in submission|accepted|in press|forthcoming|preprint|working paper|manuscript|tech(?:nical|\.)? report|ph\.?d\.? (?:thesis|dissertation)|(?:master|bachelor|doctor)\S* (?:thesis|dissertation)|(?:m\.?\s?(?:sc|s|a|phil|eng)|b\.?\s?(?:sc|s|a)|d\.?\s?phil)\.? (?:thesis|dissertation)|invention patent|patent\b|dissertation)/i.test(
      head,
    )
  )
    return true
  if (venueLabelOf(head) !== null) return true
  const first = /^([A-Z][\p{L}]{0,10})\.(?=[\s,]|[A-Z])/u.exec(head)?.[1]
  if (
    first !== undefined &&
    (isVenueAbbreviation(first) || (first.length <= 4 && /^(?:[\p{L}&]{1,10}\.? ){1,5}\(?\d/u.test(head)))
  ) {
    if (/^(?:[\p{L}&:-]{1,14}[., ]{1,2}){1,8}(?:\d|\(|$)/u.test(head.slice(0, 90)) || isVenueAbbreviation(first))
      return true
  }
  // "Invent. Math. 200", "Phys. Rev. A 78": shortened words and a number.
  if (/^(?:\p{Lu}\p{L}{0,11}\. ?){1,5}(?:[A-Z] )?\(?\d|^(?:\p{Lu}\p{L}{1,11}\. ?){2,5},\s?\d/u.test(head)) return true
  // "Hydrol. Earth Syst. Sci., 30": one of them is whole.
  if (oneWhole.test(head)) return true
  // Cut at a whole word: "Processing" must not end as "Proc".
  const begun = /^[^,.;(（[]{1,90}(?![\p{L}])/u.exec(head)?.[0] ?? ''
  const piece = /review/i.test(begun) ? begun.replace(reviewOf, '') : begun
  if (
    /^(?:\d{1,3}(?:st|nd|rd|th) )?\p{Lu}/u.test(piece) &&
    (conference.test(piece) || workshop.test(piece) || (journal.test(piece) && piece.split(' ').length <= 8)) &&
    piece.split(' ').length <= 16
  )
    return true
  if (/^[\p{Script=Han}（）()·]{2,20}(?:学报|期刊|杂志|通报|会议|大会|科学|出版社)/u.test(head)) return true
  return false
}

/** A title-like name followed at once by a year or a volume: "Nature, 521", "Water Research 151", "Robot,2014". */
export const isNameWithNumber = (text: string): boolean => {
  const match =
    /^\s{0,2}((?:\p{Lu}[\p{L}&.'-]{0,20})(?:[ -](?:[\p{Lu}&][\p{L}&.'-]{0,20}|of|and|in|on|for|the|with|to|für|der|die|des|und|de|del|di|du|la|le|et|y|&)){0,9})(?:\s?\([A-Z][A-Za-z&-]{1,12}\))?(?=[\s,.:("'’])\s?[,.:]?\s?(?:vol(?:ume)?\.?\s?|no\.?\s?)?[("'’]?\d/u.exec(
      text.slice(0, 160),
    )
  // "Science in China: Series F Information Sciences, 2010"
  if (
    match === null &&
    /^\s{0,2}\p{Lu}\p{L}{1,20}(?: [\p{L}&-]{1,20}){0,6}: \p{Lu}[\p{L}&-]{0,20}(?: (?:\p{Lu}[\p{L}&-]{0,20}|of|and|in|the|for|&)){0,7}, (?:19|20)\d\d,/u.test(
      text.slice(0, 200),
    )
  )
    return true
  // "Salt and Wells, 72 Kitchen Law Journal 353": the number is that of the journal behind it.
  if (match !== null && volumeInFrontOf(text.slice(match[0].length - 1)) !== '') return false
  // A whole word with a dot inside of the name is the end of a sentence.
  return (
    match !== null &&
    !/\p{L}{4,}\.\s/u.test(
      (match[1] ?? '').replace(/\p{L}+\.(?=\s|$)/gu, (word) => (isVenueAbbreviation(word.slice(0, -1)) ? '' : word)),
    )
  )
}

/** "Salt and Stone Letters · 2024": a name of some capitals, and the year behind a point. */
export const isNameWithYear = (text: string): boolean =>
  /^(?:\p{Lu}[\p{L}&:’'-]*|and|of|the|for|in|on|&)(?: (?:\p{Lu}[\p{L}&:’'-]*|and|of|the|for|in|on|&)){1,9} [·•] (?:19|20)\d\d$/u.test(
    text,
  )
