import { withRaisedDigits } from '../raised-digits.ts'

/** What stands above the line, as characters that are printed there: "1,2" as "¹²"; letters stay as they are. */
export const raised = (text: string): string =>
  /^[\s\d,;，、*†‡§¶#+✉∗⁎]{1,16}$/u.test(text) ? withRaisedDigits(text.replace(/[\s,;，、]/g, '')) : text
