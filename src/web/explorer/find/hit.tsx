import { addressOf } from '../frame/place.tsx'
import type { SuggestQuery } from './question-operation.ts'
import type { findTexts } from './texts.ts'

/** A hit with the fields that fit. */
export type HitEdge = SuggestQuery['search']['edges'][number]

/** Somebody or something that was found. */
export type Hit = HitEdge['node']

type Texts = (typeof findTexts)['en']

/** The page of what was found. */
export function addressOfHit({ __typename, id }: Pick<Hit, '__typename' | 'id'>): string {
  switch (__typename) {
    case 'Person':
      return addressOf('person', { id })
    case 'Paper':
      return addressOf('paper', { id })
    case 'Institution':
      return addressOf('institution', { id })
    case 'Topic':
      return addressOf('topic', { id })
    case 'Venue':
      return addressOf('venue', { id })
    case 'Group':
      return addressOf('group', { id })
  }
}

/** What tells it from others of like names, in a line: where a person is, who wrote a paper. */
export function aboutHit(hit: Hit, texts: Texts): string {
  const parts: (string | number | null | undefined)[] = []
  if (hit.__typename === 'Person') {
    parts.push(hit.nativeName === hit.label ? null : hit.nativeName)
    parts.push(hit.affiliations[0]?.institution.label, texts.papers(hit.summary.paperCount))
  }
  if (hit.__typename === 'Paper') {
    const names = hit.authorships.nodes.map(({ printedName }) => printedName)
    const left = hit.authorships.totalCount - names.length
    parts.push([names.join(', '), ...(left > 0 ? [texts.others(left)] : [])].join(' '), hit.venue?.label, hit.year)
  }
  if (hit.__typename === 'Institution') parts.push(hit.country, texts.people(hit.people.totalCount))
  if (hit.__typename === 'Topic') parts.push(texts.papers(hit.papers.totalCount))
  if (hit.__typename === 'Venue')
    parts.push(hit.name === hit.label ? null : hit.name, texts.papers(hit.papers.totalCount))
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ')
}

/** The form that fits what was typed, where it is another than the label; else null. */
export function fittingForm({ node, matched }: HitEdge): string | null {
  const [best] = matched
  if (best === undefined || best.text === node.label) return null
  // Those two stand in the line below.
  if ('nativeName' in node && node.nativeName === best.text) return null
  return 'name' in node && node.name === best.text ? null : best.text
}
