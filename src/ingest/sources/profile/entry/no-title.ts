/** "研究成果发表在《人口》等期刊", "出版2部专著", "多篇文章被转载": how much somebody wrote. */
const accountOnly =
  /^(?:其?研究)?(?:成果|论文|文章|相关成果)?(?:先后|已|曾|主要)?(?:发表|刊登|出版|主持|参与|承担|完成)(?:在|于|了|过|有)?(?:《|学术|国内外|\d|[一二三四五六七八九十多数]+余?[部篇项])|^[一二三四五六七八九十多数\d]+余?[部篇项](?:论文|文章|著作|成果|专著)/u

/** "第一作者：15 篇 通讯作者：6 篇": how many of which kind. */
const countsOnly = /(?:作者|论文|文章|期刊|会议|专著|专利)[:：]\s?\d{1,4}\s?余?[篇项部]/u

/** "某大学教授、博士生导师", "1992年毕业于某大学": what somebody is or did. */
const lifeOnly =
  /^(?:\p{Script=Han}{2,16}(?:大学|学院|研究院|研究所|公司|系))?(?:副|助理|特聘|讲席|二级|一级)*(?:教授|研究员|讲师|院士)(?:[、，,；;\s].{0,40})?$|^(?:(?:19|20)\d\d年\d{0,2}月?)?(?:本科|硕士|博士)?毕业于/u

/** What kind of work an entry is, where its title would stand. */
const kindOnly =
  /^(?:(?:senior|honou?rs|master['’]?s?|ph\.?d\.?|doctoral|bachelor['’]?s?|undergraduate|diploma|technical|working|invited|conference|journal)\s)?(?:thesis|dissertation|report|paper|poster|article|preprint|manuscript|abstract)$|^(?:硕士|博士|学士|毕业)?(?:学位)?论文$/i

/** "University of Oslo", "Harbour College", "Routledge", "Tide University Press": where something is, or who published it. */
const placeOnly =
  /^(?:the )?(?:university of (?:\p{L}+ ?){1,3}|(?:[\p{L}’'-]+ ){1,3}(?:university|college|polytechnic|press|publishers?|verlag)|routledge|springer(?: nature)?|elsevier|wiley(?:-blackwell)?|palgrave(?: macmillan)?|de gruyter|brill|sage|blackwell|ashgate|edward elgar|\p{Script=Han}{2,10}(?:大学|出版社))$/iu

/** "Associate", "Senior Lecturer", "Research Assistant": what somebody is employed as. */
const jobOnly =
  /^(?:(?:senior|junior|visiting|assistant|associate|adjunct|graduate|undergraduate|research|teaching|staff|postdoctoral|managing|of|law|legal|summer|chief|full|tenured|affiliate|affiliated|clinical|honorary) ?)*(?:associate|partner|counsel|attorney|clerk|lecturer|instructor|professor|assistant|fellow|researcher|postdoc|intern|extern|consultant|analyst|engineer|scientist|director|coordinator|manager|tutor|librarian)s?$/i

/** "J. Am. Chem. Soc", "doi:10.1000/1": shortened words and nothing else are a journal, and numbers lead to a work. */
const shortenedOnly =
  /^(?:\p{Lu}\p{L}{0,8}\. ?)(?:\p{Lu}\p{L}{0,8}\.? ?){0,4}\p{Lu}\p{L}{0,3}\.?$|(?:^|\s)doi:\s?10\.\d{4}/u

/** "ORCID | orcid.org/0000-...": the address of a profile. */
const addressWithin =
  /(?:^|[\s|(])(?:https?:\/\/|www\.\p{L}|orcid\.org|scholar\.google|(?:[\w-]{1,30}\.)?(?:researchgate\.net|linkedin\.com|github\.com))/iu

/** "Actuators 2024, 13, 262": journal, year, volume and page. */
const placeInJournal = /^\p{Lu}[\p{L} &.]{2,50},? (?:19|20)\d\d, \d{1,4}(?: ?\(\d{1,3}\))?, \p{L}{0,2}\d{1,7}$/u

/** "Designer of the software for ...": a part in somebody else's work. */
const partOnly =
  /^(?:(?:co-?|lead |assistant |contributing )?(?:designer|programmer|developer|contributor|consultant|transcriber|indexer|illustrator|proofreader|referee|reviewer|member|research assistant|editorial assistant|technical editor)) (?:of|for|to|on)\s/i

/** "Committee: Ann Lee (Chair), Bo Fox", "Additional members": who looked after a thesis or judged it. */
const judgesOnly =
  /^(?:(?:thesis|dissertation|doctoral|examination|ph\.?d\.?|master['’]?s?) )?(?:committee(?: members?| chair)?|additional members|members|(?:co-?)?(?:advis[eo]rs?|supervisors?|chairs?|mentors?)|examiners?|导师|指导教师|答辩委员)\s?(?:[:：]|$)/iu

/** "这项研究提出了...", "If you use saltkit, please cite ...", "Click on a title for more": sentences about a work. */
const sentenceOnly =
  /^If you (?:use|find|want|publish|would)\s|^(?:Please c|C)lick (?:on|here|for|to)\s|^(?:这项|该|本|此)(?:项)?(?:研究|工作|文|论文)(?:提出|设计|针对|通过|研究|采用|利用|首次|主要)/u

/** "Full texts of published papers": what stands below. */
const listOnly =
  /^(?:full |complete |the )?(?:texts?|list|copies|pdfs|versions|abstracts) of (?:(?:our|my|the|all|selected|published|recent) )*(?:papers|articles|publications|works)[/.:]?$/i

/** "Authors:", "Journal": what the next line says of a work. */
const fieldOnly =
  /^(?:authors?|journal|citation|summary|abstract|title|venue|publication date|作者|期刊|摘要|引用)\s?[:：]?$/iu

/** "Skip to content", "Back to top": the way through a page. */
const wayOnly =
  /^(?:skip|jump|back|go|return) (?:to )?(?:the )?(?:main )?(?:content|navigation|menu|top|site|home|start)(?: page)?$/i

/** "23–25 August": when a meeting was. */
const dateOnly =
  /^\d{1,2}(?:\s?[-–—]\s?\d{1,2})?\s(?:january|february|march|april|may|june|july|august|september|october|november|december)[\s,\d]*$/i

/** True for words that no work is called by: what somebody is, did or wrote in all, and what kind of work an entry is. */
export const saysNoTitle = (title: string): boolean =>
  dateOnly.test(title) ||
  fieldOnly.test(title) ||
  wayOnly.test(title) ||
  kindOnly.test(title) ||
  partOnly.test(title) ||
  listOnly.test(title) ||
  sentenceOnly.test(title) ||
  judgesOnly.test(title) ||
  placeInJournal.test(title) ||
  addressWithin.test(title) ||
  shortenedOnly.test(title) ||
  jobOnly.test(title) ||
  placeOnly.test(title) ||
  lifeOnly.test(title) ||
  countsOnly.test(title) ||
  accountOnly.test(title)

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length

const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/[(（]/g, /[)）]/g],
  [/《/g, /》/g],
]

/** True for a "title" that was surely cut out of something else: halves of brackets, people and volumes within it. */
export const isCutOut = (title: string): boolean =>
  pairs.some(([open, close]) => count(title, open) !== count(title, close)) ||
  /^[)\],;:、，@=&/·•]|^\d{1,4}, (?:\d|\p{L}{1,5}\d)|^(?:and|&)\s|^\p{Lu}\.?, |\.(?:pdf|md|html?)$/u.test(title) ||
  /\p{Script=Han}{2}。\s?\p{Script=Han}/u.test(title) ||
  /\p{Lu}\p{Ll}+,? \p{Lu}\.(?:[ -]?\p{Lu}\.)*, \p{Lu}\p{Ll}+,? \p{Lu}\./u.test(title) ||
  /\b(?:vol(?:ume)?|pp)\.?\s?\d{1,4}\b.*\d|[.,]\s(?:19|20)\d\d[.,;]\s\p{Lu}/iu.test(title)
