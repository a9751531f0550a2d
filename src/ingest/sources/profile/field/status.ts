import type { PaperStatus } from '../../../../model/record.ts'

const submitted =
  /\bin submission\b|\bsubmitted\b|\bunder (?:submission|review|revision|consideration|peer[- ]review|major revision|minor revision)\b|\bin (?:review|revision)\b|\b(?:major|minor) revision\b|\brevise (?:and|&) resubmit\b|\bR&R\b|\bto be submitted\b|在投|投稿|在审|审稿|外审|返修|大修|小修|修改中|修订并重投|修改并重投|待审|[一二三初终]审(?:中|$|[，,）)])/i
const accepted =
  /\baccepted\b|\bto appear\b|\bforthcoming\b|\bin press\b|\bin production\b|\bto be (?:published|presented)\b|录用|已接收|已接受|条件接受|条件接收|被接收|接收|待发表|待刊|即将发表|印刷中/i
const preprint =
  /\bpre-?prints?\b|\barXiv\b|\b(?:bio|med|chem|psy|eng|soc)rxiv\b|\bssrn\b|\bresearch square\b|\bCoRR\b|预印|\btechrxiv\b/i
const unfinished =
  /\bin prep(?:aration)?\b|\bworking paper\b|\bjob[- ]market paper\b|\bwork in progress\b|\bdraft\b|\bmanuscript\b|撰写中|准备中|进行中|待投/i

const target =
  /(?:\bin submission|\bsubmitted|\bunder (?:submission|review|revision|consideration|peer[- ]review)|\bin review|\brevision|投稿)\s{0,2}(?:to|at|in|for|by|with|至|于|到)?\s{0,2}:?\s{0,2}(?:the )?([\p{L}][\p{L}\p{N} &'’:/-]{1,80})/iu
const targetBefore =
  /([\p{L}][\p{L}\p{N}&'’: /-]{1,60}?)[\s,]{0,2}[(（[【]?\s?(?:under (?:review|submission|revision)|submitted|in submission|在投|在审|审稿中|外审|返修)/iu

/** What a place says of how far a work is, and where it was sent. */
export interface PrintedStatus {
  readonly status: PaperStatus
  /** "SOSP'26" of "In submission to SOSP'26"; null when it is not said or the work was not submitted. */
  readonly submittedTo: string | null
}

const cleanTarget = (text: string | undefined): string | null => {
  const clean = (text ?? '')
    .replace(
      /\s{0,2}\b(?:in|on)?\s{0,2}(?:January|February|March|April|May|June|July|August|September|October|November|December)\b.*$/i,
      '',
    )
    .trim()
  return clean === '' || clean.length < 2 || /^(?:to|in|on|and|the|a|for|\d+)$/i.test(clean) ? null : clean
}

/** What is said outside of title and authors; UNKNOWN where nothing is said. */
export const statusOf = (text: string): PrintedStatus => {
  const head = text.slice(0, 3000)
  if (submitted.test(head)) {
    const behind = cleanTarget(target.exec(head)?.[1])
    const before = cleanTarget(targetBefore.exec(head)?.[1]?.replace(/^.*[.。]\s/, ''))
    return { status: 'SUBMITTED', submittedTo: behind ?? before }
  }
  if (accepted.test(head)) return { status: 'ACCEPTED', submittedTo: null }
  if (preprint.test(head)) return { status: 'PREPRINT', submittedTo: null }
  if (unfinished.test(head)) return { status: 'UNKNOWN', submittedTo: null }
  return { status: 'UNKNOWN', submittedTo: null }
}

/** True for a work that is said not to be finished, so that no venue is meant. */
export const isUnfinished = (text: string): boolean => unfinished.test(text) && !/\bthesis\b/i.test(text)

/** What the last words of a place say: "..., JCR Q1，一作，三审。" */
export const statusAtEnd = (gaps: readonly string[]): PrintedStatus => {
  for (const gap of gaps) {
    const last = /[,，;；、]\s?(\p{Script=Han}{2,6})\s?[。.)）\]】]*$/u.exec(gap.slice(-20))?.[1]
    const said = last === undefined ? null : statusOf(last)
    if (said !== null && said.status !== 'UNKNOWN') return said
  }
  return { status: 'UNKNOWN', submittedTo: null }
}
