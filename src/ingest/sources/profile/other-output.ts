/** True for what stands among publications and is none: patents and rights in software. */
export const isPatent = (text: string): boolean => /\bpatents?\b|专利|软件著作权/i.test(text)

/** True for what was spoken, not written. */
export const isSpoken = (text: string): boolean =>
  /\b(?:papers? presented at|presented at the|(?:talk|lecture|paper) (?:given|delivered) at|seminar|webinar|podcast|interview|recorded|recording)\b|讲座|报告会/i.test(
    text,
  )
