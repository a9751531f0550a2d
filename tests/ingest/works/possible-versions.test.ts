import { describe, expect, test } from 'vitest'
import { versionKeys, versionReasons } from '../../../src/ingest/works/possible-versions.ts'
import { worksOf } from '../../../src/ingest/works/works.ts'
import type { PaperRecord } from '../../../src/model/record.ts'
import { entry, papersIn, source } from '../records.ts'

/** The pairs of works that are compared at all and found to be versions. */
const versions = (...entries: readonly PaperRecord[]) => {
  const works = worksOf(papersIn(source('a.txt', ...entries)))
  return works.flatMap((one, index) =>
    works.slice(index + 1).flatMap((other) => {
      const keys = new Set(versionKeys(one))
      const reasons = versionKeys(other).some((key) => keys.has(key)) ? versionReasons(one, other) : null
      if (reasons !== null) expect(versionReasons(other, one)).toEqual(reasons)
      return reasons === null ? [] : [{ titles: [one.title, other.title].sort(), reasons }]
    }),
  )
}

const published = { status: 'PUBLISHED', year: 2024 } as const
const preprint = { status: 'PREPRINT' } as const

describe('Two works may be versions of one', () => {
  test('with the same title and different author lists', () => {
    const title = 'A Bench of Generated Charts'
    const [found] = versions(entry(title, 'Ann Lee, Bob Ray'), entry(title, 'Ann Lee, Bob Ray, Cid Fox'))
    expect(found?.titles).toEqual([title, title])
    expect(found?.reasons.join()).toMatch(
      /the same title with different author lists \((2|3) authors and (2|3) authors\)/,
    )
  })

  test('with the same title when the lists are cut and do not decide, which is said', () => {
    const title = 'A Bench of Generated Charts'
    const [found] = versions(entry(title, 'Ann Lee, Bob Ray, et al.'), entry(title, 'Ann Lee, Cid Fox, et al.'))
    expect(found?.reasons.join()).toMatch(/cut and do not decide/)
  })

  test('with the same first authors and subject words under another title (TStore and TensorHub)', () => {
    const authors = 'Zhaoyuan Su, Zirui Wang, Ann Lee, Yue Cheng'
    const [found] = versions(
      entry('TStore: Towards Compression-Aware Model Storage with Tensor-Centric Clustering', authors, preprint),
      entry('TensorHub: Rethinking AI Model Hub with Tensor-Centric Compression', authors, preprint),
    )
    expect(found?.reasons).toEqual([
      'the same first authors, 4 of 4 authors in common',
      'title words in common: model, tensor, centric, compression',
    ])
  })

  test('with the same first authors and the same system name (Frontier and Frontier)', () => {
    const [found] = versions(
      entry(
        'Frontier: Simulating the Next Generation of Inference Systems',
        'Ann Lee, Bob Ray, Cid Fox, Dan Roe, Eve Poe',
        preprint,
      ),
      entry(
        'Frontier: Towards Accurate Inference Simulation',
        'Ann Lee, Bob Ray, Cid Fox, Dan Roe, Eve Poe',
        published,
      ),
    )
    expect(found?.reasons[1]).toBe('both titles name frontier')
  })
})

describe('Two works are no versions of one', () => {
  const six = 'Ann Lee, Bob Ray, Cid Fox, Dan Roe, Eve Poe, Fay Orr'

  test.each([
    [
      'the same six authors on another subject (RFabric and the SIGCOMM paper)',
      'RFabric: A Reconfigurable Network for Training',
      'Enhancing Optical Circuit Switching for Bursty Traffic',
      six,
      six,
    ],
    [
      'two systems that only sound alike (eLLM and vTensor)',
      'eLLM: Elastic Memory Management for Efficient LLM Serving',
      'vTensor: Flexible Virtual Tensor Management for Efficient LLM Serving',
      'Jiale Xu, Rui Zhang, Yi Xiong, et al.',
      'Jiale Xu, Rui Zhang, Cong Guo, et al.',
    ],
    [
      'another first author',
      'Alpha: Elastic Tensor Storage for Models',
      'Beta: Elastic Tensor Storage of Models',
      'Ann Lee, Bob Ray, Cid Fox',
      'Bob Ray, Ann Lee, Cid Fox',
    ],
    [
      'one author in common',
      'Alpha: Elastic Tensor Storage for Models',
      'Beta: Elastic Tensor Storage of Models',
      'Ann Lee',
      'Ann Lee',
    ],
  ])('%s', (_, first, second, authors, others) => {
    expect(versions(entry(first, authors, preprint), entry(second, others, preprint))).toEqual([])
  })

  test('both published under different titles', () => {
    const [first, second] = ['Alpha: Elastic Tensor Storage for Models', 'Beta: Elastic Tensor Storage of Models']
    expect(versions(entry(first, six, published), entry(second, six, published))).toEqual([])
    expect(versions(entry(first, six, published), entry(second, six, preprint))).toHaveLength(1)
  })

  test('of one generic title', () => {
    expect(versions(entry('Preface', 'Ann Lee', { year: 2001 }), entry('Preface', 'Ann Lee', { year: 2002 }))).toEqual(
      [],
    )
  })
})
