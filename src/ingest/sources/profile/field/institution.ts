/** Words that make a name an institution's. */
const institutionWord =
  /(?:Universit(?:y|ies|é|ät|à|y of)|Universidad\w*|Universit[aà]|Univeristy|Institut(?:e|o|ion|s)?|College|Polytechnic\w*|Politecnico|École|Ecole|Academy|Laborator(?:y|ies)|\bLabs?\b|Inc\b|Corp(?:oration)?\b|Company|\bLtd\b|LLC|GmbH|Group\b|Hospital|Clinic|Centre|Center|Foundation|Agency|Ministry|Bank\b|School|Observatory|Museum|Council|Technologies)|(?:大学|学院|研究院|研究所|研究中心|公司|集团|实验室|中学|高中|医院|科学院|银行|研究会|事业部)/

const known =
  /(?<![\p{L}\d])(?:IITs?(?: [A-Z][a-z]+)?|IISc|MIT|CMU|UCLA|UCSD|UCSB|UIUC|USC|NYU|ETH(?: Z(?:u|ü)rich)?|EPFL|UC (?:Berkeley|San Diego|Los Angeles|Irvine|Davis|Santa Barbara|Santa Cruz|Riverside|Merced)|Georgia Tech|Virginia Tech|Caltech|KAIST|POSTECH|HKUST(?: ?\(GZ\))?|CUHK|HKU|NUS|NTU|SMU|MPI-SWS|INRIA|CNRS|CNR|NASA|CERN|NIST|Google(?: (?:Research|DeepMind|Brain|Cloud))?|DeepMind|Microsoft(?: Research(?: Asia)?)?|Meta(?: AI)?|Facebook|Amazon(?: (?:AWS|Science))?|AWS|Apple|IBM(?: (?:Research|Almaden|T\.? ?J\.? Watson))?|Intel(?: Labs)?|NVIDIA(?: Research)?|Nvidia|OpenAI|Anthropic|Adobe(?: Research)?|Bosch|Huawei|Tencent(?: AI Lab)?|Alibaba|Baidu(?: Research)?|ByteDance|JD\.com|Ant (?:Group|Financial)|Samsung|Sony|Toyota|Uber|LinkedIn|Netflix|Snowflake|Databricks|VMware|Oracle|SAP|Siemens|Philips|Salesforce(?: Research)?|Twitter|Snap|Yahoo|eBay|Argonne|Oak Ridge|Sandia|Los Alamos|RAND)(?![\p{L}\d])|(?:阶跃星辰|字节跳动|腾讯|阿里巴巴|阿里|百度|华为|美团|京东|快手|滴滴|小米|商汤|旷视|蚂蚁|微软|谷歌|英伟达|智谱|月之暗面|网易|大疆|依图|海康威视|寒武纪)/u

/** True when the words name a place where people study or work. */
export const isInstitution = (text: string): boolean =>
  text.length <= 140 && (institutionWord.test(text) || known.test(text))

const unitWord =
  /\b(?:Department|Dept|School of|College of|Faculty|Division|Group|Team|Lab(?:oratory)?s?|Center|Centre|Program(?:me)?|Institute)\b|(?:学院|系|组|实验室|部|中心|团队|所)$/

/** True when the words name a part of an institution. */
export const isUnit = (text: string): boolean => text.length <= 120 && unitWord.test(text)

const wholeWord =
  /Universit|Univeristy|Polytechnic|Politecnico|École|Ecole|\bInc\b|Corp|Ltd|Company|Institute of (?:Technology|Science)|Academy of Sciences|大学|研究院|科学院|公司|集团/

/** True for a whole institution, and not only a school, group or laboratory of one. */
export const isWholeInstitution = (text: string): boolean =>
  text.length <= 140 && (wholeWord.test(text) || known.test(text))

const capital = `(?:[A-Z][\\p{L}&.'’-]*)`
const inName = new RegExp(
  `(?:the )?((?:${capital} ){0,5}(?:Universit\\p{L}+|Univeristy|Institut\\p{L}*|Institute|College|Academy|Laborator(?:y|ies)|Lab|School|Hospital|Center|Centre|Group|Inc|Corporation)(?:(?: (?:of|for|at|in|and|&|de) (?:the )?| )${capital}){0,6}(?:,? [A-Z]{2,5}(?![\\p{L}]))?)`,
  'u',
)
const chineseName = /(?:[\p{Script=Han}（）()]{2,16}?(?:大学|学院|研究院|研究所|科学院|公司|集团|实验室|研究中心))/u

/** The first institution that a sentence names: "the University of Pennsylvania", "Columbia University"; null for none. */
export const institutionIn = (sentence: string): string | null => {
  const head = sentence.slice(0, 400)
  const named = inName.exec(head)?.[1]
  const well = known.exec(head)
  const chinese = chineseName.exec(head)?.[0]
  if (named !== undefined && (well === null || head.indexOf(named) <= well.index))
    return named
      .replace(/[.,'’]+$/, '')
      .replace(/['’]s$/, '')
      .trim()
  if (well !== null) return well[0]
  return (
    chinese?.replace(/^(?:我是|现为|现任|现就读于|就读于|毕业于|在|于|是|任职于|获|取得|硕士|博士|本科)+/, '') ?? null
  )
}
