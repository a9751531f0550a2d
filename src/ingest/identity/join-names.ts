import type { Tools } from './group-block.ts'
import { joinSureSpellings } from './join-sure.ts'
import type { MatchReason } from './mention.ts'
import { type Candidate, type Node, neededFor, SpellingGraph } from './spelling-graph.ts'
import { namePairs } from './spelling-pairs.ts'

/** Two names with more pairs of bearers than this: only bearers with a co-author in common are compared. */
const mostPairs = 400

/** Joins groups of different spellings where they are one person, best first, and asks where it stays open. */
export const joinNames = (tools: Tools, isDecided: (mention: number) => boolean): void => {
  const { evidence, people, vetoes } = tools
  const graph = new SpellingGraph(evidence, people)
  enterCandidates(graph, tools, isDecided)
  graph.start()
  const open: { readonly candidate: Candidate; readonly score: number; readonly veto: MatchReason | null }[] = []
  for (let entry = graph.next(); entry !== null; entry = graph.next()) {
    const { candidate, score } = entry
    const { a, b, agreement } = candidate
    const veto = vetoes.between(a.profile.members, b.profile.members)
    if (veto !== null || score < neededFor(agreement)) {
      open.push({ candidate, score, veto })
      continue
    }
    const reasons = graph.reasonsOf(candidate)
    people.join({ a: a.root, b: b.root, certain: false, score, reasons: () => reasons })
    graph.join(candidate)
  }
  for (const { candidate, score, veto } of open) {
    if (!candidate.isOpen) continue
    if (veto !== null && veto.reason !== 'OTHER_IDENTIFIER' && veto.reason !== 'OTHER_TIME') continue
    const { a, b } = candidate
    people.questions.push({
      a: a.root,
      b: b.root,
      score: Math.min(score, 1),
      reasons: () => (veto === null ? graph.reasonsOf(candidate) : [...graph.reasonsOf(candidate), veto]),
    })
  }
}

/** Finds the groups whose names can be forms of one name. */
const enterCandidates = (graph: SpellingGraph, tools: Tools, isDecided: (mention: number) => boolean): void => {
  const { evidence, people } = tools
  const { corpus } = evidence
  const present = new Uint8Array(corpus.names.length)
  const wanted = new Uint8Array(corpus.names.length)
  for (let mention = 0; mention < corpus.mentionCount; mention++) {
    const name = corpus.name[mention] ?? -1
    if (name < 0) continue
    present[name] = 1
    if (isDecided(mention)) wanted[name] = 1
  }
  const pairs = namePairs(corpus, present, (name) => wanted[name] === 1)
  for (const pair of pairs) joinSureSpellings(pair, tools)
  const rootsOfName = new Array<number[] | undefined>(corpus.names.length)
  for (let mention = 0; mention < corpus.mentionCount; mention++) {
    const name = corpus.name[mention] ?? -1
    if (name < 0) continue
    const root = people.groups.rootOf(mention)
    const roots = rootsOfName[name]
    if (roots === undefined) rootsOfName[name] = [root]
    else if (roots.at(-1) !== root && !roots.includes(root)) roots.push(root)
  }
  for (const { a, b, agreement } of pairs) {
    const [left, right] = [rootsOfName[a] ?? [], rootsOfName[b] ?? []]
    const mine = left.map((root) => graph.nodeOf(root, isDecided(root)))
    const theirs = right.map((root) => graph.nodeOf(root, isDecided(root)))
    for (const node of [...mine, ...theirs]) node.choices++
    const isLarge = mine.length * theirs.length > mostPairs
    for (const one of mine) {
      for (const other of theirs) {
        if (one === other || (!one.isDecided && !other.isDecided) || haveSameName(one, other)) continue
        if (isLarge && !haveSameCompanion(one, other)) continue
        graph.add(one, other, agreement)
      }
    }
  }
}

const haveSameName = (one: Node, other: Node): boolean =>
  one.profile.names.some((name) => other.profile.names.includes(name))

const haveSameCompanion = (one: Node, other: Node): boolean => {
  const [small, large] = one.profile.companions.size < other.profile.companions.size ? [one, other] : [other, one]
  for (const name of small.profile.companions) if (large.profile.companions.has(name)) return true
  return false
}
