/** Macros that a document defines: what each call stands for, with "$1" for what is given. */
export type OrgMacros = ReadonlyMap<string, string>

/** Longer texts keep their signs: no page of a person has so many characters. */
const longestText = 2_000_000

// Signs of no script, for what stands in a place while type is looked for around it.
const open = '\ue000'
const close = '\ue001'
const star = '\ue002'

/** A sign around words, as org-mode has it: no blank within its ends, blanks or punctuation around them, one paragraph or item. */
const marked = (sign: string): RegExp =>
  new RegExp(
    String.raw`(?<=^|[\s\-–—({'"“‘«\[${open}${close}])(${sign})(?=\S)((?:[^\n]|\n(?!\s*\n|\s*(?:[-+#|]|\d{1,4}[.)])\s)){1,400}?)(?<=\S)\1(?=$|[\s\-–—.,;:!?'")}\]”’»\\${open}${close}])`,
    'gm',
  )

const bold = marked(String.raw`\*`)
// Twice the sign is a slip, or the habit of another markup: both mean italics.
const italic = marked('//?')
const underlined = marked('_')
const struck = marked(String.raw`\+`)
const verbatim = marked('[=~]')
const macro = /\{\{\{(\w[\w-]{0,40})(?:\(((?:(?!\}\}\})[\s\S]){0,800})\))?\}\}\}/g
const snippet = /@@(\w{1,12}):((?:(?!@@)[\s\S]){0,800})@@/g
const link = /\[\[((?:[^[\]\n]|\n(?!\n)){1,2000})\](?:\[((?:[^[\]]|\[[^[\]]{0,200}\]){1,1000})\])?\]/g
const anchor = /<<<?[^<>\n]{1,100}>>>?|\[fn:[^[\]\n]{0,200}\]/g
const timestamp = /[<[](\d{4}-\d\d-\d\d)(?: [\p{L}.]{2,10})?(?: \d\d?:\d\d)?[>\]]/gu
const address = new RegExp(`(?:https?|ftp|mailto|doi):[^\\s${open}${close}]{1,2000}`, 'g')
const raised = /(?<=[\p{L}\p{N})])[\^_]\{([^{}\n]{1,40})\}/gu

/** The text with links, type and macros of org-mode as Markdown has them; its lines stay as many as they were. */
export const orgInline = (text: string, macros: OrgMacros): string => {
  if (text.length > longestText) return text
  const kept: string[] = []
  // What signs of type must not be looked for in.
  const keep = (part: string): string => `${open}${kept.push(part) - 1}${close}`
  const linked = (whole: string, written: string, words?: string): string => {
    const target = written.replace(/\s+/g, '').replace(/^file:/, '')
    if (words === undefined) return keep(/^[a-z]+:/i.test(target) ? `<${target}>` : target) + feedsOf(whole)
    const behind = `](${target.replaceAll('(', '%28').replaceAll(')', '%29')})`
    return `${keep('[')}${words}${keep(behind)}${feedsOf(written)}`
  }
  return text
    .replace(/[\ue000-\ue002]/g, '')
    .replace(macro, (whole, name: string, given?: string) => {
      const said = expandedMacro(macros.get(name.toLowerCase()) ?? '', given ?? '')
      return said.replaceAll('\n', ' ') + feedsOf(whole)
    })
    .replace(snippet, (_whole, backend: string, said: string) => (backend === 'html' ? said : feedsOf(said)))
    .replace(link, linked)
    .replace(anchor, '')
    .replace(timestamp, '$1')
    .replace(verbatim, (_whole, _sign, said: string) => keep(said))
    .replace(address, keep)
    .replace(bold, `${star}${star}$2${star}${star}`)
    .replace(italic, `${star}$2${star}`)
    .replace(underlined, '<u>$2</u>')
    .replace(struck, (_whole, _sign, said: string) => feedsOf(said))
    .replace(raised, '$1')
    .replaceAll(star, '*')
    .replace(/\ue000(\d{1,7})\ue001/g, (_sign, place: string) => kept[Number(place)] ?? '')
}

const feedsOf = (text: string): string => '\n'.repeat(text.split('\n').length - 1)

const expandedMacro = (body: string, given: string): string => {
  const parts = given.split(/(?<!\\),/).map((part) =>
    part
      .replaceAll('\\,', ',')
      .trim()
      .replace(/^"(.*)"$/, '$1'),
  )
  return body.replace(/\$(\d)/g, (_sign, digit: string) => parts[Number(digit) - 1] ?? '')
}
