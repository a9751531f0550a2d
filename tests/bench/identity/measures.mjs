/**
 * @typedef {{ person: number, label: string, certain: boolean }} Item one mention: who it was found to be, who it is
 * @typedef {{ precision: number, recall: number, f1: number }} Quality
 * @typedef {{ pairwise: Quality, bcubed: Quality, falseMerges: number, falseSplits: number, certain: number, items: number }} Measured
 */

const pairsOf = (counts) => {
  let pairs = 0
  for (const count of counts.values()) pairs += (count * (count - 1)) / 2
  return pairs
}

const qualityOf = (precision, recall) => ({
  precision,
  recall,
  f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
})

const countBy = (items, keyOf) => {
  const counts = new Map()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}

const share = (part, whole) => (whole === 0 ? 1 : part / whole)

/**
 * Pairwise and B-cubed figures of a set of mentions; pairs joined wrongly, pairs parted wrongly, and the precision of the pairs
 * of mentions that are both said to be certain.
 * @param {readonly Item[]} items
 * @returns {Measured}
 */
export const measure = (items) => {
  const joint = (item) => `${item.person} ${item.label}`
  const people = countBy(items, (item) => item.person)
  const labels = countBy(items, (item) => item.label)
  const both = countBy(items, joint)
  const [found, real, right] = [people, labels, both].map(pairsOf)
  let precision = 0
  let recall = 0
  for (const item of items) {
    precision += both.get(joint(item)) / people.get(item.person)
    recall += both.get(joint(item)) / labels.get(item.label)
  }
  const sure = items.filter(({ certain }) => certain)
  return {
    pairwise: qualityOf(share(right, found), share(right, real)),
    bcubed: qualityOf(share(precision, items.length), share(recall, items.length)),
    falseMerges: found - right,
    falseSplits: real - right,
    certain: share(pairsOf(countBy(sure, joint)), pairsOf(countBy(sure, (item) => item.person))),
    items: items.length,
  }
}

/**
 * How far the mean over names would swing with other names: of so many draws of as many names, with repetition, the share in
 * which the mean of both F1 holds a gate, and the spread of the middle nine tenths of the pairwise one.
 * @param {readonly Measured[]} all
 * @param {{ pairwise: number, bcubed: number }} gate
 */
export const bootstrap = (all, gate, draws = 4000) => {
  let state = 1
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const means = Array.from({ length: draws }, () => {
    let [pairwise, bcubed] = [0, 0]
    for (let count = 0; count < all.length; count++) {
      const one = all[Math.floor(random() * all.length)]
      pairwise += one.pairwise.f1 / all.length
      bcubed += one.bcubed.f1 / all.length
    }
    return { pairwise, bcubed }
  })
  const ordered = means.map(({ pairwise }) => pairwise).sort((a, b) => a - b)
  return {
    holds: means.filter(({ pairwise, bcubed }) => pairwise >= gate.pairwise && bcubed >= gate.bcubed).length / draws,
    low: ordered[Math.floor(draws * 0.05)],
    high: ordered[Math.floor(draws * 0.95)],
  }
}

/**
 * The mean of the figures of several sets; counts are added up.
 * @param {readonly Measured[]} all
 * @returns {Measured}
 */
export const meanOf = (all) => {
  const mean = (figureOf) => all.reduce((sum, one) => sum + figureOf(one), 0) / all.length
  const sum = (figureOf) => all.reduce((total, one) => total + figureOf(one), 0)
  const quality = (kind) => ({
    precision: mean((one) => one[kind].precision),
    recall: mean((one) => one[kind].recall),
    f1: mean((one) => one[kind].f1),
  })
  return {
    pairwise: quality('pairwise'),
    bcubed: quality('bcubed'),
    falseMerges: sum((one) => one.falseMerges),
    falseSplits: sum((one) => one.falseSplits),
    certain: mean((one) => one.certain),
    items: sum((one) => one.items),
  }
}
