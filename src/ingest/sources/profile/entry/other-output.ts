import { hasVolume } from '../field/volume.ts'

/** True for what stands among publications and is none: patents and rights in software. */
export const isPatent = (text: string): boolean =>
  /\bpatents?\b|专利|软件著作权|软著|登记号[:：]?\s?\d{4}SR/i.test(text)

/** True of what stands beside people and title where a patent was granted or asked for. */
export const isPatentNumber = (text: string): boolean =>
  /发明专利|实用新型|外观设计专利|专利号|专利申请|\bZL\s?\d{8}|\b(?:CN|US|EP|WO|JP|DE)\s?\d{6,12}\s?[A-Z]\d?\b|\bCN\s?\d{9,13}\b|(?:公开|申请|授权|公告|登记)号|\[P(?:\/OL)?\]|\binvention patent\b|\bpatent,? (?:no|number|application|pending|filed|granted)\b|\bsoftware copyright\b|计算机软件著作权|\b(?:U\.?S\.?|United States|European|Chinese|Canadian|Japanese|German|WO|EP|CN|JP) patent\b/i.test(
    text,
  )

/** True for what was spoken, not written. */
export const isSpoken = (text: string): boolean =>
  /\b(?:papers? presented at|presented at the|(?:talk|lecture|paper) (?:given|delivered) at|seminar|webinar|podcast|interview|recorded|recording)\b|讲座|报告会/i.test(
    text,
  )

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?'
const days = new RegExp(
  `\\b${month} \\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–—]\\s?(?:${month} )?\\d{1,2}(?:st|nd|rd|th)?)?,? (?:19|20)\\d\\d|\\b\\d{1,2}(?:\\s?[-–—]\\s?\\d{1,2})? ${month},? (?:19|20)\\d\\d`,
  'i',
)

/**
 * True of what tells of a talk, a panel or a poster where no heading says that works stand there: how it was given, or
 * the days of a meeting and no proceedings.
 */
export const isPresentation = (text: string): boolean =>
  isSpoken(text) ||
  /\b(?:talk|lecture|address|panel|keynote|plenary|colloquium|presentation|poster)s?,? (?:at|given|delivered|for|in|to|presented|session)\b|\b(?:panell?ist|discussant|moderator|session chair|keynote speaker|invited speaker|(?:invited|contributed|oral|lightning|plenary) (?:talk|lecture|presentation)|(?:paper|poster|work|research) presented|presented (?:at|by|in))\b/i.test(
    text,
  ) ||
  (days.test(text) && !/\b(?:proceedings|proc\.|journal|pp?\.|vol\.|doi)/i.test(text))

/** "..., 省自然科学基金，2019": a fund where the venue of a work would stand. */
const fundAsPlace =
  /[,，;；]\s?[\p{Script=Han}（）()“”、]{2,30}(?:基金|专项|攻关|研发计[划画]|科技计[划画]|项目|课题)(?:[\p{Script=Han}]{0,4}(?:项目|课题))?(?=\s?[,，;；(（。.]|\s?$)/u

/** True of a line that names who paid for a project, and who leads it or how far it is, or where the venue would stand. */
export const isFunded = (text: string): boolean => (fundAsPlace.test(text) && !hasVolume(text)) || isLedProject(text)

const isLedProject = (text: string): boolean =>
  /(?:基金|科委|科技厅|教育厅|教委|社科|规划|横向|教改)[^，,]{0,10}(?:项目|课题)/u.test(text) &&
  /主持|参与|参加|在研|结题|立项/u.test(text)

/** The source of a pattern for what somebody was in a project or in a part of it, which `of` names. */
const roleIn = (of: string): string =>
  `(?:(?:${of})?(?:负责人|主持人?|参与人?|参加人?)|(?:核心|主要|项目)成员|(?:项目|技术)?骨干)`

const roleInFront = new RegExp(`^${roleIn('子?课题|项目|专题|任务')}\\s?[，,：:]`, 'u')
const roleAtEnd = new RegExp(`[，,；;（(]\\s?${roleIn('子?课题|项目|专题|任务|技术')}\\s?[）)。.；;]*$`, 'u')

/** True of a line that begins with what somebody was in a project, and names the project: "课题负责人，国家863计划项目“...”，2015年". */
export const isProjectRole = (text: string): boolean =>
  isDatedRole(text) || isRoleBehind(text) || (roleInFront.test(text) && /项目|课题|计划|基金/u.test(text))

/** "...项目“盐业资源整合机制研究”（2017YFB0000001），课题负责人": a project, and what somebody was in it at the end. */
const isRoleBehind = (text: string): boolean => roleAtEnd.test(text) && /项目|课题|计划|专项|基金|工程/u.test(text)

/** "2004年4月—2006年3月，作为主要研究人员参与…攻关项目": months from and to, and what somebody did in a project. */
const isDatedRole = (text: string): boolean =>
  /^(?:19|20)\d\d[年.]?\s?(?:\d{1,2}月?)?\s?[-—–~～至到]{1,2}\s?(?:(?:19|20)\d\d[年.]?\s?(?:\d{1,2}月?)?|至今|今)[，,：:\s]{0,3}(?:作为|担任|主要|参与|参加|主持|承担|负责|从事)/u.test(
    text,
  ) && /项目|课题|攻关|计划|基金|工程/u.test(text)

/** True of a title that tells how many works there are, not which: "自2020年以来，我共发表9篇论文". */
export const tellsHowMany = (title: string): boolean => /发表[^“”《》。]{0,20}?\d{1,3}\s?余?篇/u.test(title)

/** What sentences have and titles, venues and lists of people do not. */
const finite =
  /\b(?:I|we|you|they|it|is|are|was|were|am|has|have|had|can|do|does|did|will|our|my|need|needs|aims?|stud(?:y|ies)|develop(?:s|ed)?|explores?|investigates?|proposes?|works?(?= on\b))\b/i

/** True of running text: two sentences at least that say something, behind a title or without one. */
export const isRunningText = (text: string): boolean =>
  text.split(/[.!?](?=\s|$)/).filter((sentence) => sentence.length > 20 && finite.test(sentence)).length > 1

/** True of what names who pays for it. */
export const isSponsored = (text: string): boolean =>
  /\b(?:funded|supported|sponsored|financed) by\b|\b(?:grant|award) (?:no|number|#)/i.test(text)

/** True of what says by itself that it is a work, whatever is told about it. */
export const saysWork = (text: string): boolean =>
  /\b(?:working paper|job market|draft|manuscript|submitted|under review|revise|resubmi|journal|proceedings|forthcoming|accepted|in press|thesis|dissertation|press|preprint|arxiv|report|chapter|doi)\b/i.test(
    text.replace(/https?:\/\/\S{1,300}/g, ' '),
  )

/** True of a title that names who paid for a project in front of it: "国家社科基金项目“...”". */
export const isGrant = (title: string): boolean =>
  /^(?:国家|教育部|科技部|中国|[\p{Script=Han}]{0,4}[省市厅])[\p{Script=Han}]{0,16}(?:项目|课题|基金)\s?[：:“"，,（(]/u.test(
    title,
  )

/** True of a title that is the name of a prize or of an honour: "全国大学生盐业竞赛一等奖", "优秀毕业生". */
export const isHonour = (title: string): boolean =>
  /(?:[一二三特]等奖|[金银铜]奖|奖学金|优[秀胜]奖|提名奖|称号|标兵|(?:优秀|十佳|三好|杰出)[\p{Script=Han}]{0,6}(?:生|论文|个人|教师|干部|团队|党员|青年|奖))$/u.test(
    title.replace(/[\s（(][^（）()]{0,20}[)）]$/u, ''),
  )

/** True of what names a prize for science or teaching where the venue of a work would stand: "“...”，科技进步奖二等奖，2008年，排名4/10". */
export const isPrize = (text: string): boolean =>
  /(?:科技|科学|技术|发明|成果)[\p{Script=Han}]{0,8}[一二三特]?等?奖(?!学)/u.test(text) &&
  !/论文奖|paper award/iu.test(text)

/** True of what its title, or what stands beside it, says to be a patent, a right, a project, a prize or an account of works. */
export const isOtherOutput = (title: string, text: string): boolean => {
  const beside = text.replace(title, ' ')
  return (
    isPatent(text) ||
    isPatentNumber(text) ||
    isProjectRole(text) ||
    tellsHowMany(text) ||
    isFunded(beside) ||
    isPrize(beside) ||
    isGrant(title) ||
    isHonour(title)
  )
}
