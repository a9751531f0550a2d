const raisedDigits: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
}

/** What stands above the line, as characters that are printed there: "1,2" as "¹²"; letters stay as they are. */
export const raised = (text: string): string =>
  /^[\s\d,;，、*†‡§¶#+✉∗⁎]{1,16}$/u.test(text)
    ? text.replace(/[\s,;，、]/g, '').replace(/\d/g, (digit) => raisedDigits[digit] ?? digit)
    : text
