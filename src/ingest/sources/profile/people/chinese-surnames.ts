/** The surnames that nearly all Chinese people bear, so that 王伟 reads as a name and 基于 does not. */
const single =
  '栾王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申詹欧阳耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝骆路游辛靳欧管柴蒙华隆卫鲍解费滕苟饶滑殷项佟卞祁车米商宗晏查戚冷屈池房丛应桂匡晋宫简沙席闵闻麦娄仇占候桑刁卓苑楚郎古虞艾瞿敖封仲芮鞠喻丘明牟茅储敬帅臧诸粟全迟蒲花相国慕初植边荣奚鄢谈蔺钮褚暴乐狄竺邝须訾麻巩尤胥连巫乌农巴隋代原慎劳阙师强计葉張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭潘盧鍾薑譚陸範賈鄒閻龍賀顧龔邵萬錢戴嚴湯溫樂龐顏倪莊聶嶽關蘭單雲赖缪邬冼佘寇厉甄廉岑仝栗亢郜揭邸莘冀郁茹晁亓戎郗桓谌浦郦宓禹昝邰濮逯隗亢郏鄞賴繆'
const double =
  '欧阳 上官 司马 诸葛 皇甫 东方 司徒 令狐 尉迟 公孙 慕容 夏侯 长孙 宇文 端木 轩辕 南宫 西门 百里 呼延 歐陽'

const singles: ReadonlySet<string> = new Set(single)
const doubles: ReadonlySet<string> = new Set(double.split(' '))

/** Surnames that begin more words than names. */
const rare = new Set(
  '包后银芮储封向麦宁时成常平和计水明应甘景詹危游区卜古车容鲁柯敖冷苗柏池乔毕岳齐庞樊殷施洪文安易薄鹿井漆銀儲麥寧時計應區車魯喬畢齊龐',
)

/** Words that begin with a character that is a surname as well. */
const words: ReadonlySet<string> = new Set(
  '方法 方案 方向 方面 方式 方程 高效 高度 高维 高阶 高速 高温 高校 高等 高层 高清 高性能 任务 任意 金属 金融 石油 石墨 石墨烯 于是 关于 关系 关键 关注 关联 程序 程度 水平 马上 黄金 白光 白色 钢筋 江苏 江西 陆地 陆续 夏季 秦岭 雷达 雷电 龙头 万能 万一 钱币 汪洋 何时 何处 田间 董事 董事会 范围 范式 杨氏 孔隙 蓝牙 谢谢 连续 相关 许多 许可 段落 沈阳 武汉 贵州 湖北 汤剂 毛发 孟加拉 丁基 曾经 余量 余热 薛定谔 史料 康复 康健 文章 文献 文本 文化 安全 安装 成果 成功 成本 常见 常规 易于 平台 平均 时间 时空 时序 明确 和谐 计算 计划 全部 全国 全文 全体 应用 应力 施工 洪水'.split(
    ' ',
  ),
)

/** True for two or three characters that are a name where names stand around them. */
export const isRareChineseName = (text: string): boolean =>
  /^\p{Script=Han}{2,3}$/u.test(text) && rare.has(text[0] ?? '') && !words.has(text)

/** True for two to four characters that begin with a surname: 张三, 欧阳娜娜. */
export const isChineseName = (text: string): boolean => {
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || words.has(text)) return false
  if (text.length === 4)
    return doubles.has(text.slice(0, 2)) || (singles.has(text[0] ?? '') && singles.has(text[1] ?? ''))
  return singles.has(text[0] ?? '') || doubles.has(text.slice(0, 2))
}
