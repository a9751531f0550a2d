/** Why reviewers may not judge authors. */
export const conflictPhrases: Readonly<Record<string, string>> = {
  'If the {} is the {} with the id {}: {}': '若{1}是编号为 {3} 的 {2}：{4}',
  'If {} is the same person as {}, which is not decided: {}': '若 {1} 与 {2} 是同一人（尚未裁定）：{3}',
  'Author and reviewer are the same person, {}.': '作者与评审人是同一人：{1}。',
  '{} and {} wrote {} together{when}.': '{1} 与 {2} {4}合著 {3}。',
  '{} and {} wrote {} together{when}, the last of {#}.': '{1} 与 {2} {4}合著 {3}，最近一篇在 {5} 年。',
  '{} and {} wrote {} together of which no source gives the year, so that it may be {} or not.':
    '{1} 与 {2} 合著 {3}，没有来源给出年份，因此是否{4}不得而知。',
  '{} and {} were both at {}{when}.': '{1} 与 {2} {4}同在 {3}。',
  '{} and {} may both have been at {}{when}: the dates of a stay are not all known.':
    '{1} 与 {2} {4}可能同在 {3}：任职或就读的日期不全。',
  '{#} steps from co-author to co-author: {}.': '经合作者相连，相距 {1} 步：{2}。',
  '{#} steps from co-author to co-author: {}, if papers of unknown year count.':
    '若计入年份不详的论文，经合作者相连，相距 {1} 步：{2}。',
  '{} advised {}{when}.': '{1} {3}是 {2} 的导师。',
  '{} managed {}{when}.': '{1} {3}是 {2} 的主管。',
  'A page says that {} and {} collaborated{when}.': '有主页称 {1} 与 {2} {3}有过合作。',
  '{} advised {}{when}, and the dates that are known do not decide.': '{1} {3}是 {2} 的导师，但已知日期不足以判定。',
  '{} managed {}{when}, and the dates that are known do not decide.': '{1} {3}是 {2} 的主管，但已知日期不足以判定。',
  'A page says that {} and {} collaborated{when}, and the dates that are known do not decide.':
    '有主页称 {1} 与 {2} {3}有过合作，但已知日期不足以判定。',
  'Nothing that the policy looks at is known of {}.': '关于 {1}，规则所看的内容一无所知。',
  'Of {} not all could be looked at: {}.': '关于 {1}，有内容无法查看：{2}。',
  'an author list is cut, no stay in these years is known': '有作者列表被截断，且不知其在这些年的任职或就读',
  'no stay in these years is known, an author list is cut': '有作者列表被截断，且不知其在这些年的任职或就读',
  'No person has the {} "{}".': '没有人的{1}是“{2}”。',
  '{#} people have the {} "{}".': '有 {1} 人的{2}是“{3}”。',
}

export const conflictWords: Readonly<Record<string, string>> = {
  'an author list is cut': '有作者列表被截断',
  'no stay in these years is known': '不知其在这些年的任职或就读',
  'in unknown years': '在不详的年份',
}
/** Spans of years, as they stand within the sentences. */
export const spanPhrases: Readonly<Record<string, string>> = {
  'up to {#}': '在 {1} 年及以前',
  'from {#} on': '自 {1} 年起',
  'from {#}': '自 {1} 年起',
  'to {#}': '至 {1} 年',
  'in {#}': '在 {1} 年',
  'from {#} to {#}': '在 {1} 至 {2} 年间',
  '{#} paper': '{1} 篇论文',
  '{#} papers': '{1} 篇论文',
}
