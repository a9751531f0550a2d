const rank =
  /[,;，；]?\s{0,2}[(（[【]?\s?(?:(?<![\p{L}\d])(?:CCF|CORE|SCIE?|SSCI|EI|CSCD|CSSCI|JCR|ESI|ABDC|ABS|FT50|UTD ?24|Q[1-4]|IF|Impact Factor|[Tt]op|TOP)(?![\p{L}\d])|CCF|SCI(?=\p{Script=Han})|EI(?=\p{Script=Han})|中科院|影响因子|一区|二区|三区|四区)[\s\-–:：=]{0,2}(?:[A-D]\b|Q[1-4]|[\d.]{1,6})?[^()（）[\]【】]{0,50}(?:[)）\]】]|$)/gu
const remark =
  /[,;，；.\s]{0,3}[([（【]?\s?\b(?:best (?:\w+ ){0,3}(?:paper|award|poster|student|nominat)|(?:full |long |short |contributed )?(?:oral|spotlight|highlight)\b|acceptance rate|outstanding paper|distinguished paper|equal contrib|co-?first|cited by|citations?\b|\d+ citations|featured|invited paper|runner-?up|honorable mention|top \d|long paper|short paper|full paper|poster paper|main conference|main track|regular paper|corresponding)(?:(?!\.\s)[^()（）[\]【】]){0,90}[)\]）】]?/gi

/** "第一作者", "(第 2 作者)", "独著": which of the authors the owner is. */
const place =
  /[,，;；]?\s{0,3}[(（[【]?\s?(?:第\s?[一二三四五六七八九十\d]{1,2}\s?作者|(?:独立|唯一|通讯|通信|合作|共同第一|并列第一)作者|独著|独撰|合著)\s?[)）\]】]?(?!\p{Script=Han})/gu

/** Everything about how to get at a work, and remarks on it: no part of a venue. */
export const withoutRemarks = (text: string): string =>
  text
    .slice(0, 4000)
    .replace(/https?:\/\/[^\s)\]>]{1,500}/gi, ' ')
    .replace(/\bdoi\s?[:：]?\s?10\.\d{4,9}\/[^\s,;]{1,200}|\b10\.\d{4,9}\/[^\s,;]{1,200}|\bdoi\s?[:：]\s?/gi, ' ')
    .replace(rank, ' ')
    .replace(remark, ' ')
    .replace(place, ' ')
    .replace(/[[【(（|][^()（）[\]【】|\n]{1,120}[\]】)）|]/gu, (match) => (isLinkWords(match) ? ' ' : match))
    .replace(
      /[(（]\s?(?:pdf|code|link|arxiv|slides?|video|paper|project(?: page)?|website|bibtex|bib|poster|doi|html|github|dataset|data|demo|appendix|supp\w*|abstract|blog|talk|media|preprint)\s?[)）]/gi,
      ' ',
    )
    .replace(/\s{2,}/g, ' ')

const linkWords =
  /^(?:pdf|url|code|link|links|to|slides?|video|paper|project|page|website|site|web|bibtex|bib|cite|poster|doi|html|github|sciencedirect|springerlink|jstor|pubmed|euclid|mathscinet|zbmath|researchgate|permalink|repec|nber|philpapers|hal|dblp|replication|files?|errata|erratum|dataset|data|demo|appendix|supp\w*|abstract|abs|blog|talk|media|preprint|publication|arxiv|publisher|official|full|text|version|alternate|model|models|weights|huggingface|hf|homepage|twitter|thread|news|press|report|tech|material|materials|online|acm|dl|ieee|xplore|springer|openreview|source|software|toolkit|tool|colab|play|youtube|bilibili|reviews?|ppt|pptx|recording|presentation|journal|conference|conf|extended|award|scholar|citation|citations|tex|repo|here|read|download|open|access|view|local|mirror|available|ungated|replicate|ssrn|nber|wp|cv|views?|stars?|(?:论文|文章|期刊|会议|代码|项目|视频|数据集?|全文|原文|预印本|幻灯片|海报|主页)?(?:链接|主页|页面|地址|下载)|(?:阅读|查看|打开|浏览|下载)(?:论文|全文|原文|详情|摘要|更多|链接)?|了解更多|摘要|引用|(?:引用|引文)格式|(?:期刊|免费|正式|出版|预印|最终|作者|在线|网络)版本?|开放(?:获取|取用)|(?:复现|复制|补充|附加)(?:材料|数据|代码|文件)|论文|代码|项目|视频|数据集?|幻灯片|海报)$/i

/** "arXivPDFCite": words of links that a page's text has without blanks between them. */
const glued = (word: string): readonly string[] =>
  linkWords.test(word)
    ? [word]
    : word
        .replace('arXiv', 'Arxiv')
        .replace('GitHub', 'Github')
        .split(/(?<=\p{Ll})(?=\p{Lu})|(?<=PDF|DOI|HTML)(?=\p{L})/u)

/** "Details in CV ↗", "← Project listing": a few words with an arrow that say where a link leads, by the first or the last of them. */
const isArrowed = (text: string): boolean => {
  if (text.length > 60 || !/[←→↗⇗➔➜»›]/.test(text)) return false
  const words = /^[←→↗⇗➔➜»›]{0,2}\s{0,2}(\p{L}+(?: \p{L}+){0,3})\s?[←→↗⇗➔➜»›]{0,2}$/u.exec(text.trim())?.[1]?.split(' ')
  return words !== undefined && [words[0], words.at(-1)].some((word) => linkWords.test(word ?? ''))
}

/** True for "[PDF]", "[Code, Slides]", "[Project page]". */
export const isLinkWords = (text: string): boolean => {
  if (isArrowed(text)) return true
  const parts = (text.match(/[\p{L}]+/gu) ?? []).flatMap(glued)
  return !/\d{3}/.test(text) && parts.length > 0 && parts.length <= 14 && parts.every((part) => linkWords.test(part))
}

/** True of a text that says which rank a journal has, or which of the authors its owner is. */
export const isRanked = (text: string): boolean =>
  /(?:CCF|JCR|SCIE?|SSCI|CSSCI|EI|IF|Q[1-4])(?![\p{L}])|影响因子|中科院|[一二三四]区|北大核心|(?:第[一二三四五]|通讯|共同)作者|[一二共]作/u.test(
    text,
  )
