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
  ['PATENTS', /^patents?$/],
  ['NEWS', /^(?:news|updates?|announcements?|blog|media|press|coverage|posts?|timeline)$/],
  [
    'TALKS',
    /^(?:vorträge|communications|conférences|conferencias|ponencias|palestras|talks?|presentations?|seminars?|lectures|keynotes?|tutorials?|colloquia|speeches|posters?)$/,
  ],
  ['TEACHING', /^(?:teaching|courses?|courseworks?|instruction|ta|lecturing)$/],
  [
    'SERVICE',
    /^(?:services?|activities|reviewing|reviewers?|reviews|committees?|memberships?|editorial|outreach|volunteering|volunteer|leadership|refereeing|affiliations|societies|extracurricular|organi[sz]ation|organi[sz]ing)$/,
  ],
  ['GRANTS', /^(?:grants?|funding|fundings|funds|sponsors?)$/],
  [
    'PUBLICATIONS',
    /^(?:publikationen|veröffentlichungen|aufsätze|publicaciones|publicações|pubblicazioni|artículos|artigos|articoli|ouvrages|chapitres|publications?|papers?|articles?|preprints?|pre-prints|manuscripts?|bibliography|chapters?|books?|monographs|theses|thesis|dissertations?|works|writings?|proceedings|scholarship-works|pubs|outputs?|abstracts|reports?)$/,
  ],
  [
    'AWARDS',
    /^(?:awards?|honou?rs?|prizes?|scholarships?|fellowships?|recognitions?|distinctions?|achievements?|competitions?|contests?)$/,
  ],
  ['INTERESTS', /^(?:interests?|keywords?|topics?|themes?|areas?|expertise|focus|directions?|speciali[sz]ations?)$/],
  ['EDUCATION', /^(?:education|educational|degrees?|qualifications?|academics|training|studies|eduction)$/],
  ['PROJECTS', /^(?:projects?|software|open-source|datasets?|systems|tools|demos?|prototypes)$/],
  [
    'EXPERIENCE',
    /^(?:experiences?|employments?|appointments?|positions?|internships?|career|history|work|visiting|internship|industry|professional|background)$/,
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
  national domestic invited contributed academic scholarly scientific professional research technical additional relevant related
  honors work working personal general short brief list complete google scholar google-scholar peer-review review reviewed under submitted submission
  accepted forthcoming published unpublished first author first-author co-authored coauthored preparation progress press in-press arxiv
  english chinese language edited book external internal graduate undergraduate phd doctoral master postdoctoral teaching
  community university public conference-papers industrial industry industry/academic open source open-source
  contact for by with to from & + / - more featured highlighted highlights favorite top notable refereed, not yet present ongoing completed
  funded student students' dissertation thesis theses project projects program programs grants awards research-interests areas area area(s)
  extra curricular extracurricular volunteer social voluntary data code computer computing selected. year years papers publication publications
  et und y e de des du la les dans en revues scientifiques internationales nationales orales wissenschaftliche ausgewählte begutachtete
  científicas académicas seleccionadas
  magazine magazines letters symposium symposia proceedings peerreviewed refereed-conference reports notes and/or
  demo demos poster posters tutorial tutorials activities experience experiences interest service services talk talks
  information details mentoring supervision advising history positions appointments employment education skills about
  me i honours fellowships scholarships achievements certifications memberships software patents media blog news events event`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Headings that are one of a kind, whole lines in lower case. */
const phrases: Readonly<Record<string, SectionKind>> = {
  'under review': 'PUBLICATIONS',
  'in press': 'PUBLICATIONS',
  'in preparation': 'PUBLICATIONS',
  'work in progress': 'PUBLICATIONS',
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
  'working papers': 'PUBLICATIONS',
  'job market paper': 'PUBLICATIONS',
  'research in progress': 'PUBLICATIONS',
  'works in progress': 'PUBLICATIONS',
  'ongoing research': 'PUBLICATIONS',
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
  'conference talks': 'TALKS',
  'invited talks': 'TALKS',
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
  'what’s new': 'NEWS',
  "what's new": 'NEWS',
  'academic positions': 'EXPERIENCE',
  misc: 'OTHER',
  miscellaneous: 'OTHER',
  others: 'OTHER',
  visitors: 'OTHER',
}

const chinese: readonly (readonly [SectionKind, RegExp])[] = [
  ['PATENTS', /专利|知识产权|软件著作权|软著/],
  ['SKILLS', /技能|技术能力|语言能力|编程语言|证书|爱好|自我评价|个人能力|专业技能/],
  ['TALKS', /学术报告|特邀报告|邀请报告|会议报告|演讲|讲座|学术交流/],
  [
    'SERVICE',
    /服务|兼职|审稿|任职情况|社会工作|学生工作|志愿|社团|学术活动|学术任职|学术职务|校园经历|社会活动|组织工作/,
  ],
  ['GRANTS', /基金|资助|经费|主持项目|承担项目|科研项目|纵向项目|横向项目|课题/],
  [
    'PUBLICATIONS',
    /论文|论著|专著|著作|文章|发表|出版|预印|学术成果|研究成果|科研成果|代表作|代表性成果|在投|期刊$|会议$|手稿|教材|成果$/,
  ],
  ['AWARDS', /奖|荣誉|竞赛|表彰|奖项|称号/],
  ['PROJECTS', /项目|开源|软件/],
  ['INTERESTS', /兴趣|研究方向|研究领域|关键词|专长|研究内容/],
  ['EDUCATION', /教育|学习经历|学历|求学|学术背景|学业/],
  ['TEACHING', /教学|课程|授课|主讲/],
  ['EXPERIENCE', /经历|经验|工作|实习|任职|职业|履历/],
  ['STUDENTS', /学生|招生|指导|团队|课题组|成员|招聘/],
  ['CONTACT', /联系|邮箱|地址|链接/],
  ['NEWS', /新闻|动态|最新|消息|公告/],
  ['ABOUT', /简介|关于|个人信息|基本信息|介绍|概况|个人资料|简历|自述|个人情况/],
]

/** Words that Chinese headings are made of; a line that holds any other word is no heading. */
const chineseWords =
  /^(?:个人|基本|主要|代表性?|近期|近年来?|最新|部分|精选|学术|科研|研究|专业|社会|校园|国际|国内|中文|英文|海外|相关|其他|其它|已|被|所有|全部|获得?|待刊|待发表|授权|在研|结题|承接|发表|录用|接收|接受|出版|正式|公开|预印|在投|在审|投稿|合作|第一作者|一作|通讯作者|共同|及|与|和|的|论文|论著|专著|著作|文章|手稿|教材|成果|代表作|期刊|会议|研讨会|版|本|列表|目录|清单|情况|内容|专利|发明|实用新型|授权|登记|省部级|国家|知识产权|软著|软件著作权|技能|技术|能力|语言|编程|证书|爱好|自我|评价|特长|报告|特邀|邀请|演讲|讲座|交流|服务|兼职|审稿人?|评审|任职|职务|工作|学生|志愿|社团|活动|组织|委员会?|基金|资助|经费|主持|承担|参与|参加|项目|课题|纵向|横向|奖项?|获奖|荣誉|奖励|竞赛|比赛|表彰|称号|奖学金|开源|软件|系统|兴趣|方向|领域|关键词|专长|教育|背景|学习|学历|求学|学业|教学|课程|授课|主讲|经历|经验|实习|职业|履历|实践|招生|指导|团队|课题组|成员|招聘|联系|联系方式|方式|我|邮箱|地址|链接|新闻|动态|消息|公告|简介|关于|信息|介绍|概况|资料|简历|自述|人|者|编委|毕业|学位|刊物|写作|作品|作业|客座|编辑|年度|本科|硕士|博士|生|期间|加入|我们|综合|业务|企业|行业|工程|创新|创业|大学|大学生|学科|导师|来访|访问|公司|就业|培训|现任|其中|申请|获批|已|授权|比赛|学会|学术|数据集|代码|摘要|推荐|书籍|章节|译著|综述|特刊|媒体|报道|科普|附加|附录|\d|[A-Z])+$/u

const chineseKind = (text: string, lenient: boolean): SectionKind | null => {
  if (/[|,，;；。]/.test(text)) return null
  const plain = text.replace(/[\s：:·、（）()/&]/g, '')
  if (plain.length < 2 || plain.length > 14) return null
  // A short heading that ends in the word of a kind needs no other word that is known.
  const ended =
    lenient &&
    plain.length <= 8 &&
    /(?:专利|论文|稿件|获奖|奖励|荣誉|项目|课题|经历|背景|竞赛|比赛|软著|报告|兼职|服务)$/.test(plain)
  if (!ended && !chineseWords.test(plain)) return null
  if (/(?:论文|稿件|文章)$/.test(plain) && !/(?:指导|毕业|学位|获奖|优秀).{0,4}$/.test(plain)) return 'PUBLICATIONS'
  return chinese.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

const englishKind = (text: string, lenient: boolean): SectionKind | null => {
  const plain = text
    .toLowerCase()
    .replace(/[()[\]:.,;!?|*#"“”]/g, ' ')
    .replace(/\s*[&/+]\s*/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain === '' || plain.length > 80) return null
  const known = phrases[plain]
  if (known !== undefined) return known
  const words = plain.split(' ')
  if (words.length > 9) return null
  const named = words.map((word) => nouns.find(([, pattern]) => pattern.test(word))?.[0] ?? null)
  if (named.every((kind) => kind === null)) return null
  const foreign = words.filter(
    (word, index) => named[index] === null && !qualifiers.has(word) && !/^\d{1,4}(?:[-–]\d{2,4})?$/.test(word),
  )
  if (foreign.length > (lenient ? Math.max(1, words.length - 2) : 0)) return null
  if (lenient && foreign.length > 2) return null
  // The head noun of an English heading stands last, or before "of", "in", "and".
  const publication = named.indexOf('PUBLICATIONS')
  const last = named.findLast((kind) => kind !== null) ?? null
  const stop = words.findIndex((word) => /^(?:of|in|for|and|with|by|et|und|y|e|de)$/.test(word))
  const head = stop > 0 ? (named.slice(0, stop).findLast((kind) => kind !== null) ?? last) : last
  if (publication >= 0 && (head === 'AWARDS' || head === 'PUBLICATIONS')) return 'PUBLICATIONS'
  return head
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
    .trim()
  if (text === '' || text.length > 90) return null
  const han = (text.match(/\p{Script=Han}+/gu) ?? []).join('')
  const latin = text.replace(/[\p{Script=Han}，、：（）]+/gu, ' ').trim()
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
  return han !== '' ? chineseKind(text, lenient) : englishKind(text, lenient)
}
