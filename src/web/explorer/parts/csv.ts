/** Spreadsheets run a cell that begins so; full-width signs too. An apostrophe in front makes it a text. */
const runs = /^[=+\-@\t\r\n＝＋－＠]/u

const cell = (text: string): string => {
  const safe = runs.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A table as RFC 4180 says, for spreadsheets: nothing in it is run as a formula, and the mark of the encoding in front makes them read
 * 汉字 as such.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
