/**
 * Radicals that stand for whole characters, each in front of the character: fonts draw both by one sign, and what is taken out
 * of a PDF may name either ("⻛" for 风, "⺠" for 民). Source: EquivalentUnifiedIdeograph.txt of the Unicode Character
 * Database, for the block of supplementary radicals; those of the Kangxi block fold by compatibility (NFKC).
 */
const pairs =
  '⺁厂 ⺄乙 ⺈刀 ⺊卜 ⺌小 ⺍小 ⺎尢 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺗㣺 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺢氺 ⺧牛 ⺩王 ⺫目 ⺬示 ⺮竹 ⺯糸 ⺱罓 ⺶羊 ⺻聿 ⺼肉 ' +
  '⻁虎 ⻃覀 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻏邑 ⻑長 ⻒镸 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ' +
  '⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟'

const characters: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => [pair[0] ?? '', pair[1] ?? ''] as const),
)

/** The character that a radical of the supplement stands for; null for other signs. */
export const characterOfRadical = (sign: string): string | null => characters.get(sign) ?? null
