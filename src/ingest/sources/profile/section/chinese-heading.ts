import type { SectionKind } from './section-kind.ts'
import { simplified } from './simplified.ts'

const chinese: readonly (readonly [SectionKind, RegExp])[] = [
  ['PATENTS', /专利|知识产权|软件著作权|软著/],
  ['SKILLS', /技能|技术能力|语言能力|编程语言|证书|爱好|自我评价|个人能力|专业技能/],
  ['TALKS', /(?:学术|特邀|邀请|受邀|会议|大会|口头)报告|(?:学术|参加|参会)会议|演讲|讲座|学术交流/],
  [
    'SERVICE',
    /服务|兼职|审稿|任职情况|社会工作|学生工作|志愿|社团|学术活动|学术任职|学术职务|校园经历|社会活动|组织工作/,
  ],
  ['GRANTS', /基金|资助|经费|主持项目|承担项目|科研项目|纵向项目|横向项目|课题|研究计[划画]/],
  [
    'PUBLICATIONS',
    /论文|论著|专著|专书|著作|文章|发表|出版|预印|学术成果|研究成果|科研成果|代表作|代表性?(?:成果|工作|研究)|在投|投稿$|在审$|期刊$|会议$|手稿|教材|技术报告|成果$|^主编$|^编著$|译[著作]/,
  ],
  ['AWARDS', /奖|荣誉|竞赛|表彰|奖项|称号/],
  ['PROJECTS', /项目|开源|软件|程序包?$/],
  ['INTERESTS', /兴趣|研究方向|研究领域|关键词|专长|研究内容/],
  ['EDUCATION', /教育|学习经历|学历|求学|学术背景|学业/],
  ['TEACHING', /教学|课程|授课|主讲/],
  ['EXPERIENCE', /经历|经验|工作|实习|任职|职业|履历/],
  ['STUDENTS', /学生|招生|指导|培养|团队|课题组|成员|招聘/],
  ['CONTACT', /联系|邮箱|地址|链接/],
  ['NEWS', /新闻|动态|最新|消息|公告/],
  ['ABOUT', /简介|关于|个人信息|基本信息|介绍|概况|个人资料|简历|自述|个人情况/],
]

/** Words that Chinese headings are made of; a line that holds any other word is no heading. */
const chineseWords =
  /^(?:个人|基本|主要|代表性?|近期|近年来?|最新|部分|精选|学术|科研|研究|专业|社会|校园|国际|国内|中文|英文|海外|相关|其他|其它|已|被|所有|全部|获得?|待刊|待发表|授权|在研|结题|承接|发表|录用|接收|接受|出版物?|正式|公开|预印|在投|在审|投稿|合作|第一作者|一作|通讯作者|共同|及|与|和|或|的|在校|攻读|读研|以来|目前|论文|论著|专著|著作|文章|手稿|教材|成果|代表作|期刊|会议|研讨会|版|本|列表|目录|清单|情况|内容|专利|发明|实用新型|授权|登记|省部级|国家|知识产权|软著|软件著作权|技能|技术|能力|语言|编程|证书|爱好|自我|评价|特长|报告|特邀|邀请|受邀|应邀|大会|口头|同行|评议|非|演讲|讲座|交流|服务|兼职|审稿人?|评审|任职|职务|工作|学生|志愿|社团|活动|组织|委员会?|基金|资助|经费|主持|承担|参与|参加|项目|课题|纵向|横向|奖项?|获奖|所获|获得的?|荣誉|奖励|竞赛|比赛|表彰|称号|奖学金|开源|软件|程序|程序包|系统|兴趣|方向|领域|关键词|专长|教育|背景|学习|学历|求学|学业|教学|课程|授课|主讲|讲授|开设|承担|担任|所授|经历|经验|实习|职业|履历|实践|招生|指导|培养|团队|课题组|成员|招聘|联系|联系方式|方式|我|邮箱|地址|链接|新闻|动态|消息|公告|简介|关于|信息|介绍|概况|资料|简历|自述|人|者|编委|毕业|学位|刊物|写作|作品|作业|客座|编辑|年度|本科|硕士|博士|生|期间|加入|我们|综合|业务|企业|行业|工程|创新|创业|大学|大学生|学科|导师|来访|访问|公司|就业|培训|现任|其中|申请|获批|已|授权|比赛|学会|学术|数据集|代码|摘要|推荐|书籍|章节|译著|译作|编著|综述|特刊|媒体|报道|科普|附加|附录|计[划画]|记录|纪录|专书|论坛|主编|翻译|类别?|\d|[A-Z])+$/u

/** The kind that a heading in Chinese names; null for other lines. `lenient`: markup shows that it is a heading. */
export const chineseKind = (heading: string, lenient: boolean): SectionKind | null => {
  const text = simplified(heading)
  if (/[|,，;；。]/.test(text)) return null
  const plain = text.replace(/[\s：:·・、（）()/&]/g, '')
  if (plain.length < 2 || plain.length > 14) return null
  // The name of the whole document, at its head or above each of its pages.
  if (/^(?:个人|学术|中文|英文|求职|教师)*(?:简历|履历)表?$/.test(plain)) return null
  // A short heading that ends in the word of a kind needs no other word that is known.
  const ended =
    lenient &&
    plain.length <= 8 &&
    /(?:专利|论文|稿件|获奖|奖励|荣誉|项目|课题|经历|背景|竞赛|比赛|软著|报告|兼职|服务|课程|教学|简历|简介|研究方向|兴趣|基金|专著|著作|教材|任职|成员|学生|培养|新闻|动态|代码|软件|活动|联系方式)$/.test(
      plain,
    )
  if (!ended && !chineseWords.test(plain)) return null
  if (/(?:论文|稿件|文章)$/.test(plain) && !/(?:指导|毕业|学位|获奖|优秀).{0,4}$/.test(plain)) return 'PUBLICATIONS'
  // "获奖研究": works, where "获奖成果" are prizes.
  if (/^(?:部分)?获奖(?:研究|工作|论文|文章)$/.test(plain)) return 'PUBLICATIONS'
  // "已发表论文的开源代码": the last word says what stands below.
  if (/(?:代码|源码|软件|数据集|工具)$/.test(plain)) return 'PROJECTS'
  // "论文专利": one list of both.
  if (/论文|论著/.test(plain) && /专利|软著/.test(plain)) return 'PUBLICATIONS'
  return chinese.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** True for a heading of nothing but words that headings are made of: "第一作者", "其他". */
export const isChinesePart = (heading: string): boolean => {
  const plain = simplified(heading).replace(/[\s：:·・、（）()/&]/g, '')
  return plain.length > 1 && plain.length <= 14 && chineseWords.test(plain)
}
