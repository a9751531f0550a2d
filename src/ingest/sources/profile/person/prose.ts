import { type Period, type PrintedAffiliation, type PrintedRelation, undated } from '../../../../model/record.ts'
import { periodIn } from '../field/date.ts'
import { institutionIn } from '../field/institution.ts'
import { relationPattern, relationsIn } from './relation.ts'

/** What a paragraph about its writer states. */
export interface ProseFacts {
  readonly affiliations: readonly PrintedAffiliation[]
  readonly relations: readonly PrintedRelation[]
}

/** Sentences of a text; dots of abbreviations and initials end none. */
export const sentencesOf = (text: string): readonly string[] => {
  const sentences: string[] = []
  let from = 0
  const source = text.slice(0, 20_000)
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at]
    const chinese = character === '。' || character === '！' || character === '？'
    if (!chinese && character !== '.' && character !== '!' && character !== '?') continue
    if (!chinese) {
      if (!/^\s+[\p{Lu}\p{Script=Han}“"[(]|^\s*$/u.test(source.slice(at + 1, at + 8))) continue
      if (
        /(?:^|[\s(])(?:Prof|Dr|Mr|Ms|Mrs|St|vs|etc|e\.g|i\.e|[A-Z]|Ph\.D|U\.S|B\.S|M\.S|B\.A|M\.A|Univ|Dept|Inc|No)$/.test(
          source.slice(Math.max(0, at - 8), at),
        ) &&
        character === '.'
      )
        continue
    }
    sentences.push(source.slice(from, at + 1).trim())
    from = at + 1
  }
  const rest = source.slice(from).trim()
  return rest === '' ? sentences : [...sentences, rest]
}

const degree =
  "(?:Ph\\.?\\s?D\\.?|D\\.?Phil\\.?|M\\.?\\s?S\\.?(?:c\\.?)?|B\\.?\\s?S\\.?(?:c\\.?)?|B\\.?\\s?Eng\\.?|M\\.?\\s?Eng\\.?|B\\.?\\s?A\\.?|M\\.?\\s?A\\.?|B\\.?Tech\\.?|M\\.?Tech\\.?|MBA|M\\.?Phil\\.?|[Bb]achelor(?:['’]s|s)?|[Mm]aster(?:['’]s|s)?|[Dd]octorate|[Dd]octoral)(?: degrees?| of [A-Z]\\p{L}+)?"
const field = '(?: (?:in|of) (?:[A-Z][\\p{L}&-]*)(?:(?: |, | and | & )(?:and |of |& )?[A-Z][\\p{L}&-]*){0,6})?'

const present = new RegExp(
  `(?<![\\p{L}])(?:I['’]m|I am|[Hh]e is|[Ss]he is|is|[Cc]urrently)(?: currently| now)?,?(?: an?| the)? ((?:[\\p{L}.’'-]+[ -]){0,5}?(?:[Ss]tudent|[Cc]andidate|[Pp]rofessor|[Rr]esearcher|[Ss]cientist|[Ee]ngineer|[Ff]ellow|[Ll]ecturer|[Pp]ostdoc\\p{L}*|[Ss]cholar|[Ii]ntern|[Dd]irector|[Ii]nstructor|[Aa]ssociate(?! [Pp]rof)|[Aa]ssistant(?! [Pp]rof)|[Mm]ember)(?: ?\\(\\p{L}[^()]{0,40}\\))?${field})`,
  'u',
)
const past = new RegExp(
  `\\b(?:I|he|she) (?:was|worked as|served as|have been|spent [^.]{0,30}? as) (?:an? |the )?((?:[\\p{L}.’'-]+[ -]){0,5}?(?:[Ss]tudent|[Pp]rofessor|[Rr]esearcher|[Ss]cientist|[Ee]ngineer|[Ff]ellow|[Ll]ecturer|[Pp]ostdoc\\p{L}*|[Ss]cholar|[Ii]ntern|[Dd]irector|[Aa]ssistant(?! [Pp]rof))${field})`,
  'u',
)
const earned = new RegExp(
  `\\b(?:earned|received|obtained|completed|got|hold|holds|finished|graduated with|did)\\b(?: (?:my|his|her|a|an|the|both))? (?:[\\p{L}-]+ ){0,2}?(${degree}${field})`,
  'u',
)
const graduated = /\b(?:graduated from|studied at|attended)\b/i
const chineseStudies = /(?:我是|现为|现任|现就读于|就读于|毕业于|任职于|获得?|取得|本科|硕士|博士)/

const chineseOffice =
  /(?:大学|学院|研究院|研究所|实验室|公司)[^，。；]{0,20}(?:教授|研究员|讲师|工程师|博士生|硕士生|院长|主任)/

const unitIn = (sentence: string): string | null =>
  /\b(?:in|at|with|of|to) (?:the|its|their|his|her) ((?:[A-Z][\p{L}&-]*(?: (?:and|of|for|&) | )){0,5}(?:Lab(?:oratory)?|Group|Department of (?:[A-Z][\p{L}&-]*(?: and | & | )?){1,5}|School of (?:[A-Z][\p{L}&-]*(?: and | & | )?){1,4}|Center|Team))\b/u
    .exec(sentence)?.[1]
    ?.trim() ?? null

const roleOf = (text: string): string =>
  text
    .replace(/^(?:currently|an?|the)\s+/i, '')
    .replace(/^(?:first|second|third|fourth|fifth|sixth|\d(?:st|nd|rd|th))[- ]year\s+/i, '')
    .replace(/\s+/g, ' ')
    .replace(/[,.\s]+$/, '')
    .trim()

const withoutUnit = (sentence: string, unit: string | null): string =>
  unit === null ? sentence : sentence.replace(unit, ' ')

const chineseFacts = (sentence: string): PrintedAffiliation | null => {
  if (!(chineseStudies.test(sentence) || chineseOffice.test(sentence)) || !/\p{Script=Han}/u.test(sentence)) return null
  const institution = institutionIn(sentence)
  if (institution === null || !/\p{Script=Han}/u.test(institution)) return null
  const role =
    /(?:(?:助理|副|特聘|长聘)?(?:教授|研究员)|讲师|博士后|博士研究生|硕士研究生|博士生|硕士生|本科生|研究生|博士学位|硕士学位|学士学位|博士|硕士|学士|工程师|实习生)/.exec(
      sentence,
    )?.[0] ?? null
  return { institution, unit: null, role, place: null, period: periodIn(sentence, 'to')?.period ?? undated }
}

/** What a paragraph of running text says of its writer's studies, positions, advisors and partners. */
export const proseFactsOf = (text: string): ProseFacts => {
  const affiliations: PrintedAffiliation[] = []
  const relations: PrintedRelation[] = []
  // "I am a student at X. I am advised by A.": A advises at X.
  let here: string | null = null
  for (const sentence of sentencesOf(text)) {
    if (sentence.length > 1500) continue
    const beforePeople = sentence.slice(0, relationPattern.exec(sentence)?.index ?? sentence.length)
    const now = present.exec(sentence)
    const then = now === null ? past.exec(sentence) : null
    const took = earned.exec(sentence)
    const unit = unitIn(sentence)
    const institution = institutionIn(withoutUnit(beforePeople, unit)) ?? institutionIn(withoutUnit(sentence, unit))
    const state = now ?? then
    if (state !== null && institution !== null) {
      const dates = periodIn(sentence)
      const period: Period = {
        ...(dates?.period ?? undated),
        ongoing: now !== null && (dates?.period.to ?? null) === null,
      }
      if (now !== null) here = institution
      affiliations.push({
        institution,
        unit,
        role: roleOf(state[1] ?? ''),
        place: null,
        period: now !== null && dates?.period.from === null ? { ...period, from: null } : period,
      })
    } else if (took !== null || graduated.test(sentence)) {
      // "B.S. in X in 2015 from Y and M.S. from Z": each degree takes the institution that follows it.
      const found = degreesOf(sentence)
      for (const affiliation of found) affiliations.push(affiliation)
      if (found.length === 0 && institution !== null && took !== null)
        affiliations.push({
          institution,
          unit,
          role: roleOf(took[1] ?? ''),
          place: null,
          period: periodIn(sentence, 'to')?.period ?? undated,
        })
    } else {
      const chinese = chineseFacts(sentence)
      if (chinese !== null) affiliations.push(chinese)
    }
    relations.push(
      ...relationsIn(sentence, institution)
        .filter((relation) => !relations.some((known) => known.name === relation.name && known.kind === relation.kind))
        .map((relation) =>
          relation.kind === 'ADVISOR' && relation.institution === null && /\b(?:am|is)\b|my /i.test(sentence)
            ? { ...relation, institution: here }
            : relation,
        ),
    )
  }
  return { affiliations, relations }
}

const degreesOf = (sentence: string): readonly PrintedAffiliation[] => {
  const starts = [...sentence.matchAll(new RegExp(`(?<![\\p{L}])${degree}${field}`, 'gu'))]
  const found: PrintedAffiliation[] = []
  for (const [index, start] of starts.entries()) {
    const until = starts[index + 1]?.index ?? sentence.length
    const stretch = sentence.slice(start.index + start[0].length, until)
    const institution = institutionIn(stretch)
    if (institution === null) continue
    found.push({
      institution,
      unit: unitIn(stretch),
      role: roleOf(start[0]),
      place: null,
      period: (periodIn(stretch, 'to') ?? (starts.length === 1 ? periodIn(sentence, 'to') : null))?.period ?? undated,
    })
  }
  return found
}
