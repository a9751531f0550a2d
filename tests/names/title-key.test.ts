import { describe, expect, it } from 'vitest'
import { systemName, titleKey, titleWords } from '../../src/names/title-key.ts'

describe('titleKey', () => {
  it('is the same for two prints of one title', () => {
    const keys = [
      'IGenBench: Benchmarking the Reliability of Text-to-Infographic Generation.',
      'IGENBENCH – benchmarking the reliability of text to infographic generation',
    ].map(titleKey)
    expect(keys[0]).toBe(keys[1])
  })
  it('spells Greek letters and & out', () => {
    expect(titleKey('λScale & $\\beta$-VAE')).toBe('lambdascaleandbetavae')
  })
  it('tells titles of one system apart', () => {
    expect(titleKey('DLRover-RM: Resource')).not.toBe(titleKey('DLRover-LM: Resource'))
  })
  it('keeps Chinese titles', () => {
    expect(titleKey('面向大模型的推理：研究')).toBe('面向大模型的推理研究')
  })
})

describe('titleWords', () => {
  it('are the words that say what a title is about', () => {
    expect(titleWords('TStore: Towards Practical Model Storage with Tensor-Centric Fingerprinting')).toEqual(
      'tstore practical model storage tensor centric fingerprinting'.split(' '),
    )
  })
  it('are in the singular where only a plural ending tells', () => {
    expect(titleWords('Policies, classes, batches and models; analysis of loss bus')).toEqual(
      'policy class batch model analysis loss bus'.split(' '),
    )
  })
  it('are pairs of characters in Chinese', () => {
    expect(titleWords('大模型推理')).toEqual(['大模', '模型', '型推', '推理'])
  })
})

describe('systemName', () => {
  it.each([
    ['Frontier: Towards X', 'frontier'],
    ['λScale: Enabling Fast Scaling', 'lambdascale'],
    ['DLRover-RM: Resource Optimization', 'dlroverrm'],
    ['Qwen 2.5: A Report', 'qwen25'],
    ['Poster: ZipLLM: Storage', 'zipllm'],
  ])('is what %s calls its system', (title, expected) => {
    expect(systemName(title)).toBe(expected)
  })
  it.each([
    'Attention is all you need',
    'A Survey: Models',
    'Fast Serving: A View',
    'Poster: a thing',
    'Survey:',
    'https://a.b',
  ])('is null for %s', (title) => {
    expect(systemName(title)).toBeNull()
  })
})
