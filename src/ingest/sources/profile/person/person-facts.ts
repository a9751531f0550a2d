import { type ActivityKind, noPersonFacts, type PersonFacts, type PrintedRelation } from '../../../../model/record.ts'
import { periodIn } from '../field/date.ts'
import { identifiersIn } from '../field/identifier.ts'
import { isInstitution } from '../field/institution.ts'
import type { Section } from '../section/section.ts'
import { activitiesOf, activityOf } from './activity.ts'
import { affiliationOf, isRole } from './affiliation.ts'
import { blocksOf, type LongPiece, unbroken } from './block.ts'
import { claimOf, fieldClaimOf } from './claim.ts'
import { interestsIn } from './interest.ts'
import { namesOfTitle } from './owner-name.ts'
import { isContactLine } from './private-data.ts'
import { proseFactsOf } from './prose.ts'
import { relationPattern, relationsIn } from './relation.ts'

/** What a place says of the owner. */
export interface PlacedFacts {
  readonly from: number
  readonly to: number
  readonly facts: PersonFacts
}

const activityKinds: Partial<Record<Section['kind'], ActivityKind>> = {
  AWARDS: 'AWARD',
  GRANTS: 'GRANT',
  SERVICE: 'SERVICE',
  TALKS: 'TALK',
  TEACHING: 'TEACHING',
}

const factsOf = (facts: Partial<PersonFacts>): PersonFacts => ({ ...noPersonFacts, ...facts })

const isEmpty = (facts: PersonFacts): boolean =>
  Object.values(facts).every((list: readonly unknown[]) => list.length === 0)

/** Studies and positions: one record a block, list items of a block belong to it. */
const careerFacts = (pieces: readonly LongPiece[]): readonly PlacedFacts[] => {
  const listed =
    pieces.filter((piece) => piece.marker !== null).length > pieces.length * 0.6 && pieces[0]?.marker != null
  const blocks = blocksOf(
    pieces,
    (piece) => ({
      period: periodIn(piece.rich.text) !== null,
      name: isInstitution(piece.rich.text) && relationPattern.exec(piece.rich.text) === null,
    }),
    listed,
  )
  const placed: PlacedFacts[] = []
  for (const block of blocks) {
    const lines = block.head.map((piece) => piece.rich.text)
    const affiliation = affiliationOf({ lines })
    const named =
      affiliation !== null &&
      (lines.some(isInstitution) ||
        lines.some(isRole) ||
        affiliation.period.from !== null ||
        affiliation.period.to !== null ||
        affiliation.period.ongoing)
    const period = affiliation?.period
    const relations: PrintedRelation[] = []
    for (const piece of [...block.head, ...block.items]) {
      for (const relation of relationsIn(piece.rich.text, named ? affiliation.institution : null, period)) {
        if (relation.kind === 'CLAIMED_COLLABORATOR' && block.items.includes(piece)) continue
        if (!relations.some((known) => known.name === relation.name && known.kind === relation.kind))
          relations.push(relation)
      }
    }
    const facts = factsOf({ affiliations: named ? [affiliation] : [], relations })
    if (!isEmpty(facts)) placed.push({ from: block.from, to: block.to, facts })
    for (const piece of block.items) {
      const award = isAward(piece.rich.text) ? activityOf('AWARD', piece.rich.text) : null
      if (award !== null) placed.push({ from: piece.line, to: piece.to, facts: factsOf({ activities: [award] }) })
    }
  }
  return placed
}

/** "Two national scholarships", "获国家奖学金": an honour that stands below the studies or the post it was given in. */
const isAward = (text: string): boolean =>
  text.length < 160 &&
  relationPattern.exec(text) === null &&
  /奖学金|[一二三特]等奖|优秀毕业生|优秀学生|三好学生|荣获|\b(?:scholarships?|awards?|prizes?|dean['’]s list|cum laude|valedictorian)\b/i.test(
    text,
  )

/** Projects: title and date in the head, list items below. */
const projectFacts = (pieces: readonly LongPiece[]): readonly PlacedFacts[] => {
  const listed =
    pieces.filter((piece) => piece.marker !== null).length > pieces.length * 0.6 && pieces[0]?.marker != null
  // In projects a plain line behind a head that already has its title is a remark, unless a new block begins with it.
  const blocks: { head: readonly LongPiece[]; items: readonly LongPiece[]; from: number; to: number }[] = []
  let current: LongPiece[] = []
  let items: LongPiece[] = []
  let dated = false
  const close = () => {
    const first = current[0] ?? items[0]
    const last = items.at(-1) ?? current.at(-1)
    if (first !== undefined && last !== undefined) blocks.push({ head: current, items, from: first.line, to: last.to })
    current = []
    items = []
    dated = false
  }
  for (const piece of pieces) {
    const hasDate = periodIn(piece.rich.text) !== null && piece.rich.text.length < 120
    if (piece.marker !== null && current.length > 0 && !listed) items.push(piece)
    else if (piece.marker !== null) {
      close()
      current.push(piece)
    } else if (current.length > 0 && (items.length > 0 || piece.level > 0 || (hasDate && dated))) {
      close()
      current.push(piece)
      dated = hasDate
    } else {
      current.push(piece)
      dated ||= hasDate
    }
  }
  close()
  return blocks.flatMap((block) => {
    const title = block.head[0]?.rich.text ?? ''
    if (block.head.length === 1 && block.items.length === 0 && /^(?:I|We)\b/.test(title)) return []
    const activity = activityOf('PROJECT', projectTitle(block.head[0]))
    if (activity === null) return []
    const period =
      activity.period.from !== null || activity.period.to !== null
        ? activity.period
        : (block.head
            .slice(1)
            .map((piece) => periodIn(piece.rich.text)?.period)
            .find((found) => found !== undefined) ?? activity.period)
    return [{ from: block.from, to: block.to, facts: factsOf({ activities: [{ ...activity, period }] }) }]
  })
}

const projectTitle = (piece: LongPiece | undefined): string => {
  if (piece === undefined) return ''
  const lead = piece.rich.spans.find((span) => (span.kind === 'bold' || span.kind === 'link') && span.start <= 1)
  const text =
    lead !== undefined && piece.rich.text.length > 160 ? piece.rich.text.slice(lead.start, lead.end) : piece.rich.text
  return text.length > 200 ? (text.split(/[.。:：]\s/)[0] ?? text) : text
}

/** What running text and the head of a page say: prose, identifiers, keywords, claims of a listing. */
const pageFacts = (pieces: readonly LongPiece[], keywords: boolean): readonly PlacedFacts[] =>
  pieces.flatMap((piece) => {
    const text = piece.rich.text
    const links = piece.rich.spans.flatMap((span) => (span.href === null ? [] : [span.href])).join(' ')
    const prose = text.length > 25 ? proseFactsOf(text) : { affiliations: [], relations: [] }
    const claim = claimOf(text)
    const isList =
      keywords || /^(?:(?:research )?(?:interests?|keywords?)|研究(?:兴趣|方向|领域)|关键词)\s?[:：]/i.test(text)
    const facts = factsOf({
      identifiers: identifiersIn(`${text} ${links}`),
      affiliations: prose.affiliations,
      relations: prose.relations,
      interests: isList ? interestsIn(piece.rich) : [],
      claims: claim === null ? [] : [claim],
    })
    return isEmpty(facts) ? [] : [{ from: piece.line, to: piece.to, facts }]
  })

/** Short lines below the name at the head of a page: where its owner is. */
const headFacts = (pieces: readonly LongPiece[]): readonly PlacedFacts[] => {
  const lines = pieces
    .slice(0, 8)
    .filter(({ rich }) => namesOfTitle(rich.text).length === 0)
    .filter(
      ({ rich, marker }) => marker === null && rich.text.length < 120 && !/[.!?。！？]$|[:：]\s?\S/.test(rich.text),
    )
  const first = lines.findIndex(({ rich }) => isInstitution(rich.text) || isRole(rich.text))
  return first < 0
    ? []
    : careerFacts(lines.slice(first)).filter(({ facts }) =>
        facts.affiliations.some(({ institution }) => isInstitution(institution)),
      )
}

/** Claims of a listing stand close together and are one place. */
const claimFacts = (pieces: readonly LongPiece[]): PlacedFacts | null => {
  const claimed = pieces.filter((piece) => claimOf(piece.rich.text) !== null)
  const first = claimed[0]
  const last = claimed.at(-1)
  if (first === undefined || last === undefined || claimed.length < 2) return null
  const field = pieces.find((piece) => fieldClaimOf(piece.rich.text) !== null && Math.abs(piece.line - first.line) <= 4)
  const all = field === undefined ? claimed : [field, ...claimed]
  return {
    from: all.reduce((least, piece) => Math.min(least, piece.line), first.line),
    to: last.line,
    facts: factsOf({ claims: all.flatMap((piece) => fieldClaimOf(piece.rich.text) ?? claimOf(piece.rich.text) ?? []) }),
  }
}

/** Records about the owner that a section yields. */
export const readPersonal = (section: Section, column: number | null): readonly PlacedFacts[] => {
  const pieces = unbroken(section.pieces, column).filter(
    (piece) => !isContactLine(piece.rich.text) || identifiersIn(piece.rich.text).length > 0,
  )
  switch (section.kind) {
    case 'EDUCATION':
    case 'EXPERIENCE':
      return careerFacts(pieces)
    case 'PROJECTS':
      return projectFacts(pieces)
    case 'INTERESTS':
      return pageFacts(pieces, true)
    case 'ABOUT':
    case 'CONTACT':
    case 'OTHER': {
      const claims = claimFacts(pieces)
      const rest =
        claims === null ? pieces : pieces.filter((piece) => piece.line < claims.from || piece.line > claims.to)
      const top = section.heading === null ? headFacts(rest) : []
      const used = new Set(
        top.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
      )
      const prose = pageFacts(
        rest.filter((piece) => !used.has(piece.line)),
        false,
      )
      return [...(claims === null ? [] : [claims]), ...top, ...prose]
    }
    case 'AWARDS':
    case 'GRANTS':
    case 'SERVICE':
    case 'TALKS':
    case 'TEACHING': {
      const kind = activityKinds[section.kind] ?? 'SERVICE'
      return activitiesOf(kind, pieces).map(({ activity, from, to }) => ({
        from,
        to,
        facts: factsOf({ activities: [activity] }),
      }))
    }
    default:
      return []
  }
}
