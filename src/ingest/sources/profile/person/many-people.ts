import { sectionKindOf } from '../section/section-kind.ts'
import type { Piece } from '../text/piece.ts'
import { nameBeforeRanks, subjectOf } from './introduction.ts'
import { sameName } from './owner.ts'
import { namesOfTitle } from './owner-name.ts'

/** From so many people on a page tells of nobody alone. */
const fewest = 3
const longestHead = 60

/** What somebody is, as it stands below a name or beside it. */
const rank =
  /^(?:\p{Script=Han}{2,20}(?:大学|学院|研究院|研究所|系|实验室))?[\s，,]?(?:助理|副|特聘|讲席|客座|荣誉|长聘|青年)?(?:教授|研究员|讲师|助教|博士|硕士|本科|博士生|硕士生|博士后|工程师|院士|博导|硕导)|^(?:(?:Full|Associate|Assistant|Adjunct|Visiting|Research|Senior|Principal|Emeritus|Distinguished|Chair|PhD|Ph\.D\.|Doctoral|Master['’]?s?|MSc|Undergraduate|Graduate|Postdoctoral|Junior|Staff)\s){0,3}(?:Professor|Lecturer|Reader|Researcher|Scientist|Fellow|Student|student|Postdoc|Candidate|candidate|Engineer|Instructor|Investigator)\b/u

/** Below these headings other people stand on the page of one. */
const ofOthers = /^(?:REFEREES|STUDENTS|CONTACT|SERVICE|TEACHING|EDUCATION|EXPERIENCE|AWARDS|NEWS)$/

const ofOthersInHan = /^(?:推荐人|证明人|合作者|合作导师|指导教师|主要合作者)\s?[:：]?$/

interface Head {
  readonly name: string
  readonly line: number
  readonly shape: string
}

const headOf = (piece: Piece, next: Piece | undefined): Head | null => {
  const text = piece.rich.text.trim()
  const shape = `${piece.level}|${piece.marker?.family ?? ''}`
  const beside = nameBeforeRanks(text) ?? (piece.level === 0 ? subjectOf(text) : null)
  if (beside !== null) return { name: beside, line: piece.line, shape: `${shape}|rank` }
  if (text.length > longestHead || next === undefined || next.level > 0) return null
  const [name] = namesOfTitle(text)
  return name !== undefined && rank.test(next.rich.text) ? { name, line: piece.line, shape } : null
}

/**
 * The lines at which the parts of a page begin that each tell of another person (a faculty's list, the members of a
 * group), with the names; empty for the page of one person, whose students and referees stand below headings of their own.
 */
export const peopleOnPage = (pieces: readonly Piece[]): ReadonlyMap<number, string> => {
  const heads: Head[] = []
  let others = false
  for (const [index, piece] of pieces.entries()) {
    const text = piece.rich.text.trim()
    const kind = text.length <= longestHead ? sectionKindOf(text, piece.level > 0) : null
    const head = headOf(piece, pieces[index + 1])
    if (ofOthersInHan.test(text)) others = true
    else if (head === null) {
      // The title of a page ("Tide Group") is no heading of a part.
      if (kind !== null && index > 0) others = ofOthers.test(kind)
    } else if (!others) heads.push(head)
  }
  const [first] = heads
  if (first === undefined) return new Map()
  const alike = heads.filter(({ shape }) => shape === first.shape)
  const distinct = alike.filter(
    ({ name }, index) => !alike.slice(0, index).some((before) => sameName(before.name, name)),
  )
  return distinct.length < fewest ? new Map() : new Map(alike.map(({ line, name }) => [line, name]))
}
