import type { PaperStatus } from '../../../../model/record.ts'

const yearHeading =
  /^(?:(?:in|year)\s|(pre-|pre\s|before\s|until\s|up to\s|prior to\s))?((?:19|20)\d\d)\s?年?\s?(?:[-–—~/]\s?(?:(?:19|20)?\d\d|present|now|至今)\s?年?|(\s(?:and|or|&)\s(?:before|earlier|older|prior)|\s?年?(?:及以前|及之前|以前|之前)))?(?:\s?[(（]\s?\d{1,3}(?:\s\w{1,14}){0,3}\s?[)）]|\s?[(（·|–—-]?\s?\d{1,3}\s?(?:publications?|papers?|articles?|works?|items?|entries|entry|[篇项])[)）]?)?\s?[:：.]?$/i

/** The year of a heading that is nothing but a year ("2023", "2023年", "2023 (4)", "2023 · 4 papers"); a range and "pre-2011" have none. */
export const yearOfHeading = (text: string): { readonly year: number | null } | null => {
  const match = yearHeading.exec(
    text
      .replace(/(?:\p{Extended_Pictographic}|\u{FE0F})/gu, ' ')
      // A template's brackets around what it prints as it is.
      .replace(/^\s*\{\{|\}\}\s*$/g, '')
      .trim()
      .slice(0, 40),
  )
  if (match === null) return null
  return {
    year: match[1] !== undefined || match[3] !== undefined || /[-–—~/]/.test(match[0]) ? null : Number(match[2]),
  }
}

const state =
  '(?:in[- ]prep(?:aration)?|in (?:press|review|revision|submission|progress|production)|under (?:review|revision|consideration)|submitted|accepted|forthcoming|to appear|published|work(?:s|ing)? in progress)'
const stateAlone = new RegExp(`^${state}[.:]?$`, 'i')
const joinedStates = new RegExp(`^${state}(?:(?:\\s?[,/&]\\s?|\\s)(?:(?:and|or|&)\\s)?${state}){1,4}[.:]?$`, 'i')

/** True for a heading that only says how far the works below it are. */
export const isStateHeading = (text: string): boolean => stateAlone.test(text) || areStates(text)

/** "Published or In Press": more than one state that works may be in, and nothing else. */
export const areStates = (text: string): boolean => joinedStates.test(text)

/** True for a heading of works that are still written: what stands below needs no place of publication. */
export const isUnfinishedHeading = (text: string): boolean =>
  /\b(?:working papers?|work(?:s|ing)? in progress|research in progress|papers? in progress|in (?:progress|prep(?:aration)?)|under (?:review|revision)|ongoing work|submitted|manuscripts?|drafts?|job market papers?)\b/i.test(
    text,
  ) && !/\bpublished|publications?\b/i.test(text)

/** How far the works below a heading are, as it says; null where it says nothing of that. */
export const statusOfHeading = (text: string): PaperStatus | null => {
  // "Submitted or In Preparation", "Published or In Press": each entry says which of them it is.
  if (areStates(text)) return null
  if (/under review|submitted|in submission|under revision|在投|在审|投稿/i.test(text)) return 'SUBMITTED'
  if (/preprint|arxiv|预印/i.test(text) && !/publication|journal|conference|论文发表/i.test(text)) return 'PREPRINT'
  if (/accepted|in press|forthcoming|to appear|录用/i.test(text) && !/published|发表|出版/i.test(text))
    return 'ACCEPTED'
  return null
}
