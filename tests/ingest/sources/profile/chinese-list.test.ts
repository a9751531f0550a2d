import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const papers = (text: string) => papersOf(readProfile('a page.txt', text))
const facts = (text: string) => papers(text).map((paper) => [paper.title, authorsOf(paper).join(' '), paper.year])
const list = (...lines: readonly string[]) => `发表论文\n\n${lines.join('\n')}\n`

describe('a Chinese list is read in the way that most of its lines share', () => {
  it('blanks part the people from each other and from the title, on lines without marks', () => {
    const page = list(
      '王小舟 李远帆 一种基于Tide-tree的潮位预测算法,海洋学报,29(1):104-110.,2015-01-01 00:00:00,核心',
      '李远帆 潮汐能开发探索－以海岛为例,其他刊物,24（12）：66－69,2014-12-01 00:00:00,其他',
      '赵灯 李远帆 王小舟 Slow tides of low islands,其他刊物,2013,8202:85-96,2013-10-15 00:00:00,其他',
    )
    expect(facts(page)).toEqual([
      ['一种基于Tide-tree的潮位预测算法', '王小舟 李远帆', 2015],
      ['潮汐能开发探索－以海岛为例', '李远帆', 2014],
      ['Slow tides of low islands', '赵灯 李远帆 王小舟', 2013],
    ])
  })

  it('nobody is named, and the journal stands in marks of its own', () => {
    const page = list(
      '- 潮间带贝类的分布机制，《海洋与湖沼》 , 2002 , 38 (2) :190-192',
      '- 盐沼植物的概念模型，《生态学报》 2001年09期',
      '- 海岛淡水的形成机制，《小型水利》 - 2000',
    )
    expect(facts(page)).toEqual([
      ['潮间带贝类的分布机制', '', 2002],
      ['盐沼植物的概念模型', '', 2001],
      ['海岛淡水的形成机制', '', 2000],
    ])
  })

  it('those in brackets behind the title wrote it with the owner', () => {
    const page = list(
      '1. 海岛方言的量词研究（与王舟，斯琴图合作），方言学刊，2010年第5期',
      '2. 渔歌语料库的构建，（与赵灯合作），民族大学学报，2010年第4期',
      '3. 船名的来历，海岛书局，《地名论丛》第一集，2009年9月',
    )
    expect(facts(page)).toEqual([
      ['海岛方言的量词研究', '王舟? 斯琴图?', 2010],
      ['渔歌语料库的构建', '赵灯?', 2010],
      ['船名的来历', '', 2009],
    ])
  })

  it('people in brackets behind the title are its authors', () => {
    const page = list(
      '渔村治理中的熟人社会（陈玉舟，刘海帆），社会研究，2018年第3期',
      '返乡渔民的身份认同（陈玉舟），青年研究，2015年第6期',
      '船老大的多重角色（陈玉舟，吴帆），渔业经济，2013年第9期',
    )
    expect(facts(page)).toEqual([
      ['渔村治理中的熟人社会', '陈玉舟 刘海帆', 2018],
      ['返乡渔民的身份认同', '陈玉舟', 2015],
      ['船老大的多重角色', '陈玉舟 吴帆', 2013],
    ])
  })

  it('a rare surname is one where its place shows it, and a word that comes again among people is a name', () => {
    const page = list(
      '1. 那仁图雅，斯琴高娃，乌云毕力格．海岛语料的切分规范．海岛学报，2013，27（2）：77-83．',
      '2. 斯琴高娃，那仁图雅．渔歌的字体识别．海岛应用，2016，36（S1）：101-104．',
      '3. 乌云毕力格，斯琴高娃．双语词典的自动编纂．词典研究，2018（6）：30-38．',
    )
    expect(facts(page)).toEqual([
      ['海岛语料的切分规范', '那仁图雅 斯琴高娃 乌云毕力格', 2013],
      ['渔歌的字体识别', '斯琴高娃 那仁图雅', 2016],
      ['双语词典的自动编纂', '乌云毕力格 斯琴高娃', 2018],
    ])
  })

  it('a point for a comma parts people, and so does the last comma from a surname that nobody knows', () => {
    const page = list(
      '[1] 陈玉舟，冯海帆，玻璃挠曲的测量方法研究[J]. 光学，2018，44（2）：231-236.',
      '[2] 陈玉舟.李三帆，落体法的测量方法比较[J].力学与实践，2005.27（3）：69-72。',
      '[3] 陈玉舟,孟海, 贤信. 灯塔镜片的应力[J].光学，2006.',
    )
    expect(facts(page)).toEqual([
      ['玻璃挠曲的测量方法研究', '陈玉舟 冯海帆', 2018],
      ['落体法的测量方法比较', '陈玉舟 李三帆', 2005],
      ['灯塔镜片的应力', '陈玉舟 孟海 贤信', 2006],
    ])
  })

  it('the commas of Chinese part the parts of English entries too', () => {
    const page =
      '# 论文\n\n**Anna Lee**, Bo Fox，When the Tide Turns: Closing Gaps in Harbour Maps，*The 2026 Conference on Tides (TIDE), Main Conference*，2026.\n\nBo Fox, **Anna Lee**\\*，SALT: Cheap Pumps for Islands，*International Conference on Pumps (ICP)*，2025. [Paper](https://x.example/1)\n'
    expect(facts(page)).toEqual([
      ['When the Tide Turns: Closing Gaps in Harbour Maps', 'Anna Lee@ Bo Fox', 2026],
      ['SALT: Cheap Pumps for Islands', 'Bo Fox Anna Lee*@', 2025],
    ])
  })

  it('people with marks follow the title behind nothing but a blank', () => {
    const page = list(
      '1. 海岛深层储层成因 丁海舟(#);马帆;郭灯(*) 石油学报，2019，41(6)：1172-1182.',
      '2. 页岩孔隙的分形特征 马帆(#);丁海舟(*) 地质学报，2017，28(3)：401-409.',
      '3. Origin of deep reservoirs Ding Haizhou(#);Ma Fan(*) Island Geology，2014，52：20-31.',
    )
    expect(facts(page)).toEqual([
      ['海岛深层储层成因', '丁海舟 马帆 郭灯*', 2019],
      ['页岩孔隙的分形特征', '马帆 丁海舟*', 2017],
      ['Origin of deep reservoirs', 'Ding Haizhou Ma Fan*', 2014],
    ])
  })

  it('a blank alone ends the title in front of venue and year', () => {
    const page = list(
      '谢舟, 钱帆. 阻尼器的温度效应 振动与冲击 2018 37(2): 11-18',
      '钱帆, 谢舟. 悬架的模糊控制 汽车工程 2016 38(7): 850-856',
      '谢舟, 孔灯. Hydraulic mounts with two chambers Journal of Boats 2014 13(1): 5-12',
    )
    expect(facts(page).map(([title]) => title)).toEqual([
      '阻尼器的温度效应',
      '悬架的模糊控制',
      'Hydraulic mounts with two chambers',
    ])
  })

  it('columns parted by blanks: month, title, venue, place among the authors', () => {
    const page = list(
      '2021.05  渔港物流的双层模型  系统工程理论与实践  第一作者',
      '2020.11  考虑潮位的库存问题  运筹与管理  独立作者',
      '2018.07  时变航线的调度算法  集成制造系统  通讯作者',
    )
    expect(facts(page)).toEqual([
      ['渔港物流的双层模型', '', 2021],
      ['考虑潮位的库存问题', '', 2020],
      ['时变航线的调度算法', '', 2018],
    ])
  })

  it('a title in marks, then people parted by blanks, then the journal', () => {
    const page = list(
      '《海岛生态补偿研究》 李海 王舟 《资源科学》 2014年第6期',
      '《渔业碳汇的核算》 王舟 李海 赵灯 《生态经济》 2015年第3期',
      '《禁渔期与渔民收入》 李海 《农业经济》 2016年第9期',
    )
    expect(facts(page)).toEqual([
      ['海岛生态补偿研究', '李海 王舟', 2014],
      ['渔业碳汇的核算', '王舟 李海 赵灯', 2015],
      ['禁渔期与渔民收入', '李海', 2016],
    ])
  })

  it('the place of one author among all stands in brackets behind the name', () => {
    const page = list(
      '海岛补偿标准研究，张舟（1/3），管理学刊，2018.6',
      '渔业碳汇的定价机制，张舟（1/2），经济学刊，2020.3',
      '海洋牧场的布局，张舟（2/4），资源学刊，2017.11',
    )
    expect(facts(page)).toEqual([
      ['海岛补偿标准研究', '张舟', 2018],
      ['渔业碳汇的定价机制', '张舟', 2020],
      ['海洋牧场的布局', '张舟', 2017],
    ])
  })

  it('year and venue stand in front of the title', () => {
    const page = list(
      '2019，ACL，Parsing Long Sentences of Sailors，Ann Lee, Bo Fox',
      '2018，EMNLP，Tagging without a Dictionary，Bo Fox, Ann Lee',
      '2017，海岛学报，渔民长句的句法分析，李海, 王舟',
    )
    expect(facts(page)).toEqual([
      ['Parsing Long Sentences of Sailors', 'Ann Lee Bo Fox', 2019],
      ['Tagging without a Dictionary', 'Bo Fox Ann Lee', 2018],
      ['渔民长句的句法分析', '李海 王舟', 2017],
    ])
    expect(papers(page).map(({ venue }) => venue?.acronym)).toEqual(['ACL', 'EMNLP', '海岛学报'])
  })

  it('people stand in brackets at the very end', () => {
    const page = list(
      '1. 海岛能源的规划. 电力学报, 2018, 42(3): 11-20 (赵明, 钱亮)',
      '2. 微网储能的容量配置. 电网学报, 2017, 41(2): 30-38 (钱亮, 赵明, 孙强)',
      '3. 风电场的等值建模. 电机学报, 2016, 36(1): 1-9 (赵明)',
    )
    expect(facts(page)).toEqual([
      ['海岛能源的规划', '赵明 钱亮', 2018],
      ['微网储能的容量配置', '钱亮 赵明 孙强', 2017],
      ['风电场的等值建模', '赵明', 2016],
    ])
  })

  it('each line says its fields under words of their own', () => {
    const page = list(
      '1. 题目：海岛能源的规划；作者：赵明，钱亮；期刊：电力学报；时间：2018年',
      '2. 题目：风电场的等值建模；作者：赵明；期刊：电力建设；时间：2016年',
    )
    expect(facts(page)).toEqual([
      ['海岛能源的规划', '赵明 钱亮', 2018],
      ['风电场的等值建模', '赵明', 2016],
    ])
  })

  it('which author the owner is says no part of the title', () => {
    const page = list(
      '1、海岛能源的规划（第一作者），电力学报，2018年第3期（EI）',
      '2、微网储能的容量配置（通讯作者），电网学报，2017年第2期（EI）',
      '3、风电场的等值建模（独立作者），电力建设，2016年第1期（北大核心）',
    )
    expect(facts(page).map(([title]) => title)).toEqual(['海岛能源的规划', '微网储能的容量配置', '风电场的等值建模'])
  })

  it('quotation marks around the first words belong to the title, a dated journal to its marks', () => {
    const page = list(
      '论潮汐诗的叙事转向，《海岛文学》2010.4',
      '“以船为诗”再检讨，《海岛评论》2016.5',
      '日藏海图考略，《文献》2012.1',
    )
    expect(papers(page).map(({ title, venue }) => [title, venue?.name])).toEqual([
      ['论潮汐诗的叙事转向', '海岛文学'],
      ['“以船为诗”再检讨', '海岛评论'],
      ['日藏海图考略', '文献'],
    ])
  })

  it('who edits a book is named with it', () => {
    expect(
      facts(
        list(
          '1. 何斌,蒋莉. 潮汐的观测效果. 海洋学刊, 2016,96(12):950-954.',
          '2. 何斌主编. 海岛救护手册. 北京: 海岛出版社, 2015.',
        ),
      ),
    ).toEqual([
      ['潮汐的观测效果', '何斌 蒋莉', 2016],
      ['海岛救护手册', '何斌', 2015],
    ])
  })

  it('names of projects and of software stay what they are', () => {
    const page =
      '# 论文\n\n1. [CCF-A] 灯塔图像的压缩算法. 陈玉舟, 李帆. 软件学报, 2023.\n2. [SCI 二区] 灯塔图像综述. 李帆, 陈玉舟. 计算机科学, 2021.\n\n# 开源代码\n\n部分已发表论文的开源代码：\n\n- **TideNet** (*ICML 2026*) — 面向潮位的预测框架。 [Code](https://x.example/1)\n- **SaltNet** (*KDD 2024*) — 面向盐沼的分类方法。 [Code](https://x.example/2)\n'
    expect(facts(page)).toEqual([
      ['灯塔图像的压缩算法', '陈玉舟 李帆', 2023],
      ['灯塔图像综述', '李帆 陈玉舟', 2021],
    ])
  })
})

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
})
