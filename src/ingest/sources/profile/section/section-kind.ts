import { chineseKind, isChinesePart } from './chinese-heading.ts'
import { areStates } from './heading.ts'
import { easternKind, foreignNoun, foreignPhrase, foreignQualifiers, isEastern } from './heading-words.ts'

/** What a section of a profile is about. LISTING: an unnamed start of a page. */
export type SectionKind =
  | 'PUBLICATIONS'
  | 'PATENTS'
  | 'EDUCATION'
  | 'EXPERIENCE'
  | 'INTERESTS'
  | 'AWARDS'
  | 'GRANTS'
  | 'SERVICE'
  | 'TALKS'
  | 'PROJECTS'
  | 'TEACHING'
  | 'STUDENTS'
  | 'SKILLS'
  | 'CONTACT'
  | 'ABOUT'
  | 'NEWS'
  | 'REFEREES'
  | 'OTHER'

/** Nouns that name a kind; the first kind that a heading's words name wins. */
const nouns: readonly (readonly [SectionKind, RegExp])[] = [
  ['PATENTS', /^(?:patents?|copyrights?)$/],
  ['NEWS', /^(?:news|updates?|announcements?|blog|media|press|coverage|posts?|timeline|acknowledge?ments?)$/],
  ['TALKS', /^(?:talks?|presentations?|seminars?|lectures|keynotes?|tutorials?|colloquia|speeches|posters?)$/],
  ['TEACHING', /^(?:teaching|courses?|courseworks?|instruction|ta|lecturing)$/],
  [
    'SERVICE',
    /^(?:services?|activities|reviewing|reviewers?|reviews|committees?|memberships?|editorial|outreach|volunteering|volunteer|leadership|refereeing|affiliations|societies|extracurricular|organi[sz]ation|organi[sz]ing)$/,
  ],
  ['GRANTS', /^(?:grants?|funding|fundings|funds|sponsors?)$/],
  [
    'PUBLICATIONS',
    /^(?:publications?|papers?|articles?|preprints?|pre-prints|manuscripts?|bibliography|chapters?|books?|monographs|theses|thesis|dissertations?|works|writings?|proceedings|scholarship-works|pubs|outputs?|abstracts|reports?|essays|entries)$/,
  ],
  [
    'AWARDS',
    /^(?:awards?|honou?rs?|prizes?|scholarships?|fellowships?|recognitions?|distinctions?|achievements?|competitions?|contests?)$/,
  ],
  ['INTERESTS', /^(?:interests?|keywords?|topics?|themes?|areas?|expertise|focus|directions?|speciali[sz]ations?)$/],
  ['EDUCATION', /^(?:education|educational|degrees?|diplomas?|qualifications?|academics|training|studies|eduction)$/],
  ['PROJECTS', /^(?:projects?|software|open-source|datasets?|systems|tools|demos?|prototypes)$/],
  [
    'EXPERIENCE',
    /^(?:experiences?|employments?|appointments?|positions?|internships?|career|history|work|visiting|internship|industry|professional|background|practice)$/,
  ],
  [
    'STUDENTS',
    /^(?:students?|advising|advisees|supervision|supervising|mentoring|mentees|mentorship|alumni|members|team|group|collaborators|people)$/,
  ],
  [
    'SKILLS',
    /^(?:skills?|languages?|programming|technologies|hobbies|certifications?|certificates?|competencies|tests?)$/,
  ],
  ['CONTACT', /^(?:contacts?|address|links|e-?mail|profiles?|connect)$/],
  ['REFEREES', /^(?:references|referees)$/],
  [
    'ABOUT',
    /^(?:about|bio|biography|summary|introduction|overview|objective|welcome|intro|me|statement|biosketch|hi|hello|myself|profile|details|information|info)$/,
  ],
]

const qualifiers: ReadonlySet<string> = new Set(
  `a an and or of in on volume volumes collection collections edited at the my our other all full selected recent latest current past previous main major key representative refereed
  peer reviewed peer-reviewed non-peer-reviewed unrefereed journal journals conference conferences workshop workshops international
  national domestic invited contributed contributions commissioned policy academic scholarly scientific professional research technical additional relevant related
  honors work working personal general short brief list complete google scholar google-scholar peer-review review reviewed under submitted submission
  accepted forthcoming published unpublished first author first-author co-authored coauthored preparation progress press in-press arxiv
  english chinese korean japanese german french spanish italian portuguese russian american european asian foreign language edited book external internal graduate undergraduate phd doctoral master postdoctoral teaching
  community university public conference-papers industrial industry industry/academic open source open-source
  contact for by with to from & + / - more featured highlighted highlights favorite top notable refereed, not yet present ongoing completed
  funded student students' dissertation thesis theses project projects program programs grants awards research-interests areas area area(s)
  extra curricular extracurricular volunteer social voluntary data code computer computing selected. year years papers publication publications
  magazine magazines online encyclopedia encyclopaedia letters symposium symposia proceedings peerreviewed refereed-conference reports notes and/or
  demo demos poster posters tutorial tutorials activities experience experiences interest service services talk talks
  information details mentoring supervision advising history positions appointments employment education skills about
  handbook dictionary
  me i honours fellowships scholarships achievements certifications memberships software patents media blog news events event ${foreignQualifiers}`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Headings that are one of a kind, whole lines in lower case. */
const phrases: Readonly<Record<string, SectionKind>> = {
  'under review': 'PUBLICATIONS',
  'in press': 'PUBLICATIONS',
  'in preparation': 'PUBLICATIONS',
  'in prep': 'PUBLICATIONS',
  'work in progress': 'PUBLICATIONS',
  'in the pipeline': 'PUBLICATIONS',
  'in submission': 'PUBLICATIONS',
  submitted: 'PUBLICATIONS',
  refereed: 'PUBLICATIONS',
  'peer-reviewed': 'PUBLICATIONS',
  'peer reviewed': 'PUBLICATIONS',
  conferences: 'PUBLICATIONS',
  conference: 'PUBLICATIONS',
  journals: 'PUBLICATIONS',
  journal: 'PUBLICATIONS',
  workshops: 'PUBLICATIONS',
  workshop: 'PUBLICATIONS',
  arxiv: 'PUBLICATIONS',
  'selected works': 'PUBLICATIONS',
  research: 'PUBLICATIONS',
  'representative research': 'PUBLICATIONS',
  'selected research': 'PUBLICATIONS',
  'working papers': 'PUBLICATIONS',
  'grey literature': 'PUBLICATIONS',
  'gray literature': 'PUBLICATIONS',
  'job market paper': 'PUBLICATIONS',
  'research in progress': 'PUBLICATIONS',
  'works in progress': 'PUBLICATIONS',
  'ongoing research': 'PUBLICATIONS',
  'ongoing work': 'PUBLICATIONS',
  'current research projects': 'PROJECTS',
  'professional experience': 'EXPERIENCE',
  'professional activities': 'SERVICE',
  'professional services': 'SERVICE',
  'research experience': 'EXPERIENCE',
  'work experience': 'EXPERIENCE',
  'research projects': 'PROJECTS',
  'research project': 'PROJECTS',
  'research statement': 'ABOUT',
  'research summary': 'ABOUT',
  'research overview': 'ABOUT',
  'journal reviewer': 'SERVICE',
  'conference reviewer': 'SERVICE',
  'journal reviewing': 'SERVICE',
  'teaching experience': 'TEACHING',
  'teaching assistant': 'TEACHING',
  'conference presentations': 'TALKS',
  'conference contributions': 'TALKS',
  'conference participation': 'TALKS',
  'oral contributions': 'TALKS',
  'poster contributions': 'TALKS',
  'conference talks': 'TALKS',
  'invited talks': 'TALKS',
  invited: 'TALKS',
  panels: 'TALKS',
  speaking: 'TALKS',
  'speaking engagements': 'TALKS',
  'invited speaker': 'TALKS',
  'oral presentations': 'TALKS',
  'contact information': 'CONTACT',
  'contact me': 'CONTACT',
  'personal information': 'CONTACT',
  'academic background': 'EDUCATION',
  'academic service': 'SERVICE',
  'research grants': 'GRANTS',
  'funding and grants': 'GRANTS',
  'honors and awards': 'AWARDS',
  'about me': 'ABOUT',
  'find me': 'CONTACT',
  'in the news': 'NEWS',
  'public writing': 'NEWS',
  'popular writing': 'NEWS',
  'public scholarship': 'NEWS',
  'public engagement': 'NEWS',
  'what’s new': 'NEWS',
  "what's new": 'NEWS',
  'academic positions': 'EXPERIENCE',
  'title cited by year': 'PUBLICATIONS',
  'open source': 'PROJECTS',
  'open-source': 'PROJECTS',
  code: 'PROJECTS',
  'code and data': 'PROJECTS',
  'data and code': 'PROJECTS',
  resources: 'PROJECTS',
  fun: 'OTHER',
  personal: 'OTHER',
  misc: 'OTHER',
  miscellaneous: 'OTHER',
  others: 'OTHER',
  visitors: 'OTHER',
}

/** "Papers using saltkit", "Reading list", "Papers I like": works of other people. */
const ofOthers =
  /\b(?:papers?|publications?|articles?|works?|books?) (?:that )?(?:us(?:e|es|ing)|cit(?:e|es|ing)|mention\w*|i (?:like|love|read)|we (?:like|love|read)|by others|to read|worth reading)\b|^(?:favou?rite|recommended|interesting|related|must[ -]read) (?:papers?|works?|books?|articles?|reading)\b|\breading (?:list|notes|group)\b|^(?:related work|further reading|readings?)$/

/** "Selected work in progress", "Other working papers": some of what the heading without the word would name. */
const chosen = /^(?:selected|other|recent|current|ongoing|main|additional|my|our) (?=\S+ \S)/

const englishKind = (text: string, lenient: boolean): SectionKind | null => {
  const plain = text
    .toLowerCase()
    .replace(/[()[\]:.,;!?|*#"“”]/g, ' ')
    .replace(/\s*[&/+]\s*/g, ' and ')
    .replace(/(?<=^|\s)[dl]['’](?=\p{L})/gu, '')
    .replace(/\s+/g, ' ')
    // Those who review a book write of it, those who review for a journal do not.
    .replace(/\b(?:book|film|exhibition) reviews?\b(?! editor)/, 'articles')
    .trim()
  if (plain === '' || plain.length > 80) return null
  const known = phrases[plain] ?? phrases[plain.replace(chosen, '')]
  if (known !== undefined) return known
  if (areStates(plain)) return 'PUBLICATIONS'
  if (ofOthers.test(plain)) return 'NEWS'
  // "What I've worked on", "Methods and tools I use": what somebody does.
  if (
    /^(?:what|how|why|things) (?:i|we) (?!(?:have )?(?:wrote|written|published)\b)|^(?:methods|techniques|tools) and \w+ (?:i|we) use$/.test(
      plain,
    )
  )
    return 'INTERESTS'
  if (
    /\b(?:supervis\w+|examin\w+|mentor\w+|opponent|defen[cs]es?|committees?)\b/.test(plain) &&
    /\b(?:thes[ie]s|dissertations?|students?|projects?)\b/.test(plain)
  )
    return 'STUDENTS'
  const words = plain.split(' ')
  if (words.length > 9) return null
  const phrase = foreignPhrase(plain)
  if (phrase !== null) return phrase
  const named = words.map((word) => nouns.find(([, pattern]) => pattern.test(word))?.[0] ?? foreignNoun(word))
  // "Korean Conferences and Journals": nothing but where works appeared.
  if (words.every((word) => qualifiers.has(word)) && words.some((word) => /^(?:journals|proceedings)$/.test(word)))
    return 'PUBLICATIONS'
  if (named.every((kind) => kind === null)) return null
  const foreign = words.filter(
    (word, index) => named[index] === null && !qualifiers.has(word) && !/^\d{1,4}(?:[-–]\d{2,4})?$/.test(word),
  )
  if (foreign.length > (lenient ? Math.max(1, words.length - 2) : 0)) return null
  if (lenient && foreign.length > 2) return null
  // The head noun of an English heading stands last, or before "of", "in", "and".
  const publication = named.indexOf('PUBLICATIONS')
  const last = named.findLast((kind) => kind !== null) ?? null
  const stop = words.findIndex((word) =>
    /^(?:of|in|for|and|with|by|et|und|y|e|de|di|en|em|im|dans|da|do|del|della|avec|con|com|su)$/.test(word),
  )
  const head = stop > 0 ? (named.slice(0, stop).findLast((kind) => kind !== null) ?? last) : last
  if (publication >= 0 && (head === 'AWARDS' || head === 'PUBLICATIONS')) return 'PUBLICATIONS'
  // "Projects and Publications": one list of both.
  if (publication >= 0 && words[stop] === 'and' && (head === 'PROJECTS' || head === 'TALKS')) return 'PUBLICATIONS'
  return head
}

/** "First author", "International", "第一作者": words that part a list and name no kind of their own. */
export const isPartHeading = (heading: string): boolean => {
  const words = heading
    .toLowerCase()
    .replace(/[^\p{L}\d\s/-]/gu, ' ')
    .trim()
    .split(/\s+/)
  return words.every((word) => qualifiers.has(word)) || isChinesePart(heading)
}

/**
 * The kind that a heading names, in English, Chinese or both at once; null when its words name none. `lenient` allows
 * words that headings rarely hold and is meant for lines that markup already shows to be headings.
 */
export const sectionKindOf = (heading: string, lenient = false): SectionKind | null => {
  const text = heading
    .replace(/(?:\p{Extended_Pictographic}|\u{FE0F})/gu, ' ')
    .replace(
      /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[)）]|(?:[IVX]{1,4}|[A-Z]|\d{1,2})[.)、]\s)\s*/u,
      '',
    )
    .replace(/[（([]\s*(?:\d{1,4}|[^()（）[\]]{1,80})\s*[)）\]]\s*[:：]?\s*$/u, (match, offset: number) =>
      offset > 0 ? ' ' : match,
    )
    .replace(/[:：\-–—_=~·|]+\s*$/u, '')
    // "论 文": letters set apart to fill the line.
    .replace(/^\p{Script=Han}(?:\s+\p{Script=Han}){1,5}$/u, (spaced) => spaced.replace(/\s+/g, ''))
    .trim()
  if (text === '' || text.length > 90) return null
  // "代表性研究/Representative research": one heading in two languages.
  const [first = '', second = '', ...more] = text.split(/\s?[/|｜／]\s?/)
  if (second !== '' && more.length === 0 && /\p{Script=Han}/u.test(first) !== /\p{Script=Han}/u.test(second)) {
    const kinds = [first, second].map((part) => sectionKindOf(part, lenient))
    return kinds.find((kind) => kind === 'PUBLICATIONS') ?? kinds.find((kind) => kind !== null) ?? null
  }
  if (isEastern(text)) return easternKind(text, lenient)
  const han = (text.match(/\p{Script=Han}+/gu) ?? []).join('')
  const latin = text.replace(/[\p{Script=Han}，、：（）・]+/gu, ' ').trim()
  if (
    han !== '' &&
    latin !== '' &&
    (/[/@|，；。]|[:：]\s?\S/.test(text) || (latin.length > 12 && englishKind(latin, true) === null))
  )
    return null
  if (han !== '' && latin !== '')
    return chineseKind(han, lenient) !== null && han.length >= 2
      ? (chineseKind(han, lenient) ?? null)
      : latin.length > han.length
        ? englishKind(latin, lenient)
        : null
  return han !== '' ? (chineseKind(text, lenient) ?? easternKind(text, lenient)) : englishKind(text, lenient)
}
