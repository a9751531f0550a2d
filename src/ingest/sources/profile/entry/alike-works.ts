import { isRanked } from '../field/remarks.ts'
import { beginningsOf } from '../text/rich-text.ts'
import { isPlausible, layoutOf } from './fellow-works.ts'
import type { DraftPaper } from './paper-facts.ts'
import type { ReadEntry } from './segmentation.ts'

/** So many items of one shape, nearly all of them with the place or the year of a work, are works. */
const fewest = 3
const share = 0.75

/** Headings whose items are works, and not prizes or projects that count as "results" as well. */
const worksOnly =
  /论文|论著|著作|专著|文章|教材|期刊|会议|出版|译著|\b(?:publications?|papers?|articles?|books?|chapters?|journals?|proceedings)\b/i

/** Prizes, posts, grants and rights, which name institutions and years as works do. */
const otherThing =
  /[一二三特金银铜]等?奖|奖学金|优[秀胜]奖|(?:大|比|竞)赛|称号|荣誉|基金|项目|课题|主持|参与|负责|登记|授权|专利|软著|审稿|编委|委员|理事|会员|\b(?:award|prize|grant|fellowship|scholarship|reviewer|committee|funded|award(?:ed)?|member)\b/i

/** A venue that looks like one, or beside which the rank of a journal or the author's place stands. */
const isPlaced = ({ facts }: DraftPaper, text: string): boolean =>
  facts.venue !== null && (facts.venue.kind !== 'UNKNOWN' || isRanked(text))

/** What an item shows of being a work; null where it cannot be one. */
const evidenceOf = ({ entry, paper, work }: ReadEntry): 'place' | 'year' | null => {
  if (paper === null) return null
  const text = beginningsOf(entry.lines)
  const shown = isPlaced(paper, text) ? 'place' : 'year'
  if (work) return shown
  if (!isPlausible(paper, entry.lines)) return null
  if (otherThing.test(text.replace(paper.facts.title, ' ')) || /奖$|大赛$|竞赛$/.test(paper.facts.title)) return null
  return shown
}

/** What items of one list have in common: their mark, or how their first words are set apart; null where nothing shows it. */
const shapeOf = ({ entry: { lines } }: ReadEntry): string | null => {
  const marker = lines[0]?.marker
  if (marker != null) return marker.family
  const layout = layoutOf(lines)
  return layout === '|' ? null : layout
}

/**
 * Items that say too little by themselves, in a list most of whose items have a venue or a year at the same place: the
 * shape of the list shows that they are works. Below headings that may stand above other things as well, only venues show it.
 */
export const withAlike = (entries: readonly ReadEntry[], heading: string | null): readonly ReadEntry[] => {
  if (entries.every(({ work }) => work)) return entries
  const only = worksOnly.test(heading ?? '')
  const evidence = entries.map(evidenceOf)
  const shapes = entries.map(shapeOf)
  return entries.map((read, index) => {
    if (read.work || evidence[index] === null || shapes[index] === null) return read
    const alike = evidence.filter((_, other) => shapes[other] === shapes[index])
    const placed = alike.filter((each) => each === 'place').length
    const known = alike.filter((each) => each !== null).length
    // Two are enough where both name a journal, below a heading of works.
    const least = only && placed === alike.length ? fewest - 1 : fewest
    const shown = known >= Math.max(least, alike.length * share) && (only || placed >= known * share)
    return shown ? { ...read, work: true } : read
  })
}
