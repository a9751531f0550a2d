/** Traditional characters of headings with their simplified forms. */
const pairs =
  '論论 發发 學学 術术 獎奖 項项 經经 歷历 業业 課课 專专 興兴 簡简 個个 會会 議议 報报 獲获 譽誉 榮荣 務务 資资 動动 態态 聞闻 聯联 絡络 電电 軟软 體体 計计 畫划 開开 創创 導导 師师 團团 隊队 領领 職职 稱称 實实 習习 參参 與与 際际 國国 內内 譯译 書书 編编 輯辑 訪访 問问 織织 組组 員员 題题 評评 審审 講讲 選选 獨独 類类 關关 鍵键 詞词 優优 區区 數数 據据 庫库 碼码 鏈链 訊讯 討讨 紀纪 錄录 屆届 劃划 點点 預预 驗验 權权 產产 識识 證证 碩硕 訓训 協协 顧顾 應应 連连 繫系 級级 獻献 擔担 語语 結结 縱纵 橫横 頁页 別别 現现 時时 間间 傳传 記记 載载 備备 註注 續续 總总'

const simple: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => [pair[0] ?? '', pair[1] ?? ''] as const),
)

/** The heading in simplified characters, as far as headings use others. */
export const simplified = (heading: string): string =>
  heading.replace(/\p{Script=Han}/gu, (character) => simple.get(character) ?? character)
