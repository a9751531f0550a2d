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

  it('a year between people and a title in the signs of a book, and a thesis that names its kind', () => {
    const page =
      '# 王小舟\n\n## 期刊论文\n\n- 王小舟. 2025.《海岛的生成与持存：评〈海岛方法〉》.《海岛研究评论》8(2): 399–410.\n\n## 专著章节\n\n- 王小舟. 2024.《渔歌中的地域出身：个案研究》. 载赵灯、李远帆主编：《海岛社会学》，第 6 章，107–138 页. 海岛大学出版社.\n\n## 学位论文\n\n- 博士学位论文，题为 *Salt and Soup in Harbour Towns (1999–2023)*，海岛大学，2023 年。\n'
    expect(
      papersOf(readProfile('a page.md', page)).map(({ title, year, venue }) => [title, year, venue?.name]),
    ).toEqual([
      ['海岛的生成与持存：评〈海岛方法〉', 2025, '海岛研究评论'],
      ['渔歌中的地域出身：个案研究', 2024, '海岛社会学'],
      ['Salt and Soup in Harbour Towns (1999–2023)', 2023, '海岛大学'],
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

  it('company behind a colon, the journal with a state below, and whole works on lines of their own', () => {
    const page =
      '发表论文\n盐路与城镇 (合作者：Ana Lee, Bo Fox )\n《盐业研究》有条件接受 (SS24, Salt Top)\n渡口的价格与海岛，《海岛季刊》(SSDC A级)\n\n工作论文\n灯塔经验与价值创造 (合作者：Cy Moe and Bo Fox)\n《潮汐科学》修订并重投 (SS24)\n潮汐专利 (合作者：Dee Roe and Ana Lee)\n《海岛评论》修订并重投 (SS50)\n'
    expect(papers(page).map((paper) => [paper.title, authorsOf(paper).join(' '), paper.status])).toEqual([
      ['盐路与城镇', 'Ana Lee? Bo Fox?', 'ACCEPTED'],
      ['渡口的价格与海岛', '', 'PUBLISHED'],
      ['灯塔经验与价值创造', 'Cy Moe? Bo Fox?', 'SUBMITTED'],
      ['潮汐专利', 'Dee Roe? Ana Lee?', 'SUBMITTED'],
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

  it('so do inverted ones, and English lines go with the Chinese ones of their list', () => {
    const page = list(
      '(1) Rendering water with few samples Zhang, Sanfeng (#); Li, Siguang (*) Graphics Forum, 2010, 29(2): 1-10.',
      '(2) Mining the behavior of users Li, Siguang; Wang, Wuming; Zhang, Sanfeng (*) Island Access, 2012, 7: 11-20.',
      '(3) 海岛图像的绘制 张三丰; 李四光 (*) 海岛学报, 2011, 22(1): 1-9.',
    )
    expect(facts(page).map(([title]) => title)).toEqual([
      'Rendering water with few samples',
      'Mining the behavior of users',
      '海岛图像的绘制',
    ])
    expect(papers(page).map(({ authors }) => authors.length)).toEqual([2, 3, 2])
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

it('labels of a venue and its year, people in front of a dash, and titles with their translation', () => {
  const labelled =
    "# 周胜\n\n## 论文\n\n1. **[世界盐业'25]** 蓝发, **周胜#**. 盐湖转型与并购行为研究, [PDF]().\n2. **[Salt Economy and Sustainable Towns'24]** **周胜#**, 蓝发, 胡梓. Determinants of Salt Mergers in China, [PDF](https://x.example)\n"
  expect(papersOf(readProfile('主页.md', labelled)).map(({ title, year }) => [title, year])).toEqual([
    ['盐湖转型与并购行为研究', 2025],
    ['Determinants of Salt Mergers in China', 2024],
  ])
  const dashed =
    '# 江召\n\n## 论文\n\n- **盐湖系统最优化求解方法**  \n  李灿、江召、洪娟 — 《盐业技术》，2023，51(2)\n- **Effects of Seasons on Salt**（季节对盐的影响研究）  \n  江召、王丙 — 《Salt and Tides》，2022，45，102090\n'
  expect(papersOf(readProfile('主页.md', dashed)).map((paper) => [paper.title, authorsOf(paper)])).toEqual([
    ['盐湖系统最优化求解方法', ['李灿', '江召@', '洪娟']],
    ['Effects of Seasons on Salt', ['江召@', '王丙']],
  ])
})

it('venues in italics below titles in bold letters, though titles end as journals are called', () => {
  const titles = [
    '冻融作用下岩石损伤模型的研究',
    '荷载作用下盐岩损伤特性',
    '水分对盐岩特性的影响',
    '温度作用下盐岩损伤模型',
  ]
  const page = `# 张慧\n\n## 论文发表\n\n${titles.map((title, index) => `**${title}**\n\n张慧, 杨更\n\n*盐业工程学报*, ${2010 + index}`).join('\n\n')}\n`
  expect(papersOf(readProfile('主页.md', page)).map(({ title, year }) => [title, year])).toEqual(
    titles.map((title, index) => [title, 2010 + index]),
  )
})

it('lines of a month, a title in marks and a journal, with the heading of a part without works behind them', () => {
  const lines = [
    '2005.4 《盐湖查询系统的设计与实现》 盐业工程',
    '2005.3 《盐湖语言的句法分析》 盐业工程',
    '2006.8 《面向考古的盐湖系统》 盐业学报',
  ]
  const page = `# 王盐\n\n### 3、论文\n\n${lines.join('  \n')}\n\n### 4、著作/教材\n`
  expect(papersOf(readProfile('主页.md', page)).map(({ title, year }) => [title, year])).toEqual([
    ['盐湖查询系统的设计与实现', 2005],
    ['盐湖语言的句法分析', 2005],
    ['面向考古的盐湖系统', 2006],
  ])
})
