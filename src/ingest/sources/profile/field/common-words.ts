/**
 * Words of titles and venues that are no part of personal names; what tells "Deep Learning, Revisited" from a list of
 * people. Words that are surnames as well (Field, Long, Rose, Young) are left out on purpose.
 */
const words = `
université universität universidad universidade universiteit università universitat institut instituto istituto laboratoire hochschule
about above abstract academic academy acceleration accelerating accelerator access account accurate across action active
actor adapter adaptive adaptation advance advanced advances adversarial advertising affordable after against age agent agentic
agile agriculture ai air algorithm algorithmic aligned alignment all allocation alternative analog analysing analysis
analytics analyzing android and animal annotated annotation annual anomaly another answer answering antenna anti anything
anytime api app application applied applying approach approaches approximate  arbitrary architecture are array article
artificial asia aspect assessing assessment assisted association asymmetric asynchronous atlas atmospheric atomic attack
attention attribute audio augmented  author automated automatic automation autonomous autoregressive aware awareness
backdoor backend balance balanced balancing bandit bandwidth base based baseline batch bayesian beam behavior behaviour
benchmark benchmarking  better between beyond bias biased big bilevel billion binary biology biomedical  blind block
blockchain  boost boosting bounded bound brain bridging broad budget build building burst business byzantine cache caching
camera can cancer capacity capture carbon care career casual causal cell cellular center century certified chain challenge
challenges chapter characterization characterizing chat chemical chemistry chinese chip city class classical
classification classifier climate clinical close cloud cluster clustering code coding cognitive collaboration collaborative
collaborating collection collective color combinatorial combined coming common communication communications community
compact comparative comparing comparison compiler complete complex complexity component compositional compressed compressing
compression compressive computation computational compute computer computers computing concept conference confidence
connected connection consensus conservation consistency consistent constrained constraint construction consumer contact
content context contextual continual continuous contrast contrastive control controlled controlling convergence convex
convolution convolutional coordinated coordination core corporate corpus correction correlation corruption cost could country
coupled course coverage covid creation creative credit crisis critical   crowd cryptography cryptographic cultural culture
current curriculum custom cyber cyclone dark data database dataset date  death debugging december decentralized
decision decoder decoding decomposition deep defense deformable degradation delay delayed delivery demand demo democracy
dense density department dependence dependent deployment depth design designing detecting detection development device
diagnosis dialog dialogue dictionary difference different differentiable differential differentially diffusion digital
dimension dimensional direct directed discovery discrete discriminative disease disentangled disentanglement disk display
distance distant distilled distillation distributed distribution diverse diversity document does domain double drift drive
driven driving drone drug dual during dynamic dynamics early earth easy ecology economic economics economy ecosystem
edge editing editor editorial editors education effect effective effects efficiency efficient efficiently effort elastic electric
electron electronic electronics element elements embedded embedding embodied emerging emotion empirical employment enabling
encoder encoding end energy engineering  enhanced enhancement enhancing ensemble entity environment environmental
epidemic equation equilibrium error estimating estimation ethical ethics europe european evaluating evaluation event every
everything evidence evolution evolutionary evolving exact example exchange execution experience experiment experimental expert
explainable explaining explanation exploiting exploration exploring export exposure expression extended extensible
extraction extreme  facial factor factors failure fairness fake false family fast faster fault feature february federated
feedback few field-programmable film filter filtering finance financial finding fine finite firm first fixed flexible flow
fluid food for force forecasting  formal formation foundation four fractional framework free frequency from front full
fully function functional fundamental fusion future fuzzy game gap  gaussian gene general generalized generating generation
generative generator genetic genome geographic geography geometric geometry gesture global  governance gpu gradient
grained grammar graph graphics gravitational greedy  group grouping growth guarantee guided guideline handbook handling
hardware harnessing hash have health healthcare heat heterogeneous heuristic hidden hierarchical hierarchy high higher highly
historical history home homogeneous how human humans hybrid hyper hypergraph hyperparameter identification identifying identity
image images imaging imbalanced imitation immune impact implementation implicit improved improving in incentive incomplete
incremental independent index indexing individual indoor industrial industry inequality inference influence information infrared
infrastructure initial innovation input insight inspired instance institute instruction integrated integrating integration
integrity intelligence intelligent intensive interaction interactive interest interface interference international internet
interpretable interpretation interpreting into introducing introduction inverse investigating investigation investment
is issue issues item iterative its january joint jointly journal july  kernel key keyword keywords knowledge label labor 
language large latent latency layer layered learned learner learning lecture legal less letters level leveraging library life
 lightweight limited line linear linguistic link linux liquid listwise literature live load local localization
locality location logic logical look loss lossless lossy low lower machine macro magazine magnetic making malicious malware
management manifold manipulation manufacturing many map mapping march marine market marketing markov mass massive matching
material materials mathematical mathematics matrix matter maximum mean measurement measures measuring mechanics mechanism
medical medicine memory mental mesh meta metal method methodology methods metric metrics micro microbial migration
military mind minimal minimum mining minority mirror missing mitigating mixed mixture mobile mobility modal modality model
modeling modelling models modern modular molecular momentum money monitoring monocular monolingual motion movement multi
multiagent multicore multilingual multimedia multimodal multiple multiplex multitask multivariate multiview music mutual
national natural nature navigation near need negative network networked networking networks neural neuro neuron neuroscience
new news next node noise noisy non nonlinear nonparametric normal not note novel november nuclear numerical object objective
observation ocean october of off offline on one online only ontology open operating operation operational operator
optical optics optimal optimization optimized optimizing option or oral order ordered organization oriented our out outdoor
outlier output over overview pandemic paper parallel parallelism parameter parameters parametric parsing part partial particle
partition passive patch path patient pattern patterns peer perceive perception performance person personal personality
personalized perspective perspectives phase phone photo photonic physical physics pipeline pixel place plan planet
planning  plasma platform  player plug point poisoning policy political politics pollution polymer population portable
pose position positive post poster  practical practice pre precise precision predicting prediction predictive
preference preliminary preprint presence present preserving press pricing principal principle prior privacy private probabilistic
probability problem procedure proceedings process processes processing processor producer product production productivity
profile program programmable programming progress progressive project prompt prompting proof propagation property proposal
protecting protection protein protocol prototype provable proving proximal psychology public published publication pursuit
quality quantitative quantization quantum query querying question questions race radar radiation radio random randomized rank
ranking rapid rate rational reaction reading ready real realistic reality reasoning recognition recommendation
recommender reconstruction recovery recurrent recursive reduced reducing reduction redundancy reference regional region
regression regularization regularized regulation reinforced reinforcement relation relational relations relationship relative relevance
reliability reliable remote rendering replication report representation representations reproducibility request research resident
residual resilience resilient resolution resource resources response restoration rethinking retrieval reverse review revisited
revisiting reward risk   robot robotic robotics robots robust robustness role root routing rule rules rural safe safety
sample sampling satellite scalable scale scaling scan scene schedule scheduler scheduling scheme school science sciences
scientific score scoring screen search second secure security segment segmentation selected selection selective self semantic
semantics semi semiconductor sensing sensitive sensor sensors sentence sentiment september sequence sequential series
server serverless service services serving session set setting shape shared sharing sharpness shift short should
signal signals simple simulating simulation simulator simultaneous single size sketch  sleep  smart social society
software soil solar solid solution solver solving some sound source sources space sparse sparsity spatial spatially special
spectral spectrum speech speed spiking spoken sport stability stable stack stage standard state static statistical statistics
steering stereo stochastic  storage strategic strategies strategy stream streaming strength stress structural structure structured
student studies study style sub subgraph submission submitted subspace summarization summary super supervised supervision
supply support surface surgery survey sustainable switch switching symbolic symposium synchronous synthesis synthesizing
synthetic system systematic systems table tabular tackling take taking target targeted task tasks taxonomy teacher teaching team
technical technique techniques technologies technology temperature temporal tensor term test testing text textual texture that the
their them theorem theoretic theoretical theory there thermal thesis they thing things thinking third this three threshold
throughput tight time to token tokens tool tools top topic topological topology toward towards toxicity trace tracking
trade trading traffic training trait trajectory transaction transactions transfer transferable transform transformation
transformer transformers transient transition translation transmission transparency transport transportation travel treatment tree
trend trends trial triple  trusted trustworthy truth tuning turbulence twin two type ubiquitous ultra uncertain
uncertainty under understanding unified unifying union unit united universal universality university unknown unlabeled unlearning
unlocking unmanned unstructured unsupervised update updating uplift urban usage use user users using utility utilization
vaccine validation value variable variance variation variational vector vehicle vehicles velocity verification verified
versus very via video videos view virtual virus vision visual visualization visualizing vocabulary voice volume vulnerability
 waste water wave wavelet we weak weakly wearable weather web weight weighted welfare what when where which who whole why wide
 wind window wireless  with within without word work workflow workforce workload workloads workshop world worldwide
writing x-ray year years you your zero zone
accepted acm apj arxiv aaai appear biorxiv bulletin bmj cvpr doi eccv elsevier emnlp acl annals archive chapter forthcoming iclr icml ieee
invited journals lett letters manuscript medrxiv naacl neurips nips online osdi pages pnas proc preprints revision sigmod springer ssrn
trans under usenix vldb vol volume wiley pdf code slides video poster website link bibtex dataset demo abs html github talk
education university college institute laboratory department school faculty award awards honor honors scholarship
publications selected professor student bachelor master doctor phd intern engineer researcher director chair committee reviewer
homepage curriculum vitae resume cv bio biography contact email phone address research interests news teaching service skills
vs
`

const abbreviations = `
acad acc acm acta adv aeronaut am ann appl arch astron astrophys atmos biochem biol bull catal chem comm commun comp comput conf
crit curr dyn econ educ electron eng environ eur exp fluid found geophys hist ieee ind inf inorg inst int jpn lab lang learn lect
lett lin mach mag math mater mech med mod mol nano nat nucl opt organomet pharm philos phys  pol polym probab proc prog
psychol pub quant rep res rev robot sci sens ser signal soc stat stud struct surf symp syst technol tech theor top trans univ vol vis
`

const dottedAbbreviations: ReadonlySet<string> = new Set(abbreviations.split(/\s+/).filter((word) => word !== ''))

/** True for words that journals abbreviate so, to be asked only of words with a dot: "Chem.", "Int." */
export const isVenueAbbreviation = (word: string): boolean => dottedAbbreviations.has(word.toLowerCase())

const common: ReadonlySet<string> = new Set(words.split(/\s+/).filter((word) => word !== ''))

/** Endings of English abstract words. Names that end so are rare, and a wrong "no" costs one list, not all. */
const endings =
  /(?:[a-z]{3}(?:tion|tions|sions?|nesses|ility|ilities|ology|ologies|ography|ometry|ically|ization|isation|izing|ising|ivity|icity)|[a-z]{2}(?:ological|ematic|ematics|etworks?|ystems?|earning|odels?|odeling|chemical|graphic|graphical|istic|istics|onomous)|[a-z]{5}(?:ment|ments|less|ware|ness|able|ible|ating|ated|ized))$/

const namesLikeWords: ReadonlySet<string> = new Set([
  'clement',
  'clément',
  'harkness',
  'klement',
  'constable',
  'delaware',
])

/** True when the word belongs to titles and venues, not to names of people; any case, plural forms too. */
export const isCommonWord = (word: string): boolean => {
  const lower = word.toLowerCase()
  if (common.has(lower)) return true
  if (lower.endsWith('s') && lower.length > 4 && common.has(lower.slice(0, -1))) return true
  if (lower.endsWith('ies') && common.has(`${lower.slice(0, -3)}y`)) return true
  const hyphen = lower.indexOf('-')
  if (hyphen > 0) {
    const parts = lower.split('-')
    return parts.length < 6 && parts.some((part) => part.length > 3 && isCommonWord(part))
  }
  return endings.test(lower) && !namesLikeWords.has(lower)
}
