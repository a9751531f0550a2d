import { readTagged } from '../bibliography/read-tagged.ts'
import type { SourceReader } from '../source-reader.ts'
import { medlineFormat, refWorksFormat, risFormat, webOfScienceFormat } from './ris-dialect.ts'

/** Headers of files and numbers of records, which providers set between the entries. */
const furniture =
  /^(?:\d{1,7}[.)]?|Record #.{1,40}|(?:Provider|Database|Content|Source|Export date|Date)\s?:.{0,200}|FN .{1,200}|VR [\d.]{1,10}|EF|ER(?:\s+-\s*)?|SR \d+|[-=*_]{3,200})$/i

const recordHead =
  /(?:^|\n)[ \t]{0,3}(?:TY {1,3}- ?[A-Za-z][^\n]*\r?\n[ \t]{0,3}[A-Z][A-Z0-9] {1,3}-|PMID- ?\d+|PT [A-Z]\r?\n[A-Z][A-Z0-9] \S|RT [A-Z][^\n]*\r?\n(?:SR|A1|T1|ID) )/

/** Reads RIS and its relatives, the tagged files of PubMed, Web of Science and RefWorks: one paper an entry. */
export const risReader: SourceReader = {
  format: 'RIS',
  recognises: (name, head) =>
    recordHead.test(head.replaceAll('\r\n', '\n').replaceAll('\r', '\n')) ||
    (/\.(?:ris|nbib|ciw)$/i.test(name) && /(?:^|\n)\s{0,3}(?:TY {1,3}-|PMID-|PT )/.test(head)),
  read: (source) =>
    readTagged(source, [risFormat, medlineFormat, webOfScienceFormat, refWorksFormat], (line) => furniture.test(line)),
}
