/**
 * Characters of Chinese names that simplified writing writes otherwise, each in front of its simplified form: surnames and what
 * given names are made of. Facts of the standard of 1964 (簡化字總表); others than these stand as they are.
 */
const pairs =
  '張张劉刘陳陈楊杨黃黄趙赵吳吴孫孙馬马羅罗鄭郑謝谢許许韓韩鄧邓馮冯蕭萧葉叶蘇苏呂吕盧卢鍾钟鐘钟譚谭陸陆範范賈贾鄒邹閻阎龍龙賀贺顧顾龔龚萬万錢钱嚴严溫温齊齐喬乔龐庞顏颜莊庄聶聂魯鲁關关蘭兰寧宁紀纪畢毕單单駱骆藍蓝遊游華华歐欧陽阳諸诸門门' +
  '東东軒轩轅辕長长鮮鲜閭闾聞闻賴赖鄔邬鄺邝應应蔣蒋衛卫湯汤費费樂乐時时齡龄項项紹绍閔闵婁娄鈕钮麥麦強强養养慶庆豐丰潔洁靜静麗丽瓊琼瑩莹瑤瑶蓮莲蘊蕴曉晓曄晔暉晖輝辉煒炜煥焕燦灿爾尔獻献環环瑋玮璽玺瓏珑甯宁當当發发盡尽眾众禎祯禮礼穎颖積积' +
  '穩稳窮穷競竞筆笔節节簡简糧粮紅红純纯綱纲緒绪綺绮緯纬縉缙緣缘績绩繼继續续纓缨義义習习聖圣聰聪聯联肅肃勝胜膽胆臨临與与興兴艷艳莖茎蒼苍薈荟藝艺虛虚號号蠶蚕裝装複复觀观記记訓训詠咏詩诗誠诚語语誼谊諒谅論论謙谦謹谨證证譯译議议讓让貞贞財财' +
  '貴贵賓宾賢贤質质贊赞躍跃軍军輔辅輕轻農农運运達达遠远適适遲迟選选邁迈鄉乡鄰邻釗钊鈞钧鈺钰鉅巨銀银銘铭銓铨銳锐鋒锋鋼钢錄录錦锦鍵键鎮镇鏡镜鐵铁鑑鉴鑒鉴開开閎闳闊阔隊队階阶際际隨随雙双雲云電电霽霁靈灵韋韦頌颂順顺須须頤颐頻频題题願愿類类' +
  '風风飛飞飄飘飼饲駒驹駿骏騰腾驊骅驍骁驥骥鳳凤鳴鸣鴻鸿鵬鹏鶴鹤鷗鸥點点黨党來来倫伦偉伟傑杰備备傳传僑侨億亿儀仪優优內内兩两凱凯劍剑創创勁劲動动務务勛勋勳勋勵励勻匀區区協协卻却厲厉參参嘆叹啟启啓启喚唤嘯啸嚮向國国園园圓圆圖图團团執执堅坚' +
  '場场塵尘壯壮壽寿夢梦奮奋奧奥媽妈嫻娴嬌娇學学實实寬宽寶宝將将專专尋寻對对導导層层島岛峽峡崗岗嵐岚嶺岭嶽岳巖岩帥帅師师帶带幹干幾几庫库廣广彌弥彥彦後后從从復复徵征恆恒愛爱慣惯憲宪懷怀戰战戲戏戶户據据擇择揚扬換换揮挥撫抚敘叙數数書书會会' +
  '朧胧楓枫極极榮荣構构槍枪樓楼標标樹树橋桥機机檢检權权歡欢歲岁歷历氣气沖冲決决況况淨净淵渊淺浅渾浑湧涌滄沧滿满漁渔漢汉漣涟潤润澤泽濟济濤涛濱滨瀟潇灣湾為为烏乌無无煉炼熱热營营爍烁牆墙獎奖獨独瑪玛現现琺珐畫画異异'

const simple: ReadonlyMap<string, string> = new Map(
  [...pairs].flatMap((character, index, all) =>
    index % 2 === 0 ? [[character, all[index + 1] ?? character] as const] : [],
  ),
)

/** A Chinese name in simplified characters; what is no such character stays. */
export const simplified = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (found) => simple.get(found) ?? found)
