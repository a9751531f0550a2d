import { anyMonth } from './date.ts'

/** "'Who calls?' Voices on the line": the marks are around a part of the title. */
const quotesWithin = (title: string): boolean =>
  /^《[^《》]{1,60}》[^《》]/u.test(title) ||
  (/^["“][^"“”]+["”](?::?\s+\p{L}|[\p{Script=Han}：])[^"“”]*$/u.test(title.slice(0, 400)) &&
    (!/^["“][^"“”]{0,200}[,.]["”]/.test(title) || /^“[^"“”]{0,200}\.” \S+(?: \S+){4}/.test(title)))

/** "Corrigendum to 'Groups'": the mark at the end closes what was opened within the title. */
export const closesInner = (title: string, end: string): boolean =>
  (end.startsWith('"') && (title.slice(1).match(/"/g) ?? []).length === 2 && !title.startsWith('"')) ||
  (end.startsWith('”') && title.lastIndexOf('“') > 0) ||
  (end.startsWith('》') && (title.lastIndexOf('《') > 0 || /^《[^《》]+》.*《/u.test(title)))

const datedEnd = new RegExp(`^(.{8,}\\S)\\s?[(（](?:\\d{1,2}[/.]|${anyMonth} )?((?:19|20)\\d\\d)[)）]$`, 'iu')

/** "On counting (2019)", "On counting (07/2019)": the year that stands in brackets at the end of what is set apart as a title. */
export const trailingYear = (title: string): { readonly title: string; readonly year: number } | null => {
  const found = datedEnd.exec(title.slice(0, 600))
  return found === null ? null : { title: (found[1] ?? '').trim(), year: Number(found[2]) }
}

/** "On counting, 2019": the year that only a comma parts from a title, in front of the venue. */
export const yearBehindComma = (title: string): { readonly title: string; readonly year: number } | null => {
  const found = /^(.{12,}[^\s\d]),\s((?:19|20)\d\d)$/u.exec(title.slice(0, 600))
  return found === null ? null : { title: (found[1] ?? '').trim(), year: Number(found[2]) }
}

/** What is printed around titles and is no part of them, with what stays of it. */
const around: readonly (readonly [RegExp, string])[] = [
  // "[A title] (https://...)": a link with a blank in it.
  [/^\[([^[\]]{12,300})\]\s?\(https?:\/\/[^\s()]{1,300}\)$/u, '$1'],
  // "Roe, A. (20015). A title": a year with a slip in it.
  [/^[(（]\d{4,5}[)）][.,:]?\s+(?=\p{L})/u, ''],
  [/^\[?(?:job[- ]market paper|JMP)\]?\s?[:：]\s+(?=\p{L})/iu, ''],
  [/^(?:博士|硕士|学士|本科)(?:学位|毕业)?论文\s?[:：]\s?(?=\p{Script=Han}|\p{L}{3})/u, ''],
  [
    /,?\swith (?:source code|(?:supplement\w*|online|web|technical) appendix|replication (?:files?|code)|public repository)\b.{0,30}$/i,
    '',
  ],
  // "Light in salt（盐中的光）": the title in the other language.
  [/^([^\p{Script=Han}]{12,}\S)\s?[（(][^()（）]*\p{Script=Han}{4}[^()（）]*[)）]$/u, '$1'],
  // "Salz in Brunnen [Salt in wells]": the title in another language.
  [/^(\S.{7,600}\S)\s\[(?=[‘'“"]?\p{Lu})(?=(?:[^\s[\]]{1,40} ){2})[^[\]]{8,400}\]$/u, '$1'],
  // "Salt in wells (in Chinese)": the language of the work.
  [
    /\s\((?:written |published )?in (?:Chinese|Japanese|Korean|German|French|Spanish|Portuguese|Italian|Russian|Dutch|Polish|English)(?: with [^()]{3,40})?\)$/i,
    '',
  ],
  [/,\s[Ii]n:?$/, ''],
  [/[,，]\s?(?:PDF|Code|Link|Slides|BibTeX|arXiv|DOI|URL)$/, ''],
  // "[Best Paper Award]", "【年度优秀学术论文】": what became of the work.
  [
    /\s?[[【]\s?(?:(?:best|outstanding|distinguished) [^[\]【】]{0,40}\b(?:award|nominat|candidate|finalist)[^[\]【】]{0,40}|[^[\]【】]{0,12}(?:最佳|优秀)[^[\]【】]{0,8}论文[^[\]【】]{0,6})[\]】]$/iu,
    '',
  ],
  // "Salt Roads, ser. Low Islands": the series behind a title.
  [/,\sser\.?$/i, ''],
  // The arrow of a link.
  [/\s[←-⇿➔➜➝➞⬈]{1,2}$/u, ''],
  [/,\s(?:co-?)?(?:editors?|eds?\.?)$/i, ''],
  [/\s?[(（](?:第[一二三四五六]|通讯|通信|独立|共同|唯一)作者[^()（）]{0,10}[)）]$/u, ''],
  [
    /\s?[([](?:pdf(?: file)?|abstract|full text|code|link|arxiv|slides?|video|paper|preprint|review article|research article)[)\]]$/i,
    '',
  ],
]

/** The title without quotation marks, links and end marks around it; its own question mark stays. */
export const cleanTitle = (printed: string): string => {
  let title = printed.replace(/\s+/g, ' ').trim()
  for (let round = 0; round < 3; round += 1) {
    title = title
      .replace(/^[\s"“”'‘*_`.,:;，。．：《「\-–—|•]+(?=\S)/u, (match) =>
        (/^['‘]$/.test(match) && /['’]/.test(title.slice(1))) || quotesWithin(title) ? match : '',
      )
      .replace(/\s?\[(?:[JCDMPRN]|EB)(?:\/OL)?\]$/u, '')
      .replace(/[\s"“”*_`,;:，。．：；》」|\-–—]+$/u, (end) =>
        closesInner(title, end) ? end.trimEnd().slice(0, 1) : '',
      )
    for (const [sign, kept] of around) title = title.replace(sign, kept)
    if (title.endsWith('.') && !/\.\.\.$|(?:^|[\s.])\p{L}\.$/u.test(title)) title = title.slice(0, -1)
    title = title.trim()
  }
  return title
}
