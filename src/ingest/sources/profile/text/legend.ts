/** What marks behind names mean in one document. */
export interface Legend {
  readonly equal: readonly string[]
  readonly corresponding: readonly string[]
}

/** Without a legend, "*" is read as equal contribution; an envelope speaks for itself. */
export const defaultLegend: Legend = { equal: ['*', '∗', '⋆'], corresponding: ['✉', '📧'] }

const sign = '[*∗⋆★☆†‡§¶#✉📧+♠♣♦◇^¹²³]{1,2}'
const equalWords =
  '(?:equal(?:ly)?|co-?first|joint first|共同第?一作?者?|同等贡献|并列|共一|contributed equally|these authors)'
const correspondingWords = '(?:correspond\\w{0,6}|通讯|通信作?者?)'

const statement = (words: string): readonly RegExp[] => [
  new RegExp(
    `(${sign})\\s{0,2}[:：=]?\\s{0,2}(?:denotes?|indicates?|means?|represents?|marks?|stands for|refers? to|is|are|表示|为|代表|:|：)?\\s{0,2}(?:the |an? |authors? with |co-)?\\s{0,2}${words}`,
    'giu',
  ),
  new RegExp(
    `${words}[\\p{L} ]{0,30}?[(（:：,]?\\s{0,2}(?:are |is |were )?(?:marked|denoted|indicated|labell?ed|标注?|用)?\\s{0,2}(?:by|with|as|为|以)?\\s{0,2}(?:an? )?["“'(]?(${sign})`,
    'giu',
  ),
]

const equalStatements = statement(equalWords)
const correspondingStatements = statement(correspondingWords)

const signsOf = (text: string, patterns: readonly RegExp[]): readonly string[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => [...(match[1] ?? '')]))

/** A line that explains begins with the mark or with what it means, not with people. */
const explainsFromStart = new RegExp(
  `^[\\s(（[“"']{0,3}(?:note:?\\s|where\\s|authors?\\s)?\\s?(?:${sign}|${equalWords}|${correspondingWords})`,
  'iu',
)

/** True for a line that only explains marks: "* denotes equal contribution". */
export const isLegendLine = (text: string): boolean =>
  text.length <= 200 &&
  explainsFromStart.test(text) &&
  (signsOf(text, equalStatements).length > 0 || signsOf(text, correspondingStatements).length > 0) &&
  (text.match(/\p{L}{2,}|\p{Script=Han}/gu) ?? []).length <= 24 &&
  !/[“"”]|\b(?:19|20)\d\d\b/.test(text)

/** "Selected papers (*Corresponding, †co-first)": what a bracket at the end of a heading explains; the line itself for others. */
const explained = (line: string): string => /\(([*†‡#§][^()]{3,100})\)[\s:：]*$/.exec(line)?.[1] ?? line

/** The meaning of marks as the lines explain it; what they do not explain keeps its usual meaning. */
export const legendOf = (lines: readonly string[]): Legend => {
  const equal = new Set<string>()
  const corresponding = new Set<string>()
  for (const line of lines.map(explained)) {
    if (!isLegendLine(line)) continue
    // One line may explain several marks: each clause is read by itself.
    for (const clause of line.split(/[,;，；。]|\. | and (?=[*†‡#§✉])/)) {
      for (const mark of signsOf(clause, equalStatements)) equal.add(mark)
      for (const mark of signsOf(clause, correspondingStatements)) corresponding.add(mark)
    }
  }
  return {
    equal: [
      ...equal,
      ...defaultLegend.equal.filter((mark) => !corresponding.has(mark) && !equal.has(mark) && equal.size === 0),
    ],
    corresponding: [
      ...corresponding,
      ...defaultLegend.corresponding.filter((mark) => !equal.has(mark) && !corresponding.has(mark)),
    ],
  }
}
