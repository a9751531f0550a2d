import { type Term, termsOf } from './title-term.ts'

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Single words that name a subject and hardly anything else. */
const subjects = wordSet(
  'adversarial anaphora annotation autoencoder autoencoder backpropagation bert bigram blockchain botnet byzantine caching chatbot chunking clickbait codebook collocation compiler consensus coreference crowdsourcing cryptanalysis cryptography cyberbullying cybersecurity debugging deduplication deepfake denoising diarization disfluency eigenvalue encryption entailment euphemism fandom fanfiction fingerprinting folksonomy garbage genomics geocoding geolocation gpu hashing hyperlink hypergraph hypernymy hypertext inpainting interoperability kubernetes lemmatization malware mapreduce memoization metadata microservice microstructure middleware misinformation multithreading neuroscience optogenetics paraphrase paraphrasing peerreview phishing plagiarism polymorphism proteome proteomics provenance pruning quantization ransomware readability reranking sandboxing sarcasm scalability segmentation serverless sharding smartphone speculation stemming steganography stylometry subtitling summarization summarisation teleoperation telemedicine thesaurus tokenization transcriptomics transliteration treebank trigram truecasing unikernel virtualization webassembly wikipedia wordnet word2vec zoology'
    .replace('adversarial anaphora annotation autoencoder autoencoder', 'anaphora autoencoder')
    .replace(' garbage', '')
    .replace(' speculation', '')
    .replace(' segmentation', ''),
)

/** Endings of words that name a science or a technique. */
const science =
  /(?:ology|ography|ometry|ometrics?|informatics|linguistics|omics|robotics|photonics|tronics|sourcing|computing|genesis)$/

/** Words with such an ending that are used of other things. */
const everyday = wordSet(
  'methodology technology terminology morphology ideology ontology typology chronology economics computing geography biography bibliography photography typography geometry apology analogy topology psychology ecology theology genesis',
)

/** Words with which a topic of several words does not begin. */
const beginners = wordSet('a an and as at by for from in into no of on or our some that the these this to we with')

const vagueHan = wordSet(
  '学习 系统 模型 方法 研究 数据 算法 网络 分析 应用 技术 语言 信息 计算 设计 软件 优化 预测 分类 检测 评估 评价 理论 管理 知识 问题 综述',
)

/** True when a name can be told from everyday words. */
const isSpecific = (terms: readonly Term[], name: string): boolean => {
  const [first] = terms
  if (first === undefined) return false
  if (/\p{Script=Han}/u.test(name)) return terms.length > 2 || (terms.length === 2 && !vagueHan.has(name))
  if (terms.length > 1) return !beginners.has(first.term) && !terms.every(({ term }) => term.length < 3)
  const { term } = first
  if (subjects.has(term) || (term.length > 7 && science.test(term) && !everyday.has(term))) return true
  // "PageRank", "SemEval", "word2vec": nobody writes an everyday word so.
  return /^\p{Lu}?\p{Ll}+(?:\p{Lu}|\d\p{Ll})\p{L}+$/u.test(name)
}

/** A name without the sign that tells it from others of its kind: "Transformer (machine learning)". */
const withoutAside = (name: string): string => name.replace(/\s*[(（][^()（）]*[)）]\s*$/u, '')

/**
 * The terms of a topic's name when it may be looked for in titles, else null. A name of several words may, unless all
 * are shorter than three letters or it begins with a word such as "in". A single word may when it is written like
 * "PageRank", ends like the name of a science ("sociolinguistics") or is on our list of words that name a subject
 * ("summarization"): "learning", "systems", "novel" and "children" are not. Chinese needs three characters, or two
 * that are not on a list such as 学习 and 系统. A name does not lose its brackets to be a single word.
 */
export const specificTerms = (printed: string): readonly string[] | null => {
  const name = withoutAside(printed).trim()
  const terms = termsOf(name)
  if (terms.length > 8 || !isSpecific(terms, name)) return null
  if (name !== printed.trim() && terms.length === 1) return null
  return terms.map(({ term }) => term)
}
