import type { VenueKind } from '../../../model/record.ts'

/** An event or journal of the Anthology: how it is called in short, and how its volumes name it. */
export interface KnownVenue {
  readonly acronym: string
  readonly kind: VenueKind
  /** The letter of its older collections, the word of its newer ones. */
  readonly ids: readonly string[]
  /** Its full name within a volume's title. */
  readonly name: RegExp
  /** Its short name within a volume's title, where that is not the acronym. */
  readonly short?: RegExp
}

const conference = (acronym: string, ids: readonly string[], name: RegExp, short?: RegExp): KnownVenue =>
  short === undefined ? { acronym, kind: 'CONFERENCE', ids, name } : { acronym, kind: 'CONFERENCE', ids, name, short }

const journal = (acronym: string, ids: readonly string[], name: RegExp): KnownVenue => ({
  acronym,
  kind: 'JOURNAL',
  ids,
  name,
})

/** The venues whose collections have a letter or word of their own. A narrower name stands before a wider one. */
export const knownVenues: readonly KnownVenue[] = [
  journal('TACL', ['Q', 'tacl'], /Transactions of the Association for Computational Linguistics/i),
  journal('AJCL', ['J'], /^American Journal of Computational Linguistics/i),
  journal('CL', ['J', 'cl'], /^Computational Linguistics/i),
  journal('LiLT', ['lilt'], /Linguistic Issues in Language Technology/i),
  journal(
    'IJCLCLP',
    ['O', 'ijclclp'],
    /International Journal of Computational Linguistics (?:&|and) Chinese Language Processing/i,
  ),
  conference(
    'AACL',
    ['aacl'],
    /Conference of the Asia-Pacific Chapter of the Association for Computational Linguistics/i,
  ),
  conference(
    'NAACL',
    ['N', 'A', 'naacl'],
    /(?:Annual )?(?:Conference|Meeting) of the North American Chapter of the Association for Computational Linguistics/i,
  ),
  conference(
    'EACL',
    ['E', 'eacl'],
    /Conference of the European Chapter of the Association for Computational Linguistics/i,
  ),
  conference('ACL', ['P', 'acl'], /Annual Meeting of the Association (?:for|of) Computational Linguistics/i),
  conference('EMNLP', ['D', 'emnlp'], /Conference on Empirical Methods in Natural Language Processing/i),
  conference(
    'ANLP',
    ['A'],
    /Conference on Applied Natural Language Processing|Applied Natural Language Processing Conference/i,
  ),
  conference('COLING', ['C', 'coling'], /International Conference on Computational Linguistics/i, /\bcoling\b/i),
  conference('CoNLL', ['K', 'W', 'conll'], /Conference on (?:Computational )?Natural Language Learning/i),
  conference('LREC', ['L', 'lrec'], /(?:International )?Conference on Language Resources and Evaluation/i),
  conference('IJCNLP', ['I', 'ijcnlp'], /International Joint Conference on Natural Language Processing/i),
  conference(
    'HLT',
    ['H'],
    /Conference on Human Language Technology|Human Language Technology Conference|Human Language Technology: Proceedings/i,
    /Human Language Technology|Speech and Natural Language/i,
  ),
  conference('PACLIC', ['Y', 'paclic'], /Pacific Asia Conference on Language,? Information,? and Computation/i),
  conference('RANLP', ['R', 'ranlp'], /(?:International Conference )?Recent Advances in Natural Language Processing/i),
  conference(
    'ROCLING',
    ['O', 'rocling'],
    /Conference on Computational Linguistics and Speech Processing/i,
    /\brocling\b|Computational Linguistics Conference/i,
  ),
  conference('MUC', ['M'], /Message Understanding Conference/i),
  conference('TINLAP', ['T'], /Theoretical Issues in Natural Language Processing/i),
  { acronym: 'TIPSTER', kind: 'WORKSHOP', ids: ['X'], name: /TIPSTER Text Program/i, short: /\btipster\b/i },
  {
    acronym: 'SemEval',
    kind: 'WORKSHOP',
    ids: ['S', 'semeval'],
    name: /(?:International )?Workshop on (?:the )?(?:Semantic Evaluations?|Evaluating Word Sense Disambiguation Systems|the Evaluation of Systems for the Semantic Analysis of Text)/i,
    short: /\bsem(?:eval|val)\b|senseval/i,
  },
  conference('*SEM', ['S', 'starsem'], /Joint Conference on Lexical and Computational Semantics/i, /\*sem\b/i),
  {
    acronym: 'ALTA',
    kind: 'WORKSHOP',
    ids: ['U', 'alta'],
    name: /(?:Annual )?Workshop of the Australasian Language Technology Association|Australasian Language Technology (?:Association )?Workshop/i,
  },
  conference(
    'JEP-TALN-RECITAL',
    ['F', 'jeptalnrecital'],
    /conférence (?:conjointe )?JEP-TALN-RECITAL/i,
    /taln|traitement automatique des langues|r[ée]cital|\bjep\b/i,
  ),
  conference(
    'EAMT',
    ['eamt'],
    /(?:Annual )?(?:Conference|Workshop) of the European Association for Machine Translation/i,
  ),
  conference('AMTA', ['amta'], /(?:Biennial )?Conference of the Association for Machine Translation in the Americas/i),
  conference('GWC', ['gwc'], /Global Wordnet Conference/i),
  conference('CCL', ['ccl'], /Chinese National Conference on Computational Linguistics/i),
  conference('INLG', ['inlg'], /International Conference on Natural Language Generation/i),
  conference('WMT', ['wmt'], /Conference on Machine Translation/i),
  conference('IWPT', ['iwpt'], /International (?:Conference|Workshop) on Parsing Technologies/i),
  conference(
    'SIGDIAL',
    ['sigdial'],
    /Annual (?:Meeting|SIGdial Meeting) (?:of the Special Interest Group )?on Discourse and Dialogue/i,
  ),
  conference('SCiL', ['scil'], /Society for Computation in Linguistics/i),
  conference('TLT', ['tlt'], /International (?:Workshop|Conference) on Treebanks and Linguistic Theories/i),
]

/** Words of newer collections that are written with small letters or signs in their venues. */
export const spelledWords: Readonly<Record<string, string>> = {
  argmining: 'ArgMining',
  autosimtrans: 'AutoSimTrans',
  bionlp: 'BioNLP',
  blackboxnlp: 'BlackboxNLP',
  challengehml: 'Challenge-HML',
  clinicalnlp: 'ClinicalNLP',
  cogalex: 'CogALex',
  computerm: 'CompuTerm',
  deelio: 'DeeLIO',
  ecomnlp: 'EcomNLP',
  eval4nlp: 'Eval4NLP',
  figlang: 'FigLang',
  finnlp: 'FinNLP',
  framenet: 'FrameNet',
  gebnlp: 'GeBNLP',
  globalex: 'GLOBALEX',
  insights: 'Insights',
  intexsempar: 'IntEx-SemPar',
  latechclfl: 'LaTeCH-CLfL',
  lifelongnlp: 'LifeLongNLP',
  loresmt: 'LoResMT',
  lr4sshoc: 'LR4SSHOC',
  lt4gov: 'LT4Gov',
  lt4hala: 'LT4HALA',
  multilingualbio: 'MultilingualBIO',
  nl4xai: 'NL4XAI',
  nlp4call: 'NLP4CALL',
  nlp4convai: 'NLP4ConvAI',
  nlp4if: 'NLP4IF',
  nlp4musa: 'NLP4MusA',
  nlpcovid19: 'NLP-COVID19',
  nlposs: 'NLP-OSS',
  nlpcss: 'NLP+CSS',
  nlptea: 'NLP-TEA',
  parlaclarin: 'ParlaCLARIN',
  privatenlp: 'PrivateNLP',
  repl4nlp: 'RepL4NLP',
  sltu: 'SLTU',
  socialnlp: 'SocialNLP',
  spnlp: 'SPNLP',
  sustainlp: 'SustaiNLP',
  textgraphs: 'TextGraphs',
  vardial: 'VarDial',
  webnlg: 'WebNLG',
  winlp: 'WiNLP',
}
