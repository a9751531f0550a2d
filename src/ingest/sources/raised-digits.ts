const raisedDigits = [...'⁰¹²³⁴⁵⁶⁷⁸⁹']

/** The text with each digit as the one that is printed above the line. */
export const withRaisedDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => raisedDigits[Number(digit)] ?? digit)
