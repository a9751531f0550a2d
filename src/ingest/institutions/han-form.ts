/** Traditional and Japanese forms, each followed by the simplified one: names of one university come in all of them. */
const pairs =
  '學学國国會会團团業业灣湾臺台華华東东電电醫医藥药薬药農农師师範范經经貿贸財财實实実实驗验験验廣广広广寧宁遼辽漢汉陽阳門门關关関关開开' +
  '發发発发產产産产機机氣气気气連连運运達达際际聯联連连網网縣县県县總总総总與与術术蘭兰蘇苏鄭郑慶庆長长龍龙竜龙島岛嶺岭縱纵橫横' +
  '歷历歴历曆历圖图図图書书館馆衛卫衞卫體体設设計计語语誌志訊讯資资訓训護护讀读譯译貝贝責责賀贺質质軍军軟软輕轻軽轻輪轮輸输' +
  '進进遠远遙遥選选邊边鄉乡郵邮醸酿釀酿鐵铁鉄铁鋼钢錫锡銀银鏡镜鎮镇閩闽陳陈陸陆陰阴隊队險险陝陕雜杂離离難难雲云靈灵頭头顯显' +
  '風风飛飞飯饭養养馬马驅驱驛驿駅驿魚鱼魯鲁鳥鸟麗丽黃黄點点齊齐齒齿歯齿龜龟亀龟亞亚亜亚來来俠侠個个倫伦備备傳传伝传傷伤價价' +
  '億亿優优兒儿児儿內内兩两両两冊册凍冻則则剛刚創创劃划劇剧劉刘勞劳労劳動动勝胜勢势匯汇區区協协單单単单厲厉參参員员問问啓启' +
  '喬乔嘉嘉園园圓圆執执堅坚場场塊块塢坞壓压圧压壯壮壽寿寿寿處处処处夢梦夾夹奧奥奬奖獎奖婦妇嬰婴孫孙宮宫實实審审寫写寬宽寶宝宝宝' +
  '將将專专専专尋寻對对対对導导屆届屬属岡冈峽峡崗岗嶼屿巖岩帶带帯带幣币幹干幾几庫库廈厦廠厂廢废廬庐張张強强彈弹徑径從从復复德德' +
  '徳德應应応应恆恒恥耻愛爱態态慣惯憲宪戰战戦战戲戏戶户拋抛掃扫採采換换揚扬損损摩摩據据拠据擇择擔担擴扩拡扩攝摄敎教教教敵敌數数' +
  '数数斷断斯斯時时晉晋晝昼暉晖曉晓會会會会書书東东條条楊杨極极楽乐樂乐構构樓楼標标樣样様样樹树橋桥歐欧欧欧歲岁歸归殘残殺杀殼壳' +
  '毀毁氫氢決决沒没沖冲況况洩泄淚泪淨净浄净淵渊減减測测渾浑湯汤準准溝沟溫温滄沧滅灭滬沪滿满満满漁渔潔洁潤润澤泽沢泽濟济済济濱滨' +
  '浜滨瀋沈燈灯災灾為为烏乌無无煉炼煙烟熱热燒烧爐炉爭争牆墙狀状獨独獲获獸兽獣兽現现瑪玛環环璃璃瓊琼當当当当畫画異异療疗癌癌監监' +
  '盤盘盡尽睜睁矯矫礎础礦矿鉱矿禮礼礼礼種种稱称積积穩稳穀谷稻稻競竞筆笔節节築筑簡简簽签糧粮紀纪約约紅红紡纺級级細细終终組组結结絡络' +
  '給给統统絲丝綜综綠绿緑绿維维緊紧線线練练編编緣缘緯纬縮缩績绩織织繁繁繪绘絵绘續续続续羅罗義义習习職职聲声聴听聽听腦脑脳脑腫肿' +
  '膠胶臨临艙舱艦舰藝艺芸艺節节莊庄莖茎莱莱萬万葉叶蒼苍蓋盖薦荐薩萨蟲虫虫虫補补裝装装装製制複复規规視视覺觉覚觉親亲觀观観观訪访' +
  '詞词試试詩诗詳详誠诚誤误課课調调談谈請请諸诸謀谋證证証证識识議议讓让豐丰豊丰財财貢贡貨货販贩貴贵買买費费賓宾賞赏賢贤賽赛贊赞' +
  '車车軌轨轉转転转辦办辭辞農农邏逻鄧邓鄰邻釋释釈释針针釣钓鈴铃銷销鋒锋錄录録录鍋锅鍵键鐘钟鑑鉴閉闭間间閣阁闆板隨随隱隐雙双双双' +
  '電电靜静静静響响項项順顺預预領领題题額额顧顾類类飲饮餘余館馆駐驻騎骑驚惊驗验髮发鮮鲜鴻鸿麥麦麵面黨党鼓鼓齡龄済济澳澳佛佛仏佛' +
  '変变变变壊坏壞坏営营營营厳严嚴严塩盐鹽盐囲围圍围恵惠惠惠戸户斎斋桜樱櫻樱毎每涙泪瀬濑祕秘稲稻窓窗粛肃譲让辺边郷乡醤酱鶏鸡' +
  '麹曲黒黑黑黑歓欢歡欢権权權权沿沿渓溪溪溪滝泷瀧泷検检檢检険险顕显髪发隠隐帰归幕幕渋涩澀涩弾弹従从徴征徵征摂摄収收效效効效労劳勧劝'

const simplified: ReadonlyMap<string, string> = (() => {
  const found = new Map<string, string>()
  const characters = [...pairs]
  for (let at = 0; at + 1 < characters.length; at += 2) found.set(characters[at] ?? '', characters[at + 1] ?? '')
  return found
})()

/** The text with Chinese characters in their simplified form; characters that we do not know stay. */
export const simplifiedHan = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (one) => simplified.get(one) ?? one)

const ending =
  /大学|学院|研究院|研究所|科学院|工程院|医院|中心|实验室|公司|集团|学校|科技|天文台|图书馆|博物馆|学会|研究室/gu

/**
 * The beginnings of a Chinese text that may be an institution, of its first 60 letters, the longest first: of 清华大学计算机系 it is 清华大学.
 * Expects simplified characters.
 */
export const hanInstitutions = (text: string): string[] => {
  const found = [...text.slice(0, 60).matchAll(ending)].map((match) => text.slice(0, match.index + match[0].length))
  return [...new Set(found.filter((name) => [...name].length > 3))].reverse()
}
