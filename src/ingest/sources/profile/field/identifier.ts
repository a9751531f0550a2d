import type { PrintedIdentifier } from '../../../../model/record.ts'

const doiPattern = /\b(10\.\d{4,9}\/[^\s"'<>|\\^`{}[\]，。；）]{1,200})/i

/** A DOI in lower case without what follows it in the sentence; null for none. */
export const doiIn = (text: string): string | null => {
  const found = doiPattern.exec(text)?.[1]
  if (found === undefined) return null
  let doi = found.replace(/[.,;:]+$/, '')
  while (doi.endsWith(')') && doi.split('(').length < doi.split(')').length) doi = doi.slice(0, -1)
  return doi.replace(/[.,;:]+$/, '').toLowerCase()
}

const arxivPattern =
  /\barxiv(?:\.org\/(?:abs|pdf|html)\/|\s?(?:preprint)?\s?(?:arxiv)?\s?[:：]?\s?(?:abs\/)?)\s?((?:\d{4}\.\d{4,5})|(?:[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7}))(?:v\d+)?/i

/** An arXiv number without its version ("2301.12345", "cs/0112017"); null for none. */
export const arxivIdIn = (text: string): string | null =>
  arxivPattern.exec(text)?.[1] ?? /\b10\.48550\/arxiv\.(\d{4}\.\d{4,5})/i.exec(text)?.[1] ?? null

const schemes: readonly (readonly [PrintedIdentifier['scheme'], RegExp])[] = [
  ['ORCID', /\b(?:orcid(?:\.org\/|\s?[:：]?\s?(?:id)?\s?[:：]?\s?))?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\b/i],
  [
    'DBLP',
    /\bdblp(?:\.org|\.uni-trier\.de)\/(?:pers\/(?:hd\/\w\/|\w\/)?|pid\/)([\w/:=-]{2,60}?)(?:\.html|\.xml)?(?=[\s)\]"'>,;?#]|$)/i,
  ],
  ['SCHOLAR', /\bscholar\.google\.[a-z.]{2,8}\/citations\?[^\s)\]"'>]{0,80}?user=([\w-]{8,16})/i],
  ['SEMANTIC_SCHOLAR', /\bsemanticscholar\.org\/author\/(?:[^\s/)\]"'>]{1,80}\/)?(\d{3,14})/i],
  ['OPENREVIEW', /\bopenreview\.net\/profile\?id=(~[\w.%-]{3,60})/i],
  ['OPENALEX', /\bopenalex\.org\/(?:authors\/)?(A\d{5,12})/i],
]

const homepage =
  /\b(?:https?:\/\/)?((?:[a-z0-9-]{1,40}\.github\.io|(?:www\.)?[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,4}\/~[\w.-]{1,40}|sites\.google\.com\/(?:view|site)\/[\w-]{2,60}|people\.[a-z0-9.-]{4,60}(?:\/[\w~.-]{2,40})?)\/?)(?=[\s)\]"'>,;|]|$)/i

/** Whose number is printed: identifiers of a person, each scheme once. */
export const identifiersIn = (text: string): readonly PrintedIdentifier[] => {
  const head = text.slice(0, 20_000)
  const found: PrintedIdentifier[] = []
  for (const [scheme, pattern] of schemes) {
    const value = pattern.exec(head)?.[1]
    if (value !== undefined) found.push({ scheme, value })
  }
  const page = homepage.exec(head)?.[1]
  if (page !== undefined && !/^(?:github|x)\.github\.io/i.test(page))
    found.push({ scheme: 'HOMEPAGE', value: page.replace(/\/$/, '') })
  return found
}
