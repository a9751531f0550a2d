import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.txt', text))
const facts = (text: string) => papers(text).map((paper) => [paper.title, authorsOf(paper).join(' '), paper.year])
const list = (...lines: readonly string[]) => `发表论文\n\n${lines.join('\n')}\n`

describe('what is written in full width or counted in rings is read as its plain form', () => {
  it('brackets around numbers and types', () => {
    const page = list(
      '［1］ 李明舟，王帆．水库地震的统计特征［J］．地震学报，2010，32（4）：412—420．',
      '［2］ 李明舟．大坝台阵设计［J］．水利学报，2014，45（3）：300—307．',
    )
    expect(facts(page)).toEqual([
      ['水库地震的统计特征', '李明舟 王帆', 2010],
      ['大坝台阵设计', '李明舟', 2014],
    ])
  })

  it('numbers in brackets of one sign', () => {
    const page = list(
      '⑴ 李明舟，王帆．水库地震的统计特征．地震学报，2010．',
      '⑵ 李明舟．大坝台阵设计．水利学报，2014．',
    )
    expect(facts(page).map(([title]) => title)).toEqual(['水库地震的统计特征', '大坝台阵设计'])
  })
})

describe('where the entries of a Chinese page begin and end', () => {
  it('a bracket that nobody closed swallows no further lines', () => {
    const page = list(
      '陈玉舟, 李帆. 潮位的事件识别.海岛智能(第六届潮汐会议（TIDE2010）优秀论文 (EI：20123815454216).',
      '李帆, 陈玉舟. 灯塔结构标注.第六届潮汐会议（TIDE2010）.',
      '陈玉舟, 李帆, 王灯. 时序潮位的宏观模型. 海岛研究. 2009, 46(7):1184-1191 (EI：20090411869646).',
    )
    expect(facts(page).map(([title]) => title)).toEqual(['潮位的事件识别', '灯塔结构标注', '时序潮位的宏观模型'])
  })

  it('years on lines of their own part a list without gaps', () => {
    const page =
      '发表论文：\n2019年\n海岛金融与创业，经济学刊，第3期，独立作者\n渔户借贷的声誉机制，渔业经济，第8期，第一作者\n2017年\n航线开通对渔港集聚的影响，财贸学刊，第1期，独立作者\n'
    expect(facts(page)).toEqual([
      ['海岛金融与创业', '', 2019],
      ['渔户借贷的声誉机制', '', 2019],
      ['航线开通对渔港集聚的影响', '', 2017],
    ])
  })
})

describe('numbers of a list', () => {
  it('stand without a sign behind them', () => {
    const page = list(
      '1 张舟, 李帆. 海岛图像的分割. 图形学报, 2018, 23(1): 10-18',
      '2 李帆, 张舟, 王灯. 弱监督的船只检测. 电子学报, 2019, 47(6): 1201-1208',
      '3 Ann Lee, Bo Fox. Segmenting Boats with Few Labels. Pattern Recognition, 2020, 100: 107-118',
    )
    expect(facts(page)).toEqual([
      ['海岛图像的分割', '张舟 李帆', 2018],
      ['弱监督的船只检测', '李帆 张舟 王灯', 2019],
      ['Segmenting Boats with Few Labels', 'Ann Lee Bo Fox', 2020],
    ])
  })

  it('part the items on one line', () => {
    const page = list(
      '（1）海岛地名的层次结构，《地名学刊》2012.5；（2）渔村聚落的空间形态，《人文地理》2013.2；（3）灯塔与航道的关系，《海洋通报》2015.1。',
    )
    expect(facts(page)).toEqual([
      ['海岛地名的层次结构', '', 2012],
      ['渔村聚落的空间形态', '', 2013],
      ['灯塔与航道的关系', '', 2015],
    ])
  })

  it('begin behind a heading on the same line', () => {
    const page =
      '李海\n\n某大学教授。\n\n代表性论文：[1] 李海, 王舟. 海流预测的图网络. 计算机学报, 2021.\n[2] 王舟, 李海. 浮标数据补全. 软件学报, 2020.\n'
    expect(facts(page).map(([title]) => title)).toEqual(['海流预测的图网络', '浮标数据补全'])
  })

  it('are no numbers where only one line begins with one', () => {
    expect(facts(list('张舟, 李帆. 3 kinds of tides. Island Journal, 2018.')).map(([title]) => title)).toEqual([
      '3 kinds of tides',
    ])
  })
})

describe('headings of Chinese pages', () => {
  const titles = (heading: string) =>
    papers(
      `# 个人主页\n\n王舟，副教授。\n\n${heading}\n\n- [城市道路的韧性评估](https://x.example/1)，\`2023\`，地理学报\n- [共享单车的潮汐现象](https://x.example/2)，\`2021\`，地理研究\n`,
    ).length

  it('in two languages, with letters set apart, and with words for representative work', () => {
    expect(titles('## 代表性研究/Representative research')).toBe(2)
    expect(titles('## 代表性工作')).toBe(2)
    expect(titles('## 论 文')).toBe(2)
  })

  it('in traditional characters', () => {
    const page =
      '王小明 教授\n\n學歷\n海島大學 資訊工程 博士 (2005)\n\n期刊論文\n1. 王小明、李大華（2015）。海島方言的語音辨識。地理學報，47(3)，300-310。\n2. 李大華、王小明（2016）。漁村學生的學習投入研究。教育研究，32(2)，200-208。\n\n研討會論文\n1. 王小明、李大華，「潮位預測的深度學習方法」，第十屆海洋研討會，2018年。\n\n研究計畫\n1. 海島資訊處理，科技部，2016/08-2018/07，主持人\n\n獲獎紀錄\n1. 優良教師獎，2017\n'
    expect(papers(page).map(({ title, year }) => [title, year])).toEqual([
      ['海島方言的語音辨識', 2015],
      ['漁村學生的學習投入研究', 2016],
      ['潮位預測的深度學習方法', 2018],
    ])
  })

  it('of own work have a list of publications below them where years and linked titles show it', () => {
    const page =
      '# 个人主页\n\n王舟，男，副教授。\n\n## 我的研究\n\n- `2024` [Paging keys for long prompts](https://x.example/1) - 提出分页缓存，吞吐提升。\n- `2023` [Batching requests of uneven length](https://x.example/2) - 获最佳论文提名。\n- `2020` [面向动态图的子图匹配](https://x.example/5) - 首个流式算法\n'
    expect(papers(page).map(({ title, year, venue }) => [title, year, venue])).toEqual([
      ['Paging keys for long prompts', 2024, null],
      ['Batching requests of uneven length', 2023, null],
      ['面向动态图的子图匹配', 2020, null],
    ])
  })

  it('in bold above items are topics, and belong to no entry', () => {
    const page =
      '# 论文\n\n**图数据**\n\n- `2024` [Paging keys for long prompts](https://x.example/1)\n- `2023` [Batching requests of uneven length](https://x.example/2)\n\n**其他**\n\n- `2020` [Walking along low islands](https://x.example/5)\n'
    const reading = readProfile('a page.md', page)
    expect(reading.records.filter(({ kind }) => kind === 'paper').map(({ locator }) => locator)).toEqual([
      'line 5',
      'line 6',
      'line 10',
    ])
    expect(reading.unread).toEqual([])
  })

  it('in brackets of any width part papers from projects, and a project that names its fund is no paper', () => {
    const page =
      '学术成果\n\n(一)期刊论文\n1.赵明、钱亮,海岛能源的规划,《电力学报》2018年第3期。\n2.国家社科基金项目“海岛能源政策研究”(15BGL001),主持,2015年立项。\n(二)课题\n1.省社科规划项目“电价改革研究”,参与,2013年。\n'
    expect(papers(page).map(({ title }) => title)).toEqual(['海岛能源的规划'])
  })

  it('say when or for whom the papers were written, and who takes part in projects', () => {
    const page =
      '赵明\n\n在校期间发表论文：\n[1]赵明,钱亮.无人机影像匀色方法[J].测绘学刊,2014(8):22-25.\n[2]钱亮,赵明.点云的树高提取[J].遥感学刊,2014,29(3):60-65.\n\n主持或参与的科研项目：\n“声景的评价方法研究”，国家自然科学基金青年项目，2019-2021，主持。\n“夜间噪声治理研究”，市科委项目，2017-2018，参与。\n'
    expect(papers(page).map(({ title }) => title)).toEqual(['无人机影像匀色方法', '点云的树高提取'])
  })

  it('of courses end a list of publications', () => {
    const page =
      '# 李海\n\n## 论文\n\n《海岛移民史论》，《史学刊》2015年第3期；\n《渔村家族变迁》，《史学刊》2012年第2期。\n\n## 讲授课程\n\n《海洋古代史》、《社会经济史》\n'
    expect(papers(page).map(({ title }) => title)).toEqual(['海岛移民史论', '渔村家族变迁'])
  })
})

describe('the end of English people and titles beside Chinese ones', () => {
  const people = (text: string) => papers(`# 论文\n\n${text}\n`).map((paper) => [paper.title, authorsOf(paper).at(-1)])

  it('a coined word in front of a colon begins the title', () => {
    expect(people('- Lei Chen, Bo Fox, TIDE: A Map of Harbours. In Conference on Tides (COT), 2014.')).toEqual([
      ['TIDE: A Map of Harbours', 'Bo Fox'],
    ])
    expect(people('- Lei Chen, Bo Fox TideNet: Maps of Harbours. Conference on Tides (COT), 2018.')).toEqual([
      ['TideNet: Maps of Harbours', 'Bo Fox'],
    ])
    expect(people('- Lei Chen, Ann Roe, Bo Fox, Salted TIDE-V: A Map. Conference on Tides, 2017.')).toEqual([
      ['Salted TIDE-V: A Map', 'Bo Fox'],
    ])
  })

  it('who published it stands between title and venue', () => {
    expect(
      people(
        '- Ann Lee, Bo Fox. Words of Sailors, Harbour Press: Proceedings of the Conference on Ships, China, 2005.',
      ),
    ).toEqual([['Words of Sailors', 'Bo Fox']])
    expect(
      people(
        '- Ann Lee, Bo Fox. Unknown Words of Sailors.TIDE Publications: Proceedings of the Conference on Ships 2005.',
      ),
    ).toEqual([['Unknown Words of Sailors', 'Bo Fox']])
  })

  it('a venue in bold letters ends the title, whatever follows it', () => {
    expect(
      people('- Ann Lee, Bo Fox. Large Tides by Spot Matching, **Optics Express**, Submitted. (SCI:Q2, IF:3.833)'),
    ).toEqual([['Large Tides by Spot Matching', 'Bo Fox']])
  })

  it('an invention patent among the references is none of them', () => {
    expect(people('- Ann Lee, Bo Fox, A System to Keep Boats Afloat, invention patent.')).toEqual([])
  })

  it('等 behind a Latin name stands for the others', () => {
    const [paper] = papers('# 论文\n\n- Wang Ming等. Real-time Snows of Islands. IEEE TVCG, 2016.\n')
    expect([paper?.title, authorsOf(paper), paper?.authorsComplete]).toEqual([
      'Real-time Snows of Islands',
      ['Wang Ming'],
      false,
    ])
  })

  it('"etc." stands for the others', () => {
    expect(people('- Wen Li, Le Sun, etc. Smooth Tides for Harbours. 4th Tide Symposium (TS 2008), 2008.')).toEqual([
      ['Smooth Tides for Harbours', 'Le Sun'],
    ])
  })

  it('a meeting that is counted ends the title, with a blank in front or none', () => {
    const page =
      '# 论文\n\n1. Ann Lee, Bo Fox. Tides of Low Islands. In 2nd International Conference on Tides (ICT 2010). April 16-18, 2010.\n2. Bo Fox, Ann Lee. Pumps of Low Islands. 7th International Conference on Pumps October , 2008.\n3. Ann Lee, Bo Fox, Cy Roe. Wells of Low Islands.3rd International Symposium on Wells，October 13-14,2009.\n4. Ann Lee, Cy Roe. Salt of Low Islands. In Conference on Salt (COS) September 22-25, Vienna, Austria.2009.\n'
    expect(papers(page).map(({ title, year }) => [title, year])).toEqual([
      ['Tides of Low Islands', 2010],
      ['Pumps of Low Islands', 2008],
      ['Wells of Low Islands', 2009],
      ['Salt of Low Islands', 2009],
    ])
  })

  it('a point in front of each heading, and prizes in a list of their own', () => {
    const page = [
      '李远帆 研究员',
      '·研究方向：潮汐能',
      '·学习及工作经历:',
      '1992.9－1996.7 海岛大学，海洋专业，本科',
      '·主要论文：',
      '[1]. Li, Y.F., and Wang, X.Z. Slow tides of low islands. Journal of Tides. 2009, 18(1): 49-61',
      '[2]. Wang, X.Z., Li, Y.F., and Zhao, D. Ropes of old harbours. Journal of Knots. 2008, 17(4): 21-29',
      '·国际交流与合作：',
      '2009.9-2010.9 远洋大学访问学者',
      '·其他：',
      '1.“潮汐发电机组关键技术一条龙开发”，海洋协会科学技术奖一等奖，2006年，排名12/15',
    ].join('\n')
    expect(papersOf(readProfile('a page.txt', page)).map(({ title }) => title)).toEqual([
      'Slow tides of low islands',
      'Ropes of old harbours',
    ])
  })

  it('what a page offers with each work in lines of their own, and who wrote it with the owner', () => {
    const work = (title: string, rest: string, ...links: readonly string[]) =>
      [title, rest, '', '▸摘要', ...links, '▸引用格式', '▸BibTeX', ''].join('\n')
    const page = [
      '安娜李',
      '',
      '发表论文',
      '',
      work('Salt in the Wells of Low Islands', '与 Fox、Moe 合著，Low Islands, 12, 1–9 (2021)', '付费版', '盐井文件'),
      work(
        'Pumps for Wells That Are Deep',
        '与 Moe、Roe、Fox 等合著，Low Islands, 11, 3–8 (2020)',
        '付费版',
        '水泵之图',
      ),
      work('Tides Are Not Slowed by Narrow Bays', '与 Fox 合著，Low Islands, 10, 5–6 (2019)', '付费版', '盐井文件'),
      '媒体报道',
      '媒体汇总',
    ].join('\n')
    const read = papers(page).map((paper) => [
      paper.title,
      paper.authors.filter(({ subject }) => subject === null).map(({ name }) => name),
      paper.authorsComplete,
      paper.venue?.name,
    ])
    expect(read).toEqual([
      ['Salt in the Wells of Low Islands', ['Fox', 'Moe'], true, 'Low Islands'],
      ['Pumps for Wells That Are Deep', ['Moe', 'Roe', 'Fox'], false, 'Low Islands'],
      ['Tides Are Not Slowed by Narrow Bays', ['Fox'], true, 'Low Islands'],
    ])
  })
})
