import { isCountry } from '../field/country.ts'
import { periodIn, yearsIn } from '../field/date.ts'
import { isInstitution } from '../field/institution.ts'
import { hasVolume } from '../field/volume.ts'
import { isChinesePart } from '../section/chinese-heading.ts'
import { headedMark } from '../section/headed-work.ts'
import { sectionKindOf } from '../section/section-kind.ts'
import { beginningsOf } from '../text/rich-text.ts'
import { isVenueTitle } from './entry-worth.ts'
import type { LogicalLine } from './logical-line.ts'
import {
  isFunded,
  isGrant,
  isHonour,
  isPatent,
  isPatentNumber,
  isPresentation,
  isPrize,
  isProjectRole,
  isRunningText,
  isSpoken,
  isSponsored,
  saysWork,
  tellsHowMany,
} from './other-output.ts'
import type { DraftPaper } from './paper-facts.ts'

/**
 * Where an entry stands: within a list of publications, below a heading beside such lists that says nothing of its kind,
 * or outside of any. The less a heading says, the more the entry must show by itself.
 */
export type Standing = 'within' | 'beside' | 'outside'

/** Links beside each other and nothing else: the way to other pages. */
const isNavigation = (lines: readonly LogicalLine[]): boolean => {
  const [line] = lines
  if (line === undefined || lines.length > 1) return false
  const links = line.rich.spans.filter((span) => span.kind === 'link')
  if (links.length < 2 || links.some((span) => span.end - span.start > 40)) return false
  const linked = links.reduce((sum, span) => sum + span.end - span.start, 0)
  return linked >= line.rich.text.replace(/[\s|·•,/]+/g, ' ').length * 0.8
}

/** Talks and good news beside publications. */
const saysOtherwise =
  /^(?:(?:talk|seminar|keynote|panel|interview|invited talk|radio|podcast|video)s?\s?[:：]|radio (?:interview|broadcast|program|show|talk|feature|\d|bbc|npr)|(?:one|two|three|four|five|\d{1,2}) (?:new )?(?:papers?|articles?) )/i

/** A sentence about a work: "This article outlines ...", "Presented at the meeting in ..." */
const isSentence = (title: string): boolean =>
  /^(?:This|The) (?:article|paper|study|project|work|chapter|book|video|course|tool|package|site|page) \p{Ll}|^(?:Slides?|Videos?|Posters?|Recordings?) (?:here|of|from|presented)\b|^(?:Presented|Featured|Available|Cited|Covered|Adapted|Reproduced|Reprinted|Modified) (?:at|in|by|here|as|from)\b/u.test(
    title,
  )

/** Where people keep their profiles: who "wrote" such a line is nobody. */
const isPlatform = (name: string): boolean =>
  /^(?:Google Scholar|Semantic Scholar|ORCID|Scopus|ResearchGate|Research Gate|LinkedIn|GitHub|Web of Science|Publons|DBLP|Twitter|YouTube|Curriculum Vitae)\b/i.test(
    name,
  )

/** "Role: Engineer", "**Technologies:** Python, Linux": a word or two, and what they say of something. */
const isNameOfField = (lines: readonly LogicalLine[], title: string): boolean =>
  title.split(/\s+/).length < 3 &&
  lines.some(({ rich }) => rich.text.startsWith(title) && /^\s?[:：]/.test(rich.text.slice(title.length)))

/** A page that speaks of itself or to its readers: "I am a student of ...", "Here you find ...". */
const isAddress = (title: string, authors: DraftPaper['authors']): boolean =>
  authors.every(({ position }) => position === null) &&
  (/^(?:I|I['’]m|My|You|Your|Here|Below|Please|Welcome|Hello|Hi)[ ,!]|^(?:We|Our|This page|The following) \p{Ll}/u.test(
    title,
  ) ||
    /^(?:我的|我是|我们|本人|以下|欢迎|[包内]?含|包括|收录)/.test(title))

/** True of a project or a part of a story: running text behind its name, or who pays for it, and no word of a work. */
const isTold = (lines: readonly LogicalLine[], title: string): boolean => {
  const own = lines.find(({ rich }) => rich.text.includes(title)) ?? lines[0]
  const text = (own?.rich.text ?? '').slice(0, 3000)
  return (isRunningText(text) || isSponsored(text)) && !hasVolume(text) && !saysWork(text)
}

/** "— Harbour Talks with Ann Lee, on ...": a word or two where no title is set apart. */
const isBrief = ({ facts, marked, companions }: DraftPaper): boolean =>
  companions && !marked && facts.title.split(/\s+/).length < 3 && !/\p{Script=Han}{4}/u.test(facts.title)

/** "Lisbon, with Ann Lee": a word or two and company, and nothing that says it is a work. */
const isPassing = ({ facts, marked }: DraftPaper): boolean =>
  !marked &&
  facts.venue === null &&
  facts.status === 'UNKNOWN' &&
  facts.title.split(/\s+/).length < 3 &&
  !/\p{Script=Han}{4}/u.test(facts.title)

/** "I enjoy salt. One of these projects": where a sentence ended and the next one began. */
const isTale = (title: string): boolean => /\p{Ll}{3}\.\s\p{Lu}\p{Ll}+ \p{Ll}/u.test(title)

/** "Much is known of salt. In my early work, done with Ann Lee": the end of a sentence within, as no title has it. */
const isStory = ({ facts, marked }: DraftPaper): boolean => !marked && /\p{Ll}{2}[.!]\s\p{Lu}/u.test(facts.title)

/** "While much of my work asks for salt, I am ...": what somebody says of himself. */
const isSaid = ({ facts, marked }: DraftPaper): boolean =>
  !marked &&
  /(?:^|[\s,])I (?:am|have|was|also|study|work|develop|use|focus|explore|aim|hope|will|can)\b|\bmy (?:own |current |main |recent )?(?:work|research|interests?|projects?|dissertation|papers?|advis[eo]r|supervisor|mentor)\b/i.test(
    facts.title,
  )

/** Nothing but a line in italics that is no title, and links: the place of an entry that was cut off. */
const isPlaceAlone = (lines: readonly LogicalLine[]): boolean => {
  const first = lines[0]?.rich
  return (
    first !== undefined &&
    lines.every(({ role }) => role.kind === 'venue' || role.kind === 'links') &&
    first.spans.some(
      ({ kind, start, end }) => kind === 'italic' && start === 0 && !/\p{L}{3}/u.test(first.text.slice(end)),
    )
  )
}

/** "[under double-blind review]": a remark where the title would stand. */
const isWithheld = (title: string): boolean =>
  /^[[【［][^\]】］]*[\]】］]?[.。]?$/.test(title) ||
  /^(?:anonymous(?: (?:submission|authors?|for|due|during)\b|\s?[,;:(]|$)|title (?:withheld|hidden|omitted)\b)/i.test(
    title,
  )

/** "93106-9210, USA Email: ann@salt.example": where somebody is to be found. */
const isPostal = (title: string): boolean => /[\w.-]@[\w-]+\.\w|\be-?mail\s?[:：]/i.test(title)

/** The text beside a title without the sentences of a description on lines of their own. */
const besideTitle = (lines: readonly LogicalLine[], title: string): string =>
  beginningsOf(lines.filter(({ rich: { text } }) => text.includes(title) || text.length < longestSaying)).replace(
    title,
    ' ',
  )

/** So long a line of its own says when something was held, a longer one what it was about. */
const longestSaying = 70

/** A post, a course, a project: the time beside the name goes on until now, or from one year to another. */
const isHeld = (beside: string): boolean => {
  const found = periodIn(beside.slice(0, 400))
  if (found === null || hasVolume(beside)) return false
  const { from, to, ongoing } = found.period
  return ongoing || (from !== null && to !== null && to > from && yearsIn(beside.slice(found.end)).length === 0)
}

/** "“Salt in wells” helps those who cook": what somebody says of a work that is named in front. */
const isSaidOf = ({ marked, facts }: DraftPaper, text: string): boolean => {
  const at = marked ? text.indexOf(facts.title) : -1
  return at >= 0 && saying.test(text.slice(at + facts.title.length, at + facts.title.length + 40))
}
const saying =
  /^[”"]\s(?!(?:in|with|by|and|at|for|from|to|of|on|accepted|forthcoming|published|submitted|under|presented|joint|coauthored|edited|translated|available)\b)\p{Ll}{2,}\s\p{Ll}/u

/** True of what says by itself that it is something else than a work. */
export const isOther = (paper: DraftPaper, lines: readonly LogicalLine[], text: string): boolean => {
  const { facts, authors } = paper
  const beside = text.replace(facts.title, ' ')
  if (isProjectRole(text) || tellsHowMany(facts.title) || isPatentNumber(paper.marked ? beside : text)) return true
  // "Salt Days, Harbour Hall, Cape Town, South Africa": where something was held.
  if (isCountry(authors.at(-1)?.name ?? '')) return true
  if (facts.title.split(' ').length < 5 && isPlatform(facts.title)) return true
  if (authors.some(({ name }) => isPlatform(name)) || isWithheld(facts.title) || isPostal(facts.title)) return true
  // "Journal articles, chapters and working papers" of somebody: the name of a list.
  if (!paper.marked && sectionKindOf(facts.title) === 'PUBLICATIONS') return true
  // "媒体报道" where nothing says that it appeared: the name of a part of the page.
  if (!paper.marked && facts.venue === null && isChinesePart(facts.title)) return true
  if (!paper.marked && isSentence(facts.title)) return true
  if (authors.some(({ position }) => position !== null)) return false
  if (isPrize(beside) || isSentence(facts.title)) return true
  if (paper.companions) return isPassing(paper) || isStory(paper)
  if (authors.length > 0) return false
  return (
    /^(?:撤稿|retract(?:ed|ion)\b)/i.test(facts.title) ||
    isSaidOf(paper, text) ||
    isPatent(text) ||
    isSpoken(text) ||
    tellsHowMany(text) ||
    isFunded(beside) ||
    isHonour(facts.title) ||
    isGrant(facts.title) ||
    isNavigation(lines) ||
    isSaid(paper) ||
    isNameOfField(lines, facts.title) ||
    saysOtherwise.test(facts.title) ||
    /特邀报告|邀请报告|口头报告|分会报告|主题报告|大会报告/.test(text) ||
    isTold(lines, facts.title) ||
    (facts.doi === null && facts.arxivId === null && isHeld(besideTitle(lines, facts.title))) ||
    /^(?:blog(?: ?posts?)?|podcast|newsletter|video|youtube|medium)$/i.test(facts.venue?.name ?? '') ||
    isPlaceAlone(lines)
  )
}

/** "Ph.D", "MD, MPH": what stands behind the one name of who wrote a page. */
const degrees =
  /^(?:(?:Ph\.?\s?D|M\.?D|RPh|Pharm\.?D|M\.?P\.?H|M\.?Sc?|M\.?A|J\.?D|R\.?N|FRCP|MBBS|DVM)\.?(?:,\s|$)){1,5}$/

/** A person, as far as a printed name can tell: no institution, no town. */
const isPerson = ({ name, group }: DraftPaper['authors'][number]): boolean =>
  !group && !degrees.test(name) && !isInstitution(name) && /[\s.,]|\p{Script=Han}/u.test(name)

/** "[J]. ", "[D]": what stands behind the titles of works and nowhere else. */
const typeMark = /\S\s?\[[JCDM](?:\/OL)?\][.．]/u

/** What an entry must show where no heading says that works stand below it. */
const showsEnough = (
  { facts, authors, companions }: DraftPaper,
  lines: readonly LogicalLine[],
  standing: Standing,
): boolean => {
  const known = facts.arxivId !== null || facts.doi !== null
  if (standing === 'outside')
    return (
      (authors.filter(isPerson).length + (companions ? 1 : 0) >= 2 ||
        authors.some(({ group }) => group) ||
        lines.some(({ rich }) => typeMark.test(rich.text.slice(0, 600)))) &&
      (known || facts.venue !== null || facts.year !== null) &&
      // "93106, USA" is what stands behind a street.
      ((facts.title.match(/\p{L}{3,}/gu) ?? []).length > 1 || /\p{Script=Han}{4}/u.test(facts.title))
    )
  return (
    known ||
    authors.some(({ position }) => position !== null) ||
    (facts.venue !== null && (facts.year !== null || authors.length > 0))
  )
}

/** The evidence that an entry is a work; where headings say that works stand there, little of it is enough. */
export const isWork = (paper: DraftPaper, lines: readonly LogicalLine[], standing: Standing): boolean => {
  const { facts, authors } = paper
  if (lines.some((line) => line.role.kind === 'stamp')) return true
  const text = beginningsOf(lines)
  if (!paper.marked && isAddress(facts.title, authors) && (standing === 'outside' || facts.venue === null)) return false
  if (isOther(paper, lines, text) || (standing === 'outside' && !paper.marked && isTale(facts.title))) return false
  if (standing === 'outside' && (lines.every(({ role }) => role.kind === 'prose') || isBrief(paper))) return false
  if (standing !== 'within' && !showsEnough(paper, lines, standing)) return false
  if (standing === 'outside' && isPresentation(text.replace(facts.title, ' '))) return false
  if (authors.length > 0) return true
  // "About me", "Publications": the name of a part of the page.
  if (sectionKindOf(facts.title) !== null) return false
  if (!paper.marked && isVenueTitle(facts.title)) return false
  // "《盐业》, 2019, 3: 1-9": what is set apart there is a journal.
  if (paper.marked && lines.every(({ role, rich }) => role.kind === 'venue' && rich.text.startsWith('《'))) return false
  // "Citations: 65", "h-index: 6".
  if (/^[\p{L}\d -]{1,24}[:：]\s?[\d.,]{1,8}$/u.test(facts.title)) return false
  const words = facts.title.split(/\s+/).length
  const headed = lines[0]?.marker?.family === headedMark
  const titled = paper.marked || headed || words >= 3 || (facts.title.match(/\p{Script=Han}/gu) ?? []).length >= 6
  return paper.founded && titled && facts.title.length < 320
}
