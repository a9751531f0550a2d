/** What was refused, and why. */
export const errorPhrases: Readonly<Record<string, string>> = {
  'Something went wrong on our side; the log has it as {}.': '服务内部出错，日志中的编号为 {1}。',
  'Something went wrong on our side.': '服务内部出错。',
  'The service is starting or stopping; try again soon.': '服务正在启动或停止，请稍后再试。',
  'The graph was closed before the transaction ended.': '事务尚未结束，图谱已关闭。',
  'The graph is closed.': '图谱已关闭。',
  'The graph did not answer within {#} ms; ask for less at once.': '图谱在 {1} 毫秒内没有应答；请减少一次要求的内容。',
  'The graph did not answer in time; ask for less at once.': '图谱没有及时应答；请减少一次要求的内容。',
  'The graph cannot be reached now; try again.': '图谱此刻无法连接，请重试。',
  'The graph refused a statement.': '图谱拒绝了一条语句。',
  'The embedded graph broke off a statement that asked for too much.': '内嵌图谱中断了一条要求过多的语句。',
  'The embedded graph refused a statement.': '内嵌图谱拒绝了一条语句。',
  'The question was given up before the graph had answered.': '图谱尚未应答，查询已被放弃。',
  'The question was given up while the whole graph was measured; ask again.': '计算整个图谱时查询被放弃，请重试。',
  'The question was given up while the graph was read into memory; ask again.': '将图谱读入内存时查询被放弃，请重试。',
  'This question needs the whole collaboration graph in memory, which is held up to {} people and {} ties (settings MAX_PROJECTION_PEOPLE and MAX_PROJECTION_TIES).':
    '此查询需要把整个合作图谱放入内存，上限为 {1} 人、{2} 条联系（设置 MAX_PROJECTION_PEOPLE 与 MAX_PROJECTION_TIES）。',
  'HARMONIC_CLOSENESS of so many people needs the whole collaboration graph in memory: Graph Data Science does not estimate it.':
    '计算如此多人的 HARMONIC_CLOSENESS 需要把整个合作图谱放入内存：Graph Data Science 不作估算。',
  'The time was over before all papers were cited; ask for fewer at once.':
    '未及引用全部论文，时间已到；请减少一次要求的篇数。',
  'Others were writing the same part of the graph; try again.': '另有人在写入图谱的同一部分，请重试。',
  'An operation may cost at most {}, but this one may cost {}; ask for shorter lists or fewer levels.':
    '一次查询的成本最多为 {1}，此次可能达 {2}；请要求更短的列表或更少的层级。',
  'An operation must have at most {} {}, but this one has {}.': '一次查询最多有 {1} 个 {2}，此次有 {3} 个。',
  'A request body must be at most {#} bytes.': '请求正文最多 {1} 字节。',
  'A request body must be JSON, but this one cannot be parsed.': '请求正文应为 JSON，但无法解析。',

  'No {} has the {} "{}".': '没有{1}的{2}是“{3}”。',
  'No {} has the {} "{}". Similar: {}.': '没有{1}的{2}是“{3}”。相近的有：{4}。',
  '{#} {} have the {} {}; choose one by its id.': '有 {1} 个{2}的{3}是 {4}；请按编号选择。',
  'A key of a {} must have exactly one field with a text that is not empty, but got {}.':
    '{1}的键须恰有一个非空字段，但得到 {2}。',
  'No decision has the id {}.': '没有编号为 {1} 的裁定。',
  'No person has the id {}.': '没有编号为 {1} 的人物。',
  'No source has the id {}.': '没有编号为 {1} 的来源。',
  'No source is called {}. {}': '没有名为 {1} 的来源。{2}',
  'There are none.': '一个也没有。',
  'There are: {} and {#} more.': '现有：{1}，另有 {2} 个。',
  'There are: {}.': '现有：{1}。',
  'The decision {} was undone before, at {}.': '裁定 {1} 已于 {2} 撤销。',
  'merge must name somebody besides keep, but does not.': '除保留者外，还须指明被合并的人。',
  'facts must be at least one, but got an empty list.': '须至少选择一项事实。',
  'people must be at least two different ones, but got {#}.': '须至少有两个不同的人，但得到 {1} 个。',
  'reason must say why, but got {}.': '须写明理由，但得到 {1}。',
  'People to be merged must not stand in the author list of one paper, but these do: two authors of a paper are two people.':
    '要合并的人不能同列于一篇论文的作者之中，而这些人正是如此：一篇论文的两位作者是两个人。',
  'facts must be ids of authorships, affiliations, relations or activities of {}, but got {}.':
    '所选事实须是 {1} 的署名、任职就读、关系或活动的编号，但得到 {2}。',
  'facts must leave something with the person, but they hold everything that is known of {}.':
    '须给此人留下内容，但所选已是关于 {1} 的全部所知。',

  'This changes the graph: it needs the write token of the service.': '此操作会更改图谱，需要服务的写入令牌。',
  'Writing is off: set WRITE_TOKEN.': '写入已关闭：请设置 WRITE_TOKEN。',
  'Writing needs the header Authorization: Bearer with the token of WRITE_TOKEN.':
    '写入须带请求头 Authorization: Bearer，其值为 WRITE_TOKEN 的令牌。',
  'Another import is running; try again when it has ended.': '另一项载入正在进行，请待其结束后再试。',
  'Another import is running ({}); try again when it has ended.': '另一项载入正在进行（{1}），请待其结束后再试。',
  'Another import is running since {} ({}); try again when it has ended.':
    '另一项载入自 {1} 起正在进行（{2}），请待其结束后再试。',
  'process {#} on {}': '{2} 上的进程 {1}',
  '{}, last heard of {#} s ago, and given up after {#} s': '{1}，上次有消息是在 {2} 秒前，{3} 秒后放弃等待',
  'Another import took over while this one was not heard of; what this one wrote stays: import again when the other has ended.':
    '此项载入失去消息期间，另一项载入接管；已写入的内容保留：请待其结束后重新载入。',
  'The import was stopped; what it wrote stays, and the same import goes on from there.':
    '载入已停止；已写入的内容保留，再次载入会由此继续。',
  'The import needs more memory than it may take; what it wrote stays. Start with NODE_OPTIONS=--max-old-space-size=MEGABYTES, and the same import goes on from there.':
    '载入所需内存超出许可；已写入的内容保留。请以 NODE_OPTIONS=--max-old-space-size=MEGABYTES 启动，再次载入会由此继续。',
  'The thread of imports failed; what it wrote stays.': '载入线程出错；已写入的内容保留。',
  'The thread of imports {}; what it wrote stays, and the same import goes on from there.':
    '载入线程中断（{1}）；已写入的内容保留，再次载入会由此继续。',
  'The turn of imports could not be asked for.': '无法排队载入。',
  '{#} documents are being sent already; try again when they have ended.':
    '已有 {1} 份文献正在发送，请待其结束后再试。',
  'documents must have at least one, but got an empty list.': '须至少有一份文献。',
  'The content of {} must be base64, but is not.': '{1} 的内容应为 base64，却不是。',
  'A document may be plain or packed with gzip, but this one is packed with {}.':
    '文献可以不压缩或以 gzip 压缩，但此份以 {1} 压缩。',
  'The bytes of the document must be the body itself, but this is a form ({}); with curl: curl -T FILE URL.':
    '请求正文应即文献本身，却是一份表单（{1}）；用 curl 时：curl -T FILE URL。',
  'A document must come as a body with a Content-Length, or in chunks, but there is no body.':
    '文献须作为正文发送（带 Content-Length 或分块），却没有正文。',
  'A document must be at most {#} bytes; larger ones are loaded on the machine itself (npm run seed), or with a greater UPLOAD_BYTES.':
    '文献最多 {1} 字节；更大的请在本机载入（npm run seed），或增大 UPLOAD_BYTES。',
  'The client sent nothing for too long.': '客户端过久没有发送内容。',
  'The name of the document must be percent-encoded UTF-8, but is not.': '文献名须为百分号编码的 UTF-8，却不是。',
  'The name of a document must have 1 to {#} characters that can be shown, but {}.':
    '文献名须有 1 至 {1} 个可显示的字符，但{2}。',
  'it has {#}': '它有 {1} 个',
  'A format must be one of {}, but got {}.': '格式须为 {1} 之一，但得到 {2}。',
  'There are the parameters dryRun and format, but got {}.': '参数只有 dryRun 与 format，但得到 {1}。',
  'format is for documents that come, not for those that go.': 'format 用于载入的文献，不用于移除的文献。',
  '{} must be 1 or 0, but got {}.': '{1} 须为 1 或 0，但得到 {2}。',

  '{} must be between {} and {}, but got {}.': '{1} 须在 {2} 与 {3} 之间，但得到 {4}。',
  '{} must be a cursor of this list (an endCursor or startCursor), but got {}.':
    '{1} 须为此列表的游标（endCursor 或 startCursor），但得到 {2}。',
  'Give first or last, not both (got first {} and last {}).':
    '请只给 first 或 last 之一（得到 first {1} 与 last {2}）。',
  '{}.from must not be after {}.to, but got from {} to {}.': '{1} 的起始年不能晚于结束年，但得到 {3} 至 {4}。',
  'years must have both from and to, but {} is missing.': '年份须有起止，但缺 {1}。',
  'normalization {} is defined for counting FULL only, but got counting {}.':
    '归一化 {1} 只用于 FULL 计数，但得到 {2} 计数。',
  'between must have exactly 2 people, but got {}.': '须恰有两人，但得到 {1} 人。',
  'between must have two different people, but both are {}.': '须为两个不同的人，但两者都是 {1}。',
  'from and to must be two different people, but both are {}.': '起点与终点须为两个不同的人，但两者都是 {1}。',
  'avoiding must name neither from nor to, but names {}.': '要绕开的人不能是起点或终点，但其中有 {1}。',
  'resolution must be above 0 and at most 1000, but got {}.': 'resolution 须大于 0 且不超过 1000，但得到 {1}。',
  'policy must have a preset or at least one condition, such as coauthoredWithin, but got none.':
    '规则须有预设，或至少有一个条件（如 coauthoredWithin），却都没有。',
  '{} must name at least one person, but got an empty list.': '{1} 须至少有一人，却是空列表。',
  '{} must name at most 1,000 people, but got {}.': '{1} 最多 1,000 人，但得到 {2} 人。',
  'verdicts must have at least one verdict, or not be given for all of them, but got an empty list.':
    'verdicts 须至少有一项；若要全部，则不给出；却是空列表。',
  'types must have at least one type, or not be given for all of them, but got an empty list.':
    'types 须至少有一项；若要全部，则不给出；却是空列表。',
  'ids must be at most 100, but got {}.': '编号最多 100 个，但得到 {1} 个。',
  'papers must name between 1 and {#} papers, but got {#}.': '论文须有 1 至 {1} 篇，但得到 {2} 篇。',
  'about.text must have between 1 and {#} words that say something of a subject, but has {#}.':
    'about.text 须有 1 至 {1} 个能说明主题的词，但有 {2} 个。',
  'filter.text must match at most {#} things, but {#} match {}; add a word.':
    'filter.text 最多匹配 {1} 项，但 {3} 匹配 {2} 项；请加一个词。',
  'filter.text must match at most {#} people, but {#} match {}; add a word.':
    'filter.text 最多匹配 {1} 人，但 {3} 匹配 {2} 人；请加一个词。',
  'filter.title must match at most {#} papers, but {#} match {}; add a word.':
    'filter.title 最多匹配 {1} 篇论文，但 {3} 匹配 {2} 篇；请加一个词。',
  'filter.minPapers must be 0 or more, but got {}.': 'filter.minPapers 须不小于 0，但得到 {1}。',
  'minPapers must be 1 or more, but got {}.': 'minPapers 须不小于 1，但得到 {1}。',
  'minPapersPerPerson must be 1 or more, but got {}.': 'minPapersPerPerson 须不小于 1，但得到 {1}。',
  'Give exactly one of around and among, but got {}.': 'around 与 among 须恰给其一，但得到 {1}。',
  'among means exactly these people, so that depth cannot be given, but got depth {}.':
    'among 恰指这些人，因此不能给出深度，但得到深度 {1}。',
  'depth must be between 0 and 4, but got {}.': '深度须在 0 与 4 之间，但得到 {1}。',
  'around.papers must have at least one of venue, topic, title and years, but got none.':
    'around.papers 须至少有刊会、主题、标题、年份之一，却都没有。',
  'around.papers must choose at most {#} papers, but more fit; narrow the years or name a venue.':
    'around.papers 最多选 {1} 篇论文，但符合的更多；请缩小年份或指明刊会。',
  'ties.minWeight must be 0 or more, but got {}.': '最小权重须不小于 0，但得到 {1}。',
  'ties.maxAuthorsPerPaper must be 2 or more, since a tie needs two authors, but got {}.':
    '论文作者数上限须不小于 2，因为联系需要两位作者，但得到 {1}。',
}

/** What stands in the holes of several of them. */
export const errorWords: Readonly<Record<string, string>> = {
  'it is empty': '它是空的',
  'it holds a control character': '它含有控制字符',
  'in this process': '在本进程中',
  'in another process': '在另一进程中',
  person: '人物',
  people: '人物',
  paper: '论文',
  papers: '论文',
  institution: '机构',
  institutions: '机构',
  topic: '主题',
  topics: '主题',
  venue: '刊会',
  venues: '刊会',
  author: '作者',
  reviewer: '评审人',
  name: '姓名',
  title: '标题',
  id: '编号',
  'an error': '出错的应答',
}
