import { type Period, type PrintedAffiliation, undated } from '../../../../model/record.ts'
import { periodIn } from '../field/date.ts'
import { isInstitution, isUnit, isWholeInstitution } from '../field/institution.ts'
import { relationPattern } from './relation.ts'

const rolePattern =
  /\b(?:ph\.?\s?d\.?|doctor(?:ate|al)?|d\.?phil|m\.?\s?sc?\.?|b\.?\s?sc?\.?|b\.?\s?eng\.?|m\.?\s?eng\.?|b\.?\s?a\.?|m\.?\s?a\.?|mba|m\.?phil|b\.?tech|m\.?tech|bachelor\S*|master\S*|undergraduate|graduate|degree|diploma|major|minor|intern(?:ship)?|engineer|scientist|researcher|professor|lecturer|fellow|postdoc\S*|post-doc\S*|student|candidate|assistant|associate|visiting|director|manager|head|developer|consultant|analyst|founder|cto|ceo|lead|chair|dean|advisor|scholar|member of technical staff|instructor|teacher|technician|architect)\b|博士|硕士|学士|本科|研究生|实习生|工程师|教授|讲师|研究员|博士后|助理|主任|院长|访问|交换|负责人|主管|总监|经理|学位|专业/i

/** True when the words say what somebody is or studies somewhere. */
export const isRole = (text: string): boolean => text.length <= 160 && rolePattern.test(text)

const placePattern =
  /^(?:[A-Z][\p{L}.'’-]*(?: [A-Z][\p{L}.'’-]*){0,2}),\s?(?:[A-Z]{2}|[A-Z][\p{L}.'’-]*(?: [A-Z][\p{L}.'’-]*){0,2})(?:,\s?(?:[A-Z]{2,3}|[A-Z][\p{L}.'’-]*(?: [A-Z][\p{L}.'’-]*){0,2}))?\.?$/u
const placeNames =
  /^(?:USA|U\.S\.A?\.?|US|UK|United (?:States|Kingdom)|China|P\.?R\.? ?China|Hong Kong|Singapore|Germany|France|Canada|Japan|Korea|South Korea|India|Italy|Spain|Switzerland|Netherlands|Australia|Sweden|Taiwan|Beijing|Shanghai|Shenzhen|Hangzhou|Guangzhou|London|Paris|New York|Seattle|Remote|中国|北京|上海|深圳|杭州|广州|香港|成都|西安|南京|武汉|美国|新加坡)$/i

/** True for "VA, USA", "Beijing, China", "Hong Kong". */
export const isPlace = (text: string): boolean =>
  text.length <= 60 &&
  !isInstitution(text) &&
  !isRole(text) &&
  (placeNames.test(text.trim()) || placePattern.test(text.trim()))

/** What a block of lines about studies or work says. */
export interface BlockHead {
  /** Lines without list items, as plain text. */
  readonly lines: readonly string[]
}

const clean = (text: string): string =>
  text
    .replace(/^[\s,，;；|·•:：.–—-]+|[\s,，;；|·•:：–—-]+$/gu, '')
    .replace(/\s{2,}/g, ' ')
    .replace(/[(（]\s*[)）]/g, '')
    .trim()

const partsOf = (line: string): readonly string[] =>
  line
    .split(/\s*[|｜]\s*|\s{2,}|\t|[,，;；](?!\s?(?:Inc|Ltd|LLC)\b)|\s[–—-]\s|\s@\s|\sat\s(?:the\s)?(?=\p{Lu})|`|\n/u)
    .map(clean)
    .filter((part) => part !== '')

interface Found {
  readonly parts: readonly string[]
  readonly period: Period
}

const withoutPeriods = (line: string): { readonly text: string; readonly period: Period | null } => {
  const found = periodIn(line)
  if (found === null) return { text: line, period: null }
  return {
    text: `${line.slice(0, found.start)} ; ${line.slice(found.end)}`.replace(/[(（[]\s*;\s*[)）\]]/g, ' ; '),
    period: found.period,
  }
}

/** Lines of a head that are asked, and the part of each: more is running text. */
const longestHead = 12
const longestLine = 1000

const scan = (lines: readonly string[]): Found => {
  let period: Period | null = null
  const parts: string[] = []
  for (const printed of lines.slice(0, longestHead)) {
    const line = printed.slice(0, longestLine)
    const relation = relationPattern.exec(line)
    const own = relation === null ? line : line.slice(0, relation.index)
    const { text, period: found } = withoutPeriods(own)
    period ??= found
    for (const part of partsOf(text)) parts.push(part)
  }
  return { parts, period: period ?? undated }
}

/** Names of streets, grades and the like, which are no part of an affiliation. */
const noise =
  /^(?:gpa|rank|ranking|grade|score|排名|绩点|平均分|thesis|dissertation|论文|minor|coursework|courses|主修课程|honou?rs|expected|预计|毕业)\b|e-?mail|@|www\.|\.(?:edu|com|org|ac)\b|^(?:GPA|排名|主修)[:：\s]/i

/** A bracket that the date took its other half from. */
const withoutHalves = (text: string): string =>
  text.includes(')') === text.includes('(') ? text : text.replace(/\s?[(（][^()（）]*$|^[^()（）]*[)）]\s?/u, '').trim()

/** "Mountain View", "CA": a state or country and the town in front of it. */
const placesAmong = (parts: readonly string[]): readonly string[] => {
  const at = parts.findIndex((part) => isPlace(part) || /^[A-Z]{2}$/.test(part))
  if (at < 0) return []
  const before = parts[at - 1]
  const town =
    before !== undefined &&
    /^[A-Z][\p{L}.'’-]*(?: [A-Z][\p{L}.'’-]*){0,2}$/u.test(before) &&
    !isUnit(before) &&
    !isRole(before)
  const further = parts[at + 1]
  return [...(town ? [before] : []), parts[at] ?? '', ...(further !== undefined && isPlace(further) ? [further] : [])]
}

/** The affiliation that the head of a block states; null where no institution is named. `single` dates a lone date. */
export const affiliationOf = (head: BlockHead): PrintedAffiliation | null => {
  const { parts, period } = scan(head.lines)
  const useful = parts.filter((part) => !noise.test(part) && part.length <= 140)
  const institution =
    useful.find(
      (part) =>
        isWholeInstitution(part) && !(isRole(part) && /\b(?:in|of) [A-Z]/.test(part) && !/University|大学/.test(part)),
    ) ??
    useful.find((part) => isInstitution(part) && !isRole(part)) ??
    useful.find((part) => isInstitution(part)) ??
    useful.find(
      (part) => !isRole(part) && !isPlace(part) && /^[\p{Lu}\p{Script=Han}]/u.test(part) && part.split(' ').length <= 7,
    )
  if (institution === undefined) return null
  const placeLine = head.lines.map(clean).find((line) => isPlace(line))
  const place = placesAmong(useful.filter((part) => part !== institution))
  const roles = useful.filter(
    (part) =>
      part !== institution &&
      isRole(part) &&
      !isPlace(part) &&
      !(isUnit(part) && !/student|intern|professor|ph\.?d|学生|研究生/i.test(part)),
  )
  const rest = useful.filter(
    (part) =>
      part !== institution && !roles.includes(part) && !place.includes(part) && !(placeLine?.includes(part) ?? false),
  )
  const unit =
    rest.find((part) => isUnit(part)) ??
    rest.find(
      (part) =>
        /^[\p{Lu}\p{Script=Han}]/u.test(part) && part.length <= 60 && part.split(' ').length <= 7 && !/\d/.test(part),
    )
  return {
    institution: institution.replace(/^the /i, ''),
    unit: unit ?? null,
    role: roles.length === 0 ? null : withoutHalves(roles.slice(0, 2).join(', ')),
    place: placeLine ?? (place.length === 0 ? null : place.slice(0, 3).join(', ')),
    period,
  }
}
