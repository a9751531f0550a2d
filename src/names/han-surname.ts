/**
 * Which characters of a Chinese name are the surname. The readings come from a library; that two characters are one
 * surname, it does not tell.
 */

/** Surnames of two characters, in simplified and traditional writing. */
const compoundSurnames: ReadonlySet<string> = new Set(
  (
    '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 尉迟 尉遲 令狐 长孙 長孫 慕容 司徒 司空 夏侯 皇甫 公孙 公孫 宇文 轩辕 軒轅 端木 ' +
    '东方 東方 南宫 南宮 独孤 獨孤 澹台 澹臺 淳于 呼延 万俟 萬俟 闻人 聞人 赫连 赫連 公冶 钟离 鍾離 濮阳 濮陽 申屠 太史 ' +
    '鲜于 鮮于 闾丘 閭丘 东郭 東郭 西门 西門 百里 拓跋 贺兰 賀蘭 完颜 完顏 纳兰 納蘭 爱新觉罗'
  ).split(' '),
)

/** Korean surnames of two syllables. */
const compoundKorean: ReadonlySet<string> = new Set('남궁 황보 제갈 사공 선우 서문 독고 동방'.split(' '))

/** The hundred and some most frequent surnames: they tell "昱 王", given name first, from "王 昱". */
const frequentSurnames: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范' +
    '汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常温康施文牛樊葛邢安齐易乔伍庞颜倪' +
    '庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲' +
    '張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭葉蘇呂盧鍾譚陸範賈鄒薛閻龍賀顧龔萬錢嚴溫齊喬龐顏莊聶魯歐關蘭寧紀畢單駱藍遊華',
)

const compoundLength = (text: string): number => {
  for (const length of [4, 2]) if (compoundSurnames.has(text.slice(0, length))) return length
  return compoundKorean.has(text.slice(0, 2)) ? 2 : 0
}

const isSurname = (text: string): boolean => compoundSurnames.has(text) || frequentSurnames.has(text)

const length = (text: string): number => [...text].length

/** The surname and what follows it, of a name written without a blank; no surname when there is one character only. */
export function splitHan(text: string): { readonly family: string | null; readonly given: string } {
  const characters = [...text]
  if (characters.length < 2) return { family: null, given: text }
  const compound = compoundLength(text)
  if (compound > 0 && text.length > compound) return { family: text.slice(0, compound), given: text.slice(compound) }
  return { family: characters[0] ?? '', given: characters.slice(1).join('') }
}

/** True when a Han name printed in two parts has its surname last ("昱 王"); family first is the rule. */
export function familyComesLast(first: string, last: string): boolean {
  if (isSurname(first)) return false
  if (isSurname(last)) return true
  return length(last) === 1 && length(first) === 2
}
