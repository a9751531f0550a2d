import { describe, expect, it } from 'vitest'
import { compareNames } from '../../src/names/compare-names.ts'
import { nameKeys } from '../../src/names/name-keys.ts'
import { parseName } from '../../src/names/person-name.ts'

/** Pairs of prints, and how they agree; "-" for two names. */
const pairs = {
  'in Chinese characters and in Latin letters': `
    昱 王 | Yu Wang | READING
    王昱 | Wang Yu | READING
    欧阳修 | Xiu Ouyang | READING
    欧阳修 | Ouyang Xiu | READING
    歐陽修 | Xiu Ouyang | READING
    欧阳修 | X. Ouyang | READING_INITIAL
    欧阳修 | Xiu OuYang | READING
    欧阳修 | Xiu Ou-Yang | READING
    曾国藩 | Guofan Zeng | READING
    曾国藩 | Zeng Guofan | READING
    曾国藩 | Guofan Ceng | -
    吕布 | Bu Lu | READING
    吕布 | Bu Lü | READING
    吕布 | Bu Lyu | READING
    吕布 | Bu Lv | READING
    吕布 | Lv Bu | READING
    單雄信 | Xiongxin Shan | READING
    单雄信 | Xiongxin Shan | READING
    单雄信 | Xiongxin Dan | -
    解缙 | Jin Xie | READING
    仇英 | Ying Qiu | READING
    查良镛 | Liangyong Zha | READING
    任正非 | Zhengfei Ren | READING
    华罗庚 | Luogeng Hua | READING
    盖叫天 | Jiaotian Gai | READING
    翟天临 | Tianlin Zhai | READING
    区伟文 | Weiwen Ou | READING
    乐嘉 | Jia Yue | READING
    乐嘉 | Jia Le | READING
    徐宏 | Hong Xu | READING
    徐宏 | H. Xu | READING_INITIAL
    徐宏 | Hong Xue | -
    徐宏 | Wei Xu | -
    刘鹏远 | Pengyuan Liu | READING
    刘鹏远 | Peng-Yuan Liu | READING
    刘鹏远 | Peng Yuan Liu | READING
    刘鹏远 | Liu, Pengyuan | READING
    刘鹏远 | P. Y. Liu | READING_INITIAL
    刘鹏远 | P.-Y. Liu | READING_INITIAL
    刘鹏远 | P. Liu | READING_INITIAL
    刘鹏远 | Liu P | READING_INITIAL
    刘鹏远 | Q. Liu | -
    劉鵬遠 | Pengyuan Liu | READING
    诸葛亮 | Liang Zhuge | READING
    司马相如 | Xiangru Sima | READING
    司马相如 | X. Sima | READING_INITIAL
    上官婉儿 | Wan'er Shangguan | READING
    张西安 | Xi'an Zhang | READING
    王芳 | Fang Wang | READING
    许志永 | Chih-Yung Hsu | ROMANISATION
    蔡英文 | Ing-wen Tsai | -
    蔡英文 | Ying-wen Tsai | ROMANISATION
    郭台铭 | Tai-Ming Kuo | ROMANISATION
    陈伟 | Wai Chan | -
    陈伟 | Wei Chan | ROMANISATION
    黄伟 | Wei Wong | ROMANISATION
    爱新觉罗溥仪 | Puyi Aixinjueluo | READING
    夏侯惇 | Dun Xiahou | READING
  `,
  'in Latin letters, by pinyin': `
    Yu Wang | Wang Yu | EITHER_ORDER
    Xiu Ouyang | Ouyang Xiu | SWAPPED
    Xiu Ouyang | Xiu Ou Yang | JOINED
    Xiu Ouyang | Xiu Ou-Yang | JOINED
    X. Ouyang | Xiu Ouyang | INITIAL
    X. Ouyang | Xiu Ou-Yang | INITIAL
    Pengyuan Liu | Peng-Yuan Liu | JOINED
    Pengyuan Liu | Peng-yuan LIU | JOINED
    Pengyuan Liu | P.-Y. Liu | INITIAL
    Pengyuan Liu | P. Y. Liu | INITIAL
    Pengyuan Liu | PY Liu | INITIAL
    Pengyuan Liu | Liu PY | INITIAL
    Pengyuan Liu | Liu Pengyuan | SWAPPED
    Pengyuan Liu | Liu Peng-Yuan | SWAPPED
    Pengyuan Liu | Peng Liu | -
    Pengyuan Liu | P. Z. Liu | -
    Bu Lü | Bu Lv | UMLAUT
    Bu Lyu | Bu Lu | UMLAUT
    Bu Lv | Bu Lyu | UMLAUT
    Bu Lyu | Bu Luo | -
    Nüying Xu | Nvying Xu | UMLAUT
    Yuan Lue | Yuan Lüe | SAME
    Wei Wang | W. Wang | INITIAL
    Wei Wang | Wang W | INITIAL
    Wei Wang | Wang, W. | INITIAL
    Wei Wang | Wen Wang | -
    Wei Wang | Weiwei Wang | -
    Jing Li | Jin Li | -
    Jing Li | Jing Lin | -
    Yang Liu | Liu Yang | EITHER_ORDER
    Tingfeng Lan | T.-F. Lan | INITIAL
    Hao-Wei Zhang | H.W. Zhang | INITIAL
    Wei (Vivian) Wang | Vivian Wang | -
  `,
  'by Wade-Giles and Cantonese': `
    Wei Hsu | Wei Xu | ROMANISATION
    Wei Chang | Wei Zhang | ROMANISATION
    Chun-Wei Tsai | Chunwei Cai | ROMANISATION
    Chun-Wei Ts'ai | Chunwei Cai | ROMANISATION
    Ming Hsiao | Ming Xiao | ROMANISATION
    Chih-Wei Huang | Zhiwei Huang | ROMANISATION
    Ching-Hsiu Hsu | Jingxiu Xu | ROMANISATION
    Kuo-Hsing Chiang | Guoxing Jiang | ROMANISATION
    Tzu-Hsuan Lin | Zixuan Lin | ROMANISATION
    Yu-Hsiang Tseng | Yuxiang Zeng | ROMANISATION
    Jyh-Shing Jang | Zhixing Zhang | -
    Wei Chan | Wei Chen | ROMANISATION
    Wei Wong | Wei Huang | ROMANISATION
    Wei Ng | Wei Wu | ROMANISATION
    Wei Cheung | Wei Zhang | ROMANISATION
    Wei Kwok | Wei Guo | ROMANISATION
    Wei Leung | Wei Liang | ROMANISATION
    Wei Yeung | Wei Yang | ROMANISATION
    Wei Tse | Wei Xie | ROMANISATION
    Wei Hsu | W. Xu | -
    Kevin Wong | Kevin Wang | -
    Kevin Chan | Kevin Chen | -
    Wei Wang | Wei Huang | -
    Chang Liu | Zhang Liu | -
    Li Wei | Wei Lee | -
    Xiaoming Li | Xiao-Ming Lee | ROMANISATION
  `,
  'in Chinese or Korean writing alone': `
    徐宏 | 徐红 | -
    劉鵬遠 | 刘鹏远 | TRADITIONAL
    田中 太郎 | 田中太郎 | JOINED
  `,
  'of Korea, Japan and Vietnam': `
    朴槿惠 | Geun-hye Park | -
    김철수 | Chulsoo Kim | -
    김철수 | 김 철수 | SAME
    Chul-Soo Kim | Chulsoo Kim | JOINED
    Chul Soo Kim | Kim Chul-Soo | SWAPPED
    C.-S. Kim | Chul-Soo Kim | INITIAL
    C. S. Kim | Chulsoo Kim | INITIAL_MISSING_MIDDLE
    Chul Soo Kim | Chul Kim | -
    山田太郎 | Taro Yamada | -
    Nguyen Van Minh | Minh Van Nguyen | SWAPPED
    Nguyễn Văn Minh | Nguyen Van Minh | SAME
    Minh Nguyen | Minh Van Nguyen | MISSING_MIDDLE
    Nguyen Minh | Minh Nguyen | EITHER_ORDER
    Cam-Tu Nguyen | Cẩm Tú Nguyễn | JOINED
  `,
} as const

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()) as [string, string, string])

describe.each(Object.entries(pairs))('Names %s', (_, table) => {
  it.each(rows(table))('%s and %s: %s', (one, other, expected) => {
    const [a, b] = [parseName(one), parseName(other)]
    expect(compareNames(a, b)?.kind ?? '-').toBe(expected)
    expect(compareNames(b, a)?.kind ?? '-').toBe(expected)
    if (expected !== '-') expect(nameKeys(a).filter((key) => nameKeys(b).includes(key))).not.toEqual([])
  })
})
