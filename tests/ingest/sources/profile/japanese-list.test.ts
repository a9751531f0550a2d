import { describe, expect, it } from 'vitest'
import { japaneseNamesAt } from '../../../../src/ingest/sources/profile/people/japanese-names.ts'
import { readProfile } from '../../../../src/ingest/sources/profile/read-profile.ts'
import { authorsOf, papersOf } from './reading.ts'

const facts = (text: string) =>
  papersOf(readProfile('a page.txt', text)).map((paper) => [paper.title, authorsOf(paper).join(' / '), paper.year])

describe('titles in corner brackets among people and meetings', () => {
  it('broken over lines that are as wide as the others of the page', () => {
    const page = [
      '国内会议',
      '• [D4] 塩川一太郎, Ana Lee, 井戸海, 島田由紀子. 「低い島の塩の井戸についての調査とその報',
      '告」海島学会 第12回大会 (KAITO2021), 2021.',
      '• [D3] 井戸海, 塩川一太郎, 他. 「深い井戸のためのポンプを選ぶ際に役立つデータベースの構築と評',
      '価」海島学会 第11回大会 (KAITO2020), 2020.',
      '• [D2] 井戸海, 島田由紀子. 「狭い入り江における遅い潮の流れとそれが残すもの」海島学会 第10回大',
      '会 (KAITO2019), 2019.',
      '• [D1] Ana Lee, Bo Fox, Cy Moe, Dan Roe. “Slow Tides in Narrow Bays and What It Is That They Leave',
      'Behind on the Shore,” Low Islands, 2018.',
      '非审稿论文',
      '• [N2] Bo Fox, Ana Lee. “Salt in the Wells of Low Islands after Two Winters That Were Much Too',
      'Dry,” Low Islands, 2017.',
      '• [N1] Bo Fox, Cy Moe. “Pumps for Wells That Are Deep,” Low Islands, 2016.',
    ].join('\n')
    expect(facts(page)).toEqual([
      ['低い島の塩の井戸についての調査とその報告', '塩川一太郎 / Ana Lee / 井戸海 / 島田由紀子', 2021],
      ['深い井戸のためのポンプを選ぶ際に役立つデータベースの構築と評価', '井戸海 / 塩川一太郎', 2020],
      ['狭い入り江における遅い潮の流れとそれが残すもの', '井戸海 / 島田由紀子', 2019],
      [
        'Slow Tides in Narrow Bays and What It Is That They Leave Behind on the Shore',
        'Ana Lee / Bo Fox / Cy Moe / Dan Roe',
        2018,
      ],
      ['Salt in the Wells of Low Islands after Two Winters That Were Much Too Dry', 'Bo Fox / Ana Lee', 2017],
      ['Pumps for Wells That Are Deep', 'Bo Fox / Cy Moe', 2016],
    ])
  })
})

describe('people of a list in Japanese', () => {
  const listed = (...entries: readonly string[]) =>
    facts(['# 研究業績', '', ...entries.map((entry, index) => `${index + 1}. ${entry}`)].join('\n'))

  it('with points in the middle between them and corner brackets behind', () => {
    expect(
      listed(
        '塩川一太郎・井戸海・島田由紀子・潮見さゆり「低い島の塩の井戸についての調査」、『海島学研究』12(2)、海島学会、pp.68-75、2016年4月',
        '井戸海斗・塩川一太郎（1995）「遅い潮の流れとそれが残すもの」、『海島学研究』3号、海島学会、1995年9月',
        '塩川一太郎・井戸海・島田由紀子, 島の石『潮汐表』全文データベースの構築, 海島ワークショップ2016発表論文集, pp.49-56, 2017.',
        '塩川一太郎編『井戸の歴史と海の石』、海島大学出版会、2009年8月、p.211',
      ),
    ).toEqual([
      ['低い島の塩の井戸についての調査', '塩川一太郎 / 井戸海 / 島田由紀子 / 潮見さゆり', 2016],
      ['遅い潮の流れとそれが残すもの', '井戸海斗 / 塩川一太郎', 1995],
      ['島の石『潮汐表』全文データベースの構築', '塩川一太郎 / 井戸海 / 島田由紀子', 2017],
      ['井戸の歴史と海の石', '塩川一太郎', 2009],
    ])
  })

  it('with a blank between surname and given name', () => {
    expect(
      listed(
        '塩川 一太郎，井戸 海，島田 由紀子，"低い島の井戸の調査支援サービスの開発"，海島学会論文誌，Vol.31, No1 pp.16-28, (2016)',
        '井戸 海, 塩川 一太郎，"深い井戸のためのポンプの構築"，海島学会論文誌 Vol.26 No.4 pp.504-517 (2011)',
        '塩川一太郎, 島田 由紀子，"石と潮の海外動向"，海島学会誌 Vol.30 No.5 pp.580-589 (2015)',
      ),
    ).toEqual([
      ['低い島の井戸の調査支援サービスの開発', '塩川一太郎 / 井戸海 / 島田由紀子', 2016],
      ['深い井戸のためのポンプの構築', '井戸海 / 塩川一太郎', 2011],
      ['石と潮の海外動向', '塩川一太郎 / 島田由紀子', 2015],
    ])
  })

  it('cut short by the word for others, without what was only told at meetings', () => {
    const page = [
      '# 論文・業績',
      '## 主要論文',
      '- Ana Lee, Bo Fox 他, “Slow tides of narrow bays”, *Salt Letters*, **3**, 100040 (2025).',
      '- Bo Fox 他, “Stones below the wells of low islands”, *Salt Letters*, **2**, 091001 (2024).',
      '## 学会発表・招待講演',
      '- 2026.06 国際ワークショップ TIDES2026 (International Workshop on Tides and Bays)にて口頭発表 [塩川]',
      '- 2026.03 国内会議「学術変革(A) 「石と塩が切り拓く海の科学」領域研究会」にて口頭発表［塩川］',
    ].join('\n')
    expect(facts(page)).toEqual([
      ['Slow tides of narrow bays', 'Ana Lee / Bo Fox', 2025],
      ['Stones below the wells of low islands', 'Bo Fox', 2024],
    ])
  })

  it('and not words of a title that points part as well, nor what somebody is', () => {
    expect(japaneseNamesAt('政治・経済・社会, 海島の歴史', 0)).toBeNull()
    expect(japaneseNamesAt('卡尔・马克思, 海岛的历史', 0)).toBeNull()
    expect(japaneseNamesAt('至今 研究员，中科院计算所', 0)).toBeNull()
    expect(japaneseNamesAt('張三 李四, 王五 趙六, 題目', 0)).toBeNull()
  })
})

describe('a book that a title in Han characters begins with', () => {
  it('keeps what is quoted behind it', () => {
    const page = ['# 论文', '', '1. 李盐, 王石. 《海岛之书》“井”字考. 海岛学报, 2017, 12(2): 19-32.'].join('\n')
    expect(facts(page)).toEqual([['《海岛之书》“井”字考', '李盐 / 王石', 2017]])
  })
})
