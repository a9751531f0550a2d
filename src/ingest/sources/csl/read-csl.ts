import { foundPaperAt, foundRejectionAt } from '../bibliography/finding.ts'
import { paperOf } from '../bibliography/reference.ts'
import { locatorOf } from '../json/found.ts'
import { type Entry, readEntries } from '../json/read-entries.ts'
import type { Found, SourceReader } from '../source-reader.ts'
import { itemReference, textOf } from './item-reference.ts'

const readItem = ({ place, value }: Entry): readonly Found[] => {
  const locator = locatorOf(place, textOf(value, 'id', 'citation-key'))
  const text = JSON.stringify(value)
  if (Object.hasOwn(value, '__proto__')) return [foundRejectionAt(locator, text, 'No field is called __proto__.')]
  const read = paperOf(itemReference(value))
  return ['paper' in read ? foundPaperAt(locator, text, read.paper) : foundRejectionAt(locator, text, read.rejected)]
}

const itemType =
  /"type"\s*:\s*"(?:article(?:-journal|-magazine|-newspaper)?|paper-conference|chapter|book|thesis|report|webpage|manuscript|entry(?:-encyclopedia|-dictionary)?|post(?:-weblog)?|review(?:-book)?|speech|dataset|software|patent|broadcast|motion_picture|personal_communication|legal_case|legislation|bill|song|map|figure|graphic|interview|pamphlet|performance|treaty|standard|video|document|event|collection|periodical)"/

/** Words of other formats that are JSON too: Crossref, OpenAlex, ORCID, ROR and the dumps of reference managers. */
const foreign =
  /"(?:message-type|reference-count|is-referenced-by-count|authorships|raw_author_name|works_api_url|orcid-identifier|put-code|work-summary|last-modified-date|itemType|creators|established|geonames_id|display_name)"\s*:/

/** Reads CSL-JSON: one item, a list, `{"items": […]}` or one item a line; one paper an item. */
export const cslReader: SourceReader = {
  format: 'CSL_JSON',
  recognises: (name, head) =>
    /^\uFEFF?\s*[[{]/.test(head) &&
    !foreign.test(head) &&
    (/\.csl(?:\.json)?$/i.test(name) ||
      (itemType.test(head) && /"(?:author|issued|container-title|title|citation-key|id)"\s*:/.test(head))),
  read: ({ chunks }) => readEntries(chunks, ['items', 'references'], readItem),
}
