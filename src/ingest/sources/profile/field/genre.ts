/** "论文《...》", "主编《...》": what kind of work it is, in front of its title. */
const han =
  /^(?:(?:(?:期刊|学术|会议)?论文|文章|专著|著作|论著|译著|教材|译文|书评|(?:副)?主编|编著|合著|独著|参编|合编)[:：]?\s?){1,2}(?=《)/u
/** "Comment, ...", "Book Review, ...": the same as lawyers write it. */
const law = /^(?:(?:(?:Student|Book|Case) )?(?:Comment|Note)|(?:Book )?Review(?: Essay)?|Essay), (?=[\p{Lu}“"])/u
/** "博士学位论文，题为 ...", "PhD thesis entitled ...": what kind of thesis it is, and that its title follows. */
const namedThesis =
  /^(?:(?:博士|硕士|学士|毕业)?(?:学位)?论文[，,]?\s?(?:题为|题目[为是:：]|题名[为是:：])|(?:(?:my|ph\.?\s?d\.?|doctoral|master['’]?s?|bachelor['’]?s?|m\.?a\.?|m\.?sc\.?) ){1,2}(?:thesis|dissertation),? (?:is )?(?:entitled|titled|called))[:：,，]?\s?(?=\S)/iu

/** "Journal article, “...”", "Edited manuscript: “...”": the same in front of a title in quotation marks. */
const beforeQuote =
  /^(?:\p{Lu}[\p{L}-]* (?:[\p{L}-]+ ){0,3})?(?:article|chapter|essay|paper|manuscript|monograph|entry|preface|foreword|introduction|translation)[,:]\s{1,2}(?=["“”‘]\p{Lu}|[“”"]‘)/iu

/** No word for the kind of a work is longer. */
export const longestGenre = 60

/** How much of a text says what kind of work follows; 0 where its title begins at once. */
export const genreInFront = (text: string): number =>
  (han.exec(text.slice(0, 20)) ?? law.exec(text.slice(0, 24)) ?? namedThesis.exec(text) ?? beforeQuote.exec(text))?.[0]
    .length ?? 0
