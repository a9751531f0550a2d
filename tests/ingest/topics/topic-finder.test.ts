import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { specificTerms } from '../../../src/ingest/topics/specific-name.ts'
import { createTopicFinder } from '../../../src/ingest/topics/topic-finder.ts'

const names = [
  'Machine translation',
  'Neural machine translation',
  'Evaluation of machine translation',
  'Pre-training',
  'Graph neural networks',
  'Large language models',
  'learning',
  'Systems',
  'Summarization',
  'PageRank',
  '知识图谱',
  '学习',
  'in literature',
]
const finder = createTopicFinder(names.map((name) => ({ id: name, names: [name] })))
const found = (title: string): readonly string[] => finder(title).map(({ id }) => id)

describe('a known topic is found in a title', () => {
  test.each([
    ['A Study of Machine Translation', ['Machine translation']],
    ['Neural Machine-Translation for All', ['Neural machine translation']],
    ['Pretraining of Graph Neural Network Models', ['Pre-training', 'Graph neural networks']],
    ['A LARGE LANGUAGE MODEL for Summarization', ['Large language models', 'Summarization']],
    ['Beyond PageRank', ['PageRank']],
    ['面向知识图谱的研究', ['知识图谱']],
  ])('%s is about %j', (title, topics) => {
    expect(found(title)).toEqual(topics)
  })

  test('with the words as printed', () => {
    expect(finder('Towards Neural Machine-Translation: A View')).toEqual([
      { id: 'Neural machine translation', words: 'Neural Machine-Translation' },
    ])
  })

  test('the longest name wins over those that it overlaps', () => {
    expect(found('The Evaluation of Machine Translation')).toEqual(['Evaluation of machine translation'])
  })

  test('two topics of one name are both found, in the order of their ids', () => {
    const both = createTopicFinder([
      { id: 'b', names: ['Sentiment analysis'] },
      { id: 'a', names: ['sentiment-analysis'] },
    ])
    expect(both('Sentiment Analysis of News').map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('a topic of which a title has the words alone is not found', () => {
  const topics = ['Supervised learning', 'Storage systems for AI', 'Language models', 'Biodiversity conservation']
  const find = createTopicFinder(topics.map((name) => ({ id: name, names: [name] })))

  test.each([
    ['Self-Supervised Learning of Tides', []],
    ['A Storage System for AI-Generated Images', []],
    ['Biodiversity, Conservation and Sustainable Development', []],
    ['Language Model-Based Agents for Semi-Supervised Learning', ['Language models']],
    ['A Storage System for AI: Language-Model Checkpoints', ['Storage systems for AI', 'Language models']],
  ])('%s', (title, expected) => {
    expect(find(title).map(({ id }) => id)).toEqual(expected)
  })
})

describe('nothing is found', () => {
  test.each([
    ['a vague word', 'Learning Systems'],
    ['words apart', 'Machine and Human Translation'],
    ['a part of a word', 'Submachine translations'],
    ['a Chinese word that means many things', '学习方法'],
    ['an empty title', ''],
  ])('in %s', (_what, title) => {
    expect(found(title)).toEqual([])
  })
})

test('a single word must be specific', () => {
  const taken = ['summarization', 'bioinformatics', 'SemEval', 'word2vec'].filter(
    (name) => specificTerms(name) !== null,
  )
  expect(taken).toEqual(['summarization', 'bioinformatics', 'SemEval', 'word2vec'])
  const left = ['learning', 'systems', 'novel', 'Children', 'Technology', 'Transformer (machine learning)', 'AI']
  expect(left.filter((name) => specificTerms(name) !== null)).toEqual([])
})

test('the words found stand in the title, whatever it is', () => {
  const pieces = fc.constantFrom(
    'machine',
    'Translation',
    'graph neural networks',
    '-',
    ' ',
    '知识',
    '图谱',
    'é',
    'İ',
    "'s",
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const title = parts.join(' ')
      for (const { words } of finder(title)) expect(title).toContain(words)
    }),
  )
})
