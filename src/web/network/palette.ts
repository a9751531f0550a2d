/** Colours of a picture on a light or a dark page. */
export interface Palette {
  readonly paper: string
  readonly ink: string
  readonly tie: string
  /** A tie that is looked at. */
  readonly litTie: string
  /** Text on a disc. */
  readonly onDisc: string
  readonly communities: readonly string[]
  /** All communities beyond those that have a colour of their own. */
  readonly others: string
}

/** Each colour stands out from the page by 3:1 and more, and from what is written on it by 4.5:1 (WCAG 2.2, 1.4.3 and 1.4.11). */
const light: Palette = {
  paper: '#ffffff',
  ink: '#17202a',
  tie: '#9aa7b4',
  litTie: '#4f5f6e',
  onDisc: '#ffffff',
  communities: [
    '#1f6fb2',
    '#b8440c',
    '#2b7a30',
    '#8e24aa',
    '#8a6500',
    '#007580',
    '#ad1457',
    '#5d4037',
    '#3949ab',
    '#4c7a22',
  ],
  others: '#66727f',
}

const dark: Palette = {
  paper: '#1a2027',
  ink: '#e7ecf1',
  tie: '#5b6875',
  litTie: '#aebbc8',
  onDisc: '#0d1319',
  communities: [
    '#6cb4ee',
    '#f4905c',
    '#7bc47f',
    '#cf8be0',
    '#e3bd4a',
    '#5cc9d3',
    '#f17fab',
    '#c4a08f',
    '#9aa6f5',
    '#b4d36f',
  ],
  others: '#9aa6b2',
}

/** The colours for a light or a dark page. */
export const paletteFor = (isDark: boolean): Palette => (isDark ? dark : light)

/** The colour of a community. It is never alone: its number stands in discs, in the legend and in the table. */
export const colourOf = ({ communities, others }: Palette, community: number): string =>
  communities[community] ?? others
