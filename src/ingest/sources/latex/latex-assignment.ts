/** TeX's own registers that take a length or a number behind them, with or without a sign of equation. */
const registers = new Set(
  (
    'hangindent hangafter parindent parskip leftskip rightskip parfillskip baselineskip lineskip hsize vsize hoffset ' +
    'voffset textwidth textheight oddsidemargin evensidemargin topmargin headheight headsep footskip columnsep tabcolsep ' +
    'itemsep parsep topsep tolerance pretolerance emergencystretch hyphenpenalty exhyphenpenalty clubpenalty ' +
    'widowpenalty penalty looseness hfuzz vfuzz vskip hskip kern raise lower linewidth baselinestretch'
  ).split(' '),
)

const length = String.raw`[-+]?\s{0,2}(?:(?:\d{1,7}(?:[.,]\d{0,7})?|[.,]\d{1,7})\s?(?:true\s?)?(?:pt|mm|cm|in|em|ex|bp|pc|sp|dd|cc|mu|fill?l?)?|(?:\d{0,4}(?:\.\d{0,4})?)?\\[A-Za-z@]{2,40})(?![A-Za-z])`
const stretch = String.raw`(?:\s{0,2}(?:plus|minus)\s{0,2}${length}){0,2}`
const assigned = new RegExp(String.raw`\s{0,3}=\s{0,3}${length}${stretch}`, 'y')
const bare = new RegExp(String.raw`\s{0,3}(?:by\s)?\s{0,3}${length}${stretch}`, 'y')

/** Where the text goes on behind what a command is set to; the offset itself where nothing is. */
export const behindAssignment = (text: string, word: string, offset: number): number => {
  const pattern = text[offset] === '=' || /^\s{1,3}=/.test(text.slice(offset, offset + 4)) ? assigned : bare
  if (pattern === bare && !registers.has(word)) return offset
  pattern.lastIndex = offset
  return offset + (pattern.exec(text)?.[0].length ?? 0)
}
