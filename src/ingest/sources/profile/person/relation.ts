import { type Period, type PrintedRelation, type PrintedRelationKind, undated } from '../../../../model/record.ts'
import { authorListAt } from '../people/author-list.ts'
import { isChineseName } from '../people/chinese-surnames.ts'

const adviser = '(?:co-?)?(?:advis[oe]rs?|supervisors?|mentors?|promot[oe]rs?)'

/** Words in front of people who advised, managed or worked with somebody. */
export const relationPattern = new RegExp(
  `(?<advisor>\\b(?:ph\\.?d\\.? |thesis |academic |research |doctoral |faculty |master'?s? )?${adviser}\\s?(?:\\([^()]{0,30}\\))?\\s?[:：]|\\b(?:co-?)?(?:advised|supervised|mentored) by\\b|\\bunder the (?:supervision|guidance|mentorship|direction|advisement) of\\b|\\bmy (?:ph\\.?d\\.? )?${adviser} (?:is|are|was|were)\\b|(?:指导教师|指导老师|合作导师|导师)\\s?(?:[:：]|是|为)|师从)|(?<manager>\\b(?:manager|reporting to|host|team lead)\\s?[:：]|\\bmanaged by\\b|(?:主管|经理|上级)\\s?[:：])|(?<collaborator>\\bcollaborat(?:ed?|ing|ors?)(?: closely)?(?: with|\\s?[:：])|\\b(?:work(?:ed|ing)?|research(?:ed)?(?: on [^.;]{3,80}?)?)(?: closely)? with\\b|合作者\\s?[:：])`,
  'iu',
)

const titleWord = /^\s*(?:and\s+)?(?:my\s+)?(?:professors?|prof\.?|dr\.?|mr\.?|ms\.?)\s+/i

const chinesePeople = (text: string): readonly string[] => {
  const head = text.slice(0, 120)
  const names: string[] = []
  for (const part of head.split(/[,，、;；和与及]|\s(?:and|&)\s/)) {
    const word =
      /^\s*(\p{Script=Han}{2,4}?)(?=\s|$|长聘|副?教授|老师|研究员|院士|博士|讲师|助理|先生|女士|[（(。.])/u.exec(
        part,
      )?.[1]
    if (word === undefined || !isChineseName(word)) break
    names.push(word)
  }
  return names
}

/** The people whom a text names first: "Prof. Yue Cheng", "徐宏 长聘副教授"; none where it names none. */
export const peopleAt = (text: string): readonly string[] => {
  const chinese = chinesePeople(text)
  if (chinese.length > 0) return chinese
  const head = text.slice(0, 400).replace(/\[([^[\]]{1,60})\]\([^()\s]{0,200}\)/g, '$1')
  const plain = head.replace(/^[\s:：]+/, '').replace(/\b(?:professors?|prof|drs?|mr|ms)\b\.?\s?/gi, '')
  // "with Ida Holm on privacy": what they did together ends the names.
  const list =
    authorListAt(plain, 0) ??
    authorListAt(plain.replace(/\s(?:on|in|at|from|for|during|to|about|as|where|who|since)\s.*$/s, ''), 0)
  if (list === null || titleWord.test(plain)) return []
  return list.authors.filter((author) => !author.group).map((author) => author.name)
}

const kindOf = (groups: Readonly<Record<string, string | undefined>> | undefined): PrintedRelationKind =>
  groups?.advisor !== undefined ? 'ADVISOR' : groups?.manager !== undefined ? 'MANAGER' : 'CLAIMED_COLLABORATOR'

/** Relations that a line or sentence states, each with the institution and the time that its surroundings give. */
export const relationsIn = (
  text: string,
  institution: string | null,
  period: Period = undated,
): readonly PrintedRelation[] => {
  const found: PrintedRelation[] = []
  let rest = text.slice(0, 4000)
  for (let round = 0; round < 6; round += 1) {
    const match = relationPattern.exec(rest)
    if (match === null) break
    const behind = rest.slice(match.index + match[0].length)
    const kind = kindOf(match.groups)
    for (const name of peopleAt(behind)) {
      if (found.some((relation) => relation.name === name)) continue
      found.push({ kind, name, institution, period: kind === 'CLAIMED_COLLABORATOR' ? undated : period })
    }
    rest = behind
  }
  return found
}
