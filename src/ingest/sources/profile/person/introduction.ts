import { isPersonName } from '../people/person-name.ts'
import { sectionKindOf } from '../section/section-kind.ts'

/** What somebody is by profession, as it stands behind a Chinese name. */
const rank =
  '(?:(?:助理|副|特聘|讲席|客座|荣誉|兼职|长聘|特任|青年)?(?:教授|研究员|教师)|(?:高级)?讲师|助教|博士生?导师|硕士生?导师|博导|硕导|(?:在读)?博士(?:研究生|生|后)?|硕士(?:研究生|生)?|(?:副)?(?:所长|院长|主任|校长|系主任|处长)|(?:高级|正高级)?工程师|院士)'

const nameWithRanks = new RegExp(
  `^(\\p{Script=Han}{2,6}(?:·\\p{Script=Han}{1,6})?)(?:[\\s,，、/|]{1,4}${rank}){1,6}[,，。]?$`,
  'u',
)
const named = '^(\\p{Script=Han}{2,6}(?:·\\p{Script=Han}{1,6})?)(?:\\s?[（(][^（）()]{2,40}[)）])?[\\s，,]{1,3}'
const signs = '[\\s，,。；;、]'
/** What only people are. */
const lifeOf = new RegExp(
  `${named}(?:[男女]${signs}|[汉满回藏壮苗蒙]\\p{Script=Han}{0,3}族${signs}|(?:19|20)\\d\\d年\\d{0,2}月?(?:出?生|\\d))`,
  'u',
)
/** What people do, behind a name that is one by itself. */
const workOf = new RegExp(`${named}(?:(?:\\p{Script=Han}{2,20})?${rank}${signs}|现任|现为|毕业于|博士毕业)`, 'u')
const beginsLife = new RegExp(`^(?:男|女|${rank}|现任|现为|(?:19|20)\\d\\d年)[\\s，,。；;、（(]`, 'u')

/** A name of more characters than Chinese ones have, as other people of China write theirs in 汉字. */
const isLongName = (text: string): boolean =>
  /^\p{Script=Han}{4,6}$/u.test(text) &&
  sectionKindOf(text) === null &&
  !/(?:大学|学院|学校|研究所|研究院|实验室|中心|公司|主页|简介|简历|信息|资料|团队|课题组|导师|老师|教授)$/u.test(text)

const isName = (text: string): boolean => isPersonName(text) || isLongName(text)

/** "包云  副所长, 博导": the name in front of what somebody is; null for other lines. */
export const nameBeforeRanks = (text: string): string | null => {
  const name = nameWithRanks.exec(text.slice(0, 80))?.[1] ?? null
  return name !== null && isName(name) ? name : null
}

/** A line of nothing but a long name, with the story of a life below it. */
export const nameAboveLife = (text: string, below: string): string | null =>
  isLongName(text) && beginsLife.test(below.slice(0, 40)) ? text : null

const english =
  /^(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s)?(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,3})(?:\s[(（][^()（）]{1,120}[)）])?\s(?:is|was)\s(?:currently\s|now\s)?(?:(?:an?|the)\s)?[^.]{0,80}\b(?:[Pp]rofessor|[Ll]ecturer|[Ss]tudent|[Rr]esearcher|[Ss]cientist|[Ff]ellow|[Cc]andidate|engineer|[Pp]ost-?[Dd]oc\w*|director|reader|chair)\b/u

/** Whom the first sentence of a biography is about: "张三，男，1968年生", "Ann Lee is a professor of ..."; null for other texts. */
export const subjectOf = (text: string): string | null => {
  const head = text.slice(0, 90)
  const living = lifeOf.exec(head)?.[1]
  if (living !== undefined && isName(living)) return living
  const working = workOf.exec(head)?.[1]
  if (working !== undefined && isPersonName(working)) return working
  const name = english.exec(text.slice(0, 300))?.[1]
  return name !== undefined && isPersonName(name) ? name : null
}
