/** A line that a command prints: which of its groups, and whether it is a list item. */
export interface EntryLine {
  readonly parts: readonly number[]
  readonly item: boolean
}

const one = (...parts: number[]): readonly EntryLine[] => [{ parts, item: false }]

/** What the commands of CV classes print, by the number of groups that stand behind them. */
export const entryLines: ReadonlyMap<string, (count: number) => readonly EntryLine[]> = new Map([
  [
    'cventry',
    (count: number): readonly EntryLine[] =>
      count >= 6
        ? // The date stands first: what was held, where, and more on lines below.
          [
            { parts: [1, 2, 3, 0, 4], item: true },
            { parts: [5], item: false },
          ]
        : [
            { parts: [0, 1, 2, 3], item: true },
            { parts: [4], item: false },
          ],
  ],
  ['twentyitem', () => one(1, 2, 0, 3)],
  ['cvitem', () => [{ parts: [0, 1], item: true }]],
  ['cvline', () => [{ parts: [0, 1], item: true }]],
  ['cvitemwithcomment', () => [{ parts: [0, 1, 2], item: true }]],
  ['cvlistitem', () => [{ parts: [0], item: true }]],
  [
    'cvlistdoubleitem',
    () => [
      { parts: [0], item: true },
      { parts: [1], item: true },
    ],
  ],
  [
    'cvdoubleitem',
    () => [
      { parts: [0, 1], item: true },
      { parts: [2, 3], item: true },
    ],
  ],
  ['cvhonor', () => [{ parts: [0, 1, 2, 3], item: true }]],
  ['cvskill', () => [{ parts: [0, 1], item: true }]],
  ['cvlanguage', () => [{ parts: [0, 1, 2], item: true }]],
  ['cvpub', (count: number) => [{ parts: Array.from({ length: count }, (_none, index) => index), item: true }]],
  ['cvevent', () => one(0, 1, 2, 3)],
  ['datedsubsection', () => one(0, 1)],
  ['datedline', () => one(0, 1)],
  ['role', () => one(0, 1)],
])
