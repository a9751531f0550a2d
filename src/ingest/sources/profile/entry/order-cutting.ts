import type { FrontLabel } from '../field/label.ts'
import { isHeading } from '../text/piece.ts'
import { type Field, fitOf, isWhole, type Order, orders, saysField } from './field-fit.ts'
import type { LogicalLine } from './logical-line.ts'
import type { PublicationEntry } from './publication-entry.ts'

/** What a line is worth in a field that fits it half; those that fit less speak against the order. */
const neutral = 0.5
/** What it costs to leave out the last field of an entry, all fields but the first, and to have a line that no field takes. */
const costOfMissing = 0.5
const costOfBroken = 1
const costOfStray = 0.6
/** What it costs to go on with a field in one more line, as broken lines do, and where the line before was not full. */
const costOfSecond = 0.35
const costOfShort = 1.2
const fullLine = 50
/** What it costs to begin an entry elsewhere than where gaps part the list, and to go on across one. */
const costOfParting = 0.8
/** In a list of which this share of lines stands behind a gap, or with a list mark, those part nothing. */
const mostParted = 0.8
/** So well the lines must fit, each of them, and so many entries there must be. */
const leastWorth = 0.2
const fewest = 3
/** Of so many lines at most an entry consists, on average. */
const mostLines = 8
/** A list in which so many lines are works by themselves is not one of fields on lines of their own. */
const wholeShare = 0.2

interface Step {
  readonly worth: number
  /** The field that the line is in, by its place in the order. */
  readonly place: number
  readonly begins: boolean
  readonly line: LogicalLine
  readonly before: Step | null
}

/** "In Proceedings of ...", "to appear in": what follows upon a title and people. */
const followsTitle = /^(?:in|to appear|accepted|submitted|under review)\b/i

const worthIn = (line: LogicalLine, order: Order, place: number): number =>
  (order[place] === 'venue' && place === 0 && followsTitle.test(line.rich.text)
    ? 0.1
    : fitOf(line, order[place] as Field)) - neutral

/** The best ways to end with a line, one for each place of the order. `parted`: what it counts that an entry ends there. */
const next = (steps: readonly Step[], line: LogicalLine, order: Order, parted: number): readonly Step[] => {
  const found = new Map<number, Step>()
  const offer = (place: number, begins: boolean, worth: number, before: Step): void => {
    const known = found.get(place)
    if (known === undefined || worth > known.worth) found.set(place, { worth, place, begins, line, before })
  }
  const says = saysField(line)
  const worth = (place: number): number => worthIn(line, order, place)
  const last = order.length - 1
  for (const step of steps) {
    if (!says) {
      offer(step.place, false, step.worth, step)
      continue
    }
    const missing = step.place === last ? 0 : step.place === last - 1 && last > 1 ? costOfMissing : costOfBroken
    offer(0, true, step.worth + worth(0) - missing + Math.min(0, parted), step)
    if (line.opens) continue
    const second = step.line.rich.text.length < fullLine ? costOfShort : costOfSecond
    const on = step.worth - Math.max(0, parted)
    if (step.place < last) offer(step.place + 1, false, on + worth(step.place + 1), step)
    offer(step.place, false, on + Math.min(0, worth(step.place)) - second, step)
    offer(step.place, false, on - (line.role.kind === 'prose' ? 0 : costOfStray), step)
  }
  return [...found.values()]
}

interface Cut {
  readonly worth: number
  readonly begins: ReadonlySet<number>
}

const partsList = (lines: readonly LogicalLine[], parts: (line: LogicalLine) => boolean): boolean => {
  const count = lines.slice(1).filter(parts).length
  return count >= fewest - 1 && count <= lines.length * mostParted
}

const isBehindGap = ({ afterGap }: LogicalLine): boolean => afterGap

/** True where gaps stand between the lines of a list, though not between all. */
export const isParted = (lines: readonly LogicalLine[]): boolean => partsList(lines, isBehindGap)

/** What a line says that is nothing but a year, or a short name with its year: "3 2025", "HLT, 1994"; null for other lines. */
export const yearLabelOf = (line: LogicalLine | undefined): FrontLabel | null =>
  line?.role.kind === 'label' && line.role.label.year !== null ? line.role.label : null

/** "3 2025": a year on a line of its own, and nothing else. */
const isYear = (line: LogicalLine | undefined): boolean => yearLabelOf(line)?.acronym === null

/** Where the entries of a list may be parted: behind a gap, or behind a year. */
type Parting = (line: LogicalLine, before: LogicalLine | undefined) => boolean
const behindYear: Parting = (_, before) => isYear(before)
/** This share of the years of a list must end entries, and of the entries end with years, for the others to do so. */
const shareOfYears = 0.7

const cutBy = (lines: readonly LogicalLine[], order: Order, parting: Parting | null): Cut | null => {
  const [first] = lines
  if (first === undefined) return null
  let steps: readonly Step[] = [{ worth: worthIn(first, order, 0), place: 0, begins: true, line: first, before: null }]
  for (const [index, line] of lines.entries())
    if (index > 0)
      steps = next(
        steps,
        line,
        order,
        parting === null ? 0 : parting(line, lines[index - 1]) ? costOfParting : -costOfParting,
      )
  const end = steps.reduce((best, step) => {
    const worth = (one: Step) => one.worth - (one.place === order.length - 1 ? 0 : costOfBroken)
    return worth(step) > worth(best) ? step : best
  })
  const begins = new Set<number>()
  let step: Step | null = end
  for (let index = lines.length - 1; step !== null; index -= 1, step = step.before) if (step.begins) begins.add(index)
  return { worth: end.worth, begins }
}

/** The cut, made anew where its entries end with years and years with entries, so that all of them do. */
const cutAtYears = (lines: readonly LogicalLine[], order: Order): Cut | null => {
  const cut = cutBy(lines, order, null)
  const years = lines.filter((line, index) => isYear(line) && index < lines.length - 1).length
  const ending = cut === null ? 0 : [...cut.begins].filter((index) => isYear(lines[index - 1])).length
  const most = shareOfYears * Math.max(years, (cut?.begins.size ?? 0) - 1)
  return years < fewest || ending < most ? cut : (cutBy(lines, order, behindYear) ?? cut)
}

/**
 * The entries of a list whose lines say one thing each, in the same order throughout: "title / people / venue". Cut where the order
 * begins anew, which the list as a whole shows and no line by itself does. Null where the lines keep no order.
 */
export const cutByOrder = (lines: readonly LogicalLine[]): readonly PublicationEntry[] | null => {
  const printed = lines.filter((line) => !isHeading(line))
  // What stands above the first field is in none.
  const content = printed.slice(Math.max(0, printed.findIndex(saysField)))
  const said = content.filter(saysField)
  // List marks and stamps show by themselves where entries begin.
  if (partsList(content, ({ marker }) => marker !== null) || lines.some(({ role }) => role.kind === 'stamp'))
    return null
  if (said.length < fewest * 2 || said.filter(({ role }) => isWhole(role)).length > said.length * wholeShare)
    return null
  const parted = isParted(content)
  let best: Cut | null = null
  for (const order of orders) {
    const cut = parted ? cutBy(content, order, isBehindGap) : cutAtYears(content, order)
    if (cut === null || cut.begins.size < fewest || said.length > cut.begins.size * mostLines) continue
    if (cut.worth > (best?.worth ?? said.length * leastWorth)) best = cut
  }
  if (best === null) return null
  const starts = new Set([...best.begins].map((index) => content[index]))
  const entries: LogicalLine[][] = []
  for (const line of lines)
    if (entries.length === 0 || starts.has(line) || isHeading(line)) entries.push([line])
    else entries.at(-1)?.push(line)
  return entries.map((entry) => ({ lines: entry }))
}
