import type { SourceFormat } from '../../../../src/model/record.ts'

/** How a source of one format is written around a text of any length, so that it can be given out in pieces. */
export interface HostileFormat {
  readonly name: string
  readonly format: SourceFormat
  readonly file: string
  readonly family: 'JSON' | 'XML' | 'YAML' | 'BIBTEX' | 'TAGGED' | 'TABLE'
  /** In front of the first record, with what is declared before everything in between. */
  readonly head: readonly [string, string]
  /** A record with a title: what stands around the title. */
  readonly titled: readonly [string, string]
  /** A record with authors: what stands around the list, and one author of it. */
  readonly authored: readonly [before: string, author: string, behind: string] | null
  /** Between two records. */
  readonly between: string
  readonly tail: string
  /** How a field is written that is called `__proto__`, in front of the title; null where a field has no free name. */
  readonly proto: readonly [string, string] | null
  /** A record whose id is a number above 2^53. */
  readonly bigId: readonly [string, string]
  /** False where a source is one record, so that nothing can follow a bad one. */
  readonly many: boolean
}

const json = {
  family: 'JSON',
  head: ['', ''],
  between: '\n',
  tail: '\n',
  many: true,
} as const

const xml = { family: 'XML', between: '\n', many: true } as const

const openAlex: HostileFormat = {
  ...json,
  name: 'OpenAlex',
  format: 'OPENALEX',
  file: 'works.jsonl',
  titled: ['{"id":"https://openalex.org/W7","title":"', '"}'],
  authored: [
    '{"id":"https://openalex.org/W7","title":"T","authorships":[{"author":{}}',
    ',{"raw_author_name":"A B"}',
    ']}',
  ],
  proto: ['{"id":"https://openalex.org/W7","__proto__":{"x":1},"title":"', '"}'],
  bigId: ['{"id":9007199254740993,"title":"', '"}'],
}

const crossref: HostileFormat = {
  ...json,
  name: 'Crossref',
  format: 'CROSSREF',
  file: 'works.jsonl',
  titled: ['{"DOI":"10.1234/a","type":"journal-article","indexed":{},"title":["', '"]}'],
  authored: ['{"DOI":"10.1234/a","indexed":{},"title":["T"],"author":[{}', ',{"given":"A","family":"B"}', ']}'],
  proto: ['{"DOI":"10.1234/a","indexed":{},"__proto__":{"x":1},"title":["', '"]}'],
  bigId: ['{"DOI":9007199254740993,"indexed":{},"title":["', '"]}'],
}

const csl: HostileFormat = {
  ...json,
  name: 'CSL-JSON',
  format: 'CSL_JSON',
  file: 'items.csl.json',
  titled: ['{"id":"a","type":"book","title":"', '"}'],
  authored: ['{"id":"a","type":"book","title":"T","author":[{}', ',{"given":"A","family":"B"}', ']}'],
  proto: ['{"id":"a","type":"book","__proto__":{"x":1},"title":"', '"}'],
  bigId: ['{"id":9007199254740993,"type":"book","title":"', '"}'],
}

const ror: HostileFormat = {
  ...json,
  name: 'ROR',
  format: 'ROR',
  file: 'ror.jsonl',
  titled: ['{"id":"https://ror.org/02nr0ka47","names":[{"types":["label"],"value":"', '"}]}'],
  authored: ['{"id":"https://ror.org/02nr0ka47","names":[{}', ',{"types":["label"],"value":"A B"}', ']}'],
  proto: ['{"id":"https://ror.org/02nr0ka47","__proto__":{},"names":[{"types":["label"],"value":"', '"}]}'],
  bigId: ['{"id":9007199254740993,"names":[{"types":["label"],"value":"', '"}]}'],
}

const orcidHead = '{"orcid-identifier":{"path":"0000-0001-2345-6789"},"activities-summary":{"works":{"group":[{'
const orcidJson: HostileFormat = {
  ...json,
  name: 'ORCID JSON',
  format: 'ORCID',
  file: 'record.json',
  titled: [`${orcidHead}"work-summary":[{"put-code":7,"title":{"title":{"value":"`, '"}}}]}]}}}'],
  authored: [
    `${orcidHead}"work-summary":[{"put-code":7,"title":{"title":{"value":"T"}},"contributors":{"contributor":[{}`,
    ',{"credit-name":{"value":"A B"}}',
    ']}}]}]}}}',
  ],
  proto: [`${orcidHead}"work-summary":[{"put-code":7,"__proto__":{},"title":{"title":{"value":"`, '"}}}]}]}}}'],
  bigId: [`${orcidHead}"work-summary":[{"put-code":9007199254740993,"title":{"title":{"value":"`, '"}}}]}]}}}'],
}

const orcidNames =
  'xmlns:work="http://www.orcid.org/ns/work" xmlns:common="http://www.orcid.org/ns/common" xmlns:x="http://www.orcid.org/ns/x"'
const orcidAuthor =
  '<work:contributors><work:contributor><work:credit-name>A B</work:credit-name></work:contributor></work:contributors>'
const orcidXml: HostileFormat = {
  family: 'XML',
  name: 'ORCID XML',
  format: 'ORCID',
  file: 'record.xml',
  head: ['<?xml version="1.0" encoding="UTF-8"?>\n', ''],
  titled: [
    `<work:work put-code="7" ${orcidNames}>\n<work:title><common:title>`,
    `</common:title></work:title>\n${orcidAuthor}</work:work>`,
  ],
  authored: [
    `<work:work put-code="7" ${orcidNames}><work:title><common:title>T</common:title></work:title><work:contributors>`,
    '<work:contributor><work:credit-name>A B</work:credit-name></work:contributor>',
    '</work:contributors></work:work>',
  ],
  between: '\n',
  tail: '\n',
  proto: [
    `<work:work put-code="7" ${orcidNames}><__proto__>x</__proto__><work:title><common:title>`,
    `</common:title></work:title>${orcidAuthor}</work:work>`,
  ],
  bigId: [
    `<work:work put-code="9007199254740993" ${orcidNames}><work:title><common:title>`,
    `</common:title></work:title>${orcidAuthor}</work:work>`,
  ],
  many: false,
}

const acl: HostileFormat = {
  ...xml,
  name: 'ACL XML',
  format: 'ACL_XML',
  file: 'P05.xml',
  head: ['<?xml version="1.0" encoding="UTF-8"?>\n', '<collection id="P05"><volume id="1">\n'],
  titled: ['<paper id="7"><title>', '</title></paper>'],
  authored: ['<paper id="7"><title>T</title>', '<author><first>A</first><last>B</last></author>', '</paper>'],
  tail: '</volume></collection>\n',
  proto: ['<paper id="7"><__proto__>x</__proto__><title>', '</title></paper>'],
  bigId: ['<paper id="9007199254740993"><title>', '</title></paper>'],
}

const dblp: HostileFormat = {
  ...xml,
  name: 'dblp XML',
  format: 'DBLP_XML',
  file: 'dblp.xml',
  head: ['<?xml version="1.0" encoding="UTF-8"?>\n', '<dblp>\n'],
  titled: ['<article key="a/b/7"><title>', '</title></article>'],
  authored: ['<article key="a/b/7"><title>T</title>', '<author>A B</author>', '</article>'],
  tail: '</dblp>\n',
  proto: ['<article key="a/b/7"><__proto__>x</__proto__><title>', '</title></article>'],
  bigId: ['<article key="a/b/9007199254740993"><title>', '</title></article>'],
}

const variants: HostileFormat = {
  name: 'ACL names',
  format: 'ACL_XML',
  file: 'name_variants.yaml',
  family: 'YAML',
  head: ['', ''],
  titled: ['- canonical: {first: "", last: "', '"}'],
  authored: ['- canonical: {first: A, last: B}\n  variants:', '\n  - {first: A, last: C}', ''],
  between: '\n',
  tail: '\n',
  proto: ['- __proto__: {first: A}\n  canonical: {first: "", last: "', '"}'],
  bigId: ['- id: 9007199254740993\n  canonical: {first: "", last: "', '"}'],
  many: true,
}

const bibtex: HostileFormat = {
  name: 'BibTeX',
  format: 'BIBTEX',
  file: 'works.bib',
  family: 'BIBTEX',
  head: ['', ''],
  titled: ['@misc{a7, title={', '}}'],
  authored: ['@misc{a7, title={T}, author={', 'A B and ', 'C D}}'],
  between: '\n',
  tail: '\n',
  proto: ['@misc{a7, __proto__={x}, title={', '}}'],
  bigId: ['@misc{9007199254740993, title={', '}}'],
  many: true,
}

const ris: HostileFormat = {
  name: 'RIS',
  format: 'RIS',
  file: 'works.ris',
  family: 'TAGGED',
  head: ['', ''],
  titled: ['TY  - JOUR\nTI  - ', '\nER  - \n'],
  authored: ['TY  - JOUR\nTI  - T\n', 'AU  - B, A\n', 'ER  - \n'],
  between: '\n',
  tail: '\n',
  proto: null,
  bigId: ['TY  - JOUR\nID  - 9007199254740993\nTI  - ', '\nER  - \n'],
  many: true,
}

const endnote: HostileFormat = {
  name: 'EndNote',
  format: 'ENDNOTE',
  file: 'works.enw',
  family: 'TAGGED',
  head: ['', ''],
  titled: ['%0 Journal Article\n%T ', '\n'],
  authored: ['%0 Journal Article\n%T T\n', '%A B, A\n', ''],
  between: '\n',
  tail: '\n',
  proto: null,
  bigId: ['%0 Journal Article\n%F 9007199254740993\n%T ', '\n'],
  many: true,
}

const csv: HostileFormat = {
  name: 'CSV',
  format: 'CSV',
  file: 'works.csv',
  family: 'TABLE',
  head: ['', 'id,title,authors,year\n'],
  titled: ['7,"', '",A B,2020'],
  authored: ['7,T,"', 'A B; ', 'C D",2020'],
  between: '\n',
  tail: '\n',
  proto: null,
  bigId: ['9007199254740993,"', '",A B,2020'],
  many: true,
}

/** Every format that is read record by record. */
export const hostileFormats: readonly HostileFormat[] = [
  acl,
  variants,
  dblp,
  orcidXml,
  orcidJson,
  openAlex,
  crossref,
  ror,
  csl,
  bibtex,
  ris,
  endnote,
  csv,
]
