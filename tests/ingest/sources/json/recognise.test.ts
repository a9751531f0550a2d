import { describe, expect, test } from 'vitest'
import { crossrefReader } from '../../../../src/ingest/sources/crossref/read-crossref.ts'
import { openAlexReader } from '../../../../src/ingest/sources/openalex/read-openalex.ts'
import { orcidReader } from '../../../../src/ingest/sources/orcid/read-orcid.ts'
import { rorReader } from '../../../../src/ingest/sources/ror/read-ror.ts'

const readers = [openAlexReader, crossrefReader, orcidReader, rorReader]

const heads: readonly (readonly [what: string, format: string | null, head: string])[] = [
  [
    'an OpenAlex work',
    'OPENALEX',
    '{"id": "https://openalex.org/W1", "doi": "https://doi.org/10.1/x", "authorships": [',
  ],
  ['an OpenAlex page', 'OPENALEX', '{"meta":{"count":1},"results":[{"id":"https://openalex.org/A1"'],
  [
    'OpenAlex institutions with ROR ids',
    'OPENALEX',
    '{"ror": "https://ror.org/02nr0ka47", "id": "https://openalex.org/I1"}',
  ],
  ['a Crossref work', 'CROSSREF', '{"indexed": {}, "DOI": "10.1/x", "type": "journal-article", "author": []}'],
  [
    'a Crossref work with a ROR id',
    'CROSSREF',
    '{"DOI": "10.1/x", "deposited": {}, "author": [{"affiliation": [{"id": [{"id": "https://ror.org/02nr0ka47"}]}]}]}',
  ],
  ['a Crossref answer', 'CROSSREF', '{"status":"ok","message-type":"work-list","message":{"items":['],
  ['an ORCID record', 'ORCID', '{"orcid-identifier": {"path": "0000-0002-1825-0097"}, "person": {}}'],
  ['ORCID works', 'ORCID', '{\n"group": [{\n"work-summary": [{"put-code": 1'],
  [
    'an ORCID record in XML',
    'ORCID',
    '<?xml version="1.0"?>\n<record:record xmlns:record="http://www.orcid.org/ns/record">',
  ],
  ['a ROR record', 'ROR', '{"id": "https://ror.org/02nr0ka47", "names": []}'],
  ['an old ROR record', 'ROR', '[{"id": "https://ror.org/02nr0ka47", "name": "X", "aliases": [], "acronyms": []'],
  [
    'CSL-JSON',
    null,
    '[{"id": "lee2020", "type": "article-journal", "title": "X", "DOI": "10.1/x", "issued": {"date-parts": [[2020]]}}]',
  ],
  ['another XML file', null, '<?xml version="1.0"?>\n<collection id="P05"><volume id="1">'],
  [
    'prose about these formats',
    null,
    'See {"id": "https://openalex.org/W1"} and "message-type": "work" at orcid.org/v3.0/',
  ],
  ['a profile with an ORCID iD', null, '# Ann Lee\nhttps://orcid.org/0000-0002-1825-0097'],
  ['nothing', null, ''],
]

describe('A source is recognised by what it holds', () => {
  test.each(heads)('%s', (_what, format, head) => {
    const told = readers.filter((reader) => reader.recognises('a file', head)).map((reader) => reader.format)
    expect(told).toEqual(format === null ? [] : [format])
  })
})
