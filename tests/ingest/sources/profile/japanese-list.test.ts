import { describe, expect, it } from 'vitest'
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
