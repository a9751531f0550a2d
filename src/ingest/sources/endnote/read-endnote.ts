import { readTagged } from '../bibliography/read-tagged.ts'
import type { SourceReader } from '../source-reader.ts'
import { cnkiFormat, endnoteFormat, noteExpressFormat, referFormat } from './endnote-dialect.ts'

const furniture = /^(?:\d{1,7}[.)]?|[-=*_]{3,200})$/

const percentHead = /(?:^|\n)[ \t]{0,3}%0 [^\n]*\n(?:[^\n]*\n){0,40}?[ \t]{0,3}%[AETJD] /
const referHead = /^\s*%[ATJDBKX] [^\n]+\n(?:%[A-Z0-9] [^\n]*\n)*(?:%[ATJDBKX] )/
const noteExpressHead = /(?:^|\n)\s{0,8}\{Reference Type\}\s?[:：]/i
const cnkiHead = /(?:^|\n)\s{0,8}SrcDatabase-[^\n:：]{1,12}[:：]/

/** Reads EndNote's tagged files, refer, NoteExpress and CNKI exports: one paper an entry. */
export const endnoteReader: SourceReader = {
  format: 'ENDNOTE',
  recognises: (_name, head) => {
    const text = head
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n')
      .replaceAll('\r', '\n')
    return [percentHead, referHead, noteExpressHead, cnkiHead].some((pattern) => pattern.test(text))
  },
  read: (source) =>
    readTagged(source, [endnoteFormat, referFormat, noteExpressFormat, cnkiFormat], (line) => furniture.test(line)),
}
