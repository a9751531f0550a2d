/**
 * The works of the five profiles, copied out of them by hand: what the service must make of them is worked out from this
 * table and never from an answer of the service.
 */
export interface PrintedPaper {
  readonly title: string
  /** As printed, else of the day of posting, else null. */
  readonly year: number | null
  readonly posted: string | null
  /** VENUE: it has appeared or will; SUBMITTED to something; PREPRINT otherwise. */
  readonly state: 'VENUE' | 'SUBMITTED' | 'PREPRINT'
  /** The short name of the venue, or what it was submitted to. */
  readonly at: string | null
  readonly authors: readonly string[]
  /** Whether nobody is behind an "et al.". */
  readonly complete: boolean
  /** The owner of the listing, whose place "et al." hides. */
  readonly hidden: string | null
  /** The arXiv category of a listing. */
  readonly category: string | null
}

const names = (text: string): string[] => text.split(', ')
const base = { posted: null, complete: true, hidden: null, category: null }

const inVenue = (at: string, year: number, title: string, authors: string): PrintedPaper => ({
  ...base,
  title,
  year,
  state: 'VENUE',
  at,
  authors: names(authors),
})

const submitted = (at: string, title: string, authors: string): PrintedPaper => ({
  ...base,
  title,
  year: null,
  state: 'SUBMITTED',
  at,
  authors: names(authors),
})

const preprint = (title: string, authors: string): PrintedPaper => ({
  ...base,
  title,
  year: null,
  state: 'PREPRINT',
  at: null,
  authors: names(authors),
})

/** An entry of a listing: three authors and "et al."; `hidden` is the owner where he is none of the three. */
const listed = (
  category: string,
  posted: string | null,
  title: string,
  authors: string,
  hidden: string | null,
): PrintedPaper => ({
  ...preprint(title, authors),
  year: posted === null ? null : Number(posted.slice(0, 4)),
  posted,
  complete: false,
  hidden,
  category,
})

const su = 'Zhaoyuan Su'
const zhao = 'Junping Zhao'
const zenFlow = 'ZenFlow: Enabling Stall-Free Offloading Training via Asynchronous Updates'
const iGenBench = 'IGenBench: Benchmarking the Reliability of Text-to-Infographic Generation'
const orchestration = 'Xin Tan, Yicheng Feng, Yu Zhou, Yimin Jiang, Yibo Zhu, Hong Xu'

export const printedPapers: readonly PrintedPaper[] = [
  submitted(
    "SOSP'26",
    'TStore: Towards Practical Compression-Aware Model Storage with Tensor-Centric Fingerprinting and Clustering',
    'Tingfeng Lan, Zirui Wang, Zhaoyuan Su, Yunjia Zheng, Juncheng Yang, Yue Cheng',
  ),
  submitted(
    "IJCAI'26",
    'SCORPIO: Serving the Right Requests at the Right Time for Heterogeneous SLOs in LLM Inference',
    'Yinghao Tang, Tingfeng Lan, Xiuqi Huang, Hui Lu, Wei Chen',
  ),
  {
    ...submitted(
      "SIGMOD'26",
      zenFlow,
      'Tingfeng Lan, Yusen Wu, Bin Ma, Zhaoyuan Su, Rui Yang, Tekin Bicer, Masahiro Tanaka, Olatunji Ruwase, Dong Li, Yue Cheng',
    ),
    year: 2025,
    posted: '2025-05-18',
    category: 'cs.DC',
  },
  inVenue('ACL Demo', 2026, iGenBench, 'Yinghao Tang, Yupeng Xie, Yingchaojie Feng, Tingfeng Lan, Wei Chen'),
  inVenue(
    'ACL',
    2026,
    iGenBench,
    'Yinghao Tang, Xueding Liu, Boyuan Zhang, Tingfeng Lan, Yupeng Xie, Jiale Lao, Yiyao Wang, Haoxuan Li, Tingting Gao, Bo Pan, Luoxuan Weng, Xiuqi Huang, Minfeng Zhu, Yingchaojie Feng, Yuyu Luo, Wei Chen',
  ),
  {
    ...inVenue(
      'MLSys',
      2026,
      'Efficient and Workload-Aware LLM Serving via Runtime Layer Swapping and KV Cache Resizing',
      'Zhaoyuan Su, Tingfeng Lan, Zirui Wang, Juncheng Yang, Yue Cheng',
    ),
    posted: '2025-05-24',
    category: 'cs.DC',
  },
  inVenue(
    'MLSys',
    2026,
    'λScale: Enabling Fast Scaling for Serverless Large Language Model Inference',
    'Minchen Yu, Rui Yang, Chaobo Jia, Zhaoyuan Su, Sheng Yao, Tingfeng Lan, Yuchen Yang, Yue Cheng, Wei Wang, Ao Wang, Ruichuan Chen',
  ),
  submitted(
    "ICDE'26",
    'PathBee: Accelerating Shortest Path Querying via Graph Neural Networks',
    'Jiale Lao, Yinghao Tang, Tingfeng Lan, Mingjie Tang, Yuanchuan Zhou, Jianguo Wang',
  ),
  inVenue(
    'ICDE',
    2026,
    'DLRover-LM: LLM Pre-Training Framework with Thousands of Accelerators in AntGroup',
    'Ziling Huang, Zhengmao Ye, Qingsong Cai, Zelong Huang, Bo Sang, Haitao Zhang, Jian Sha, Tingfeng Lan, Hui Lu, Yuanchun Zhou, Mingjie Tang',
  ),
  inVenue(
    'NSDI',
    2026,
    'ZipLLM: Efficient LLM Storage via Model-Aware Synergistic Data Deduplication and Compression',
    'Zirui Wang, Tingfeng Lan, Zhaoyuan Su, Juncheng Yang, Yue Cheng',
  ),
  inVenue(
    'VLDB',
    2025,
    'mLoRA: Fine-Tuning LoRA Adapters via Highly-Efficient Pipeline Parallelism in Multiple GPUs',
    'Zhengmao Ye, Dengchun Li, Zetao Hu, Tingfeng Lan, Jian Sha, Sicong Zhang, Lei Duan, Jie Zuo, Hui Lu, Yuanchun Zhou, Mingjie Tang',
  ),
  inVenue(
    'VLDB',
    2024,
    'DLRover-RM: Resource Optimization for Deep Recommendation Models Training in the Cloud',
    'Qinglong Wang, Tingfeng Lan, Yinghao Tang, Bo Sang, Haitao Zhang, Jian Sha, Hui Lu, Ke Zhang, Mingjie Tang',
  ),
  listed(
    'cs.DC',
    null,
    'TensorHub: Rethinking AI Model Hub with Tensor-Centric Compression',
    'Tingfeng Lan, Zirui Wang, Yunjia Zheng',
    su,
  ),
  listed(
    'cs.DC',
    null,
    'LatentBox: An Efficient Latent-First Storage System for AI-Generated Images',
    'Zirui Wang, Yunjia Zheng, Tingfeng Lan',
    su,
  ),
  listed(
    'cs.LG',
    null,
    'ZeRO-Prefill: Zero Redundancy Overheads in MoE Prefill Serving',
    'Zhaoyuan Su, Olatunji Ruwase, Karthik Ganesan',
    null,
  ),
  listed(
    'cs.DB',
    '2024-02-20',
    'Everything You Always Wanted to Know About Storage Compressibility of Pre-Trained ML Models but Were Afraid to Ask',
    'Zhaoyuan Su, Ammar Ahmed, Zirui Wang',
    null,
  ),
  preprint(
    'Libra: Efficient Resource Management for Agentic RL Post-Training',
    'Kaiwen Chen, Xin Tan, Jingzong Li, Hong Xu',
  ),
  preprint(
    'Frontier: Towards Comprehensive and Accurate LLM Inference Simulation',
    'Yicheng Feng, Xin Tan, Yangtao Deng, Yimin Jiang, Yibo Zhu, Hong Xu',
  ),
  inVenue('SIGCOMM', 2026, 'Dynamic Compute and Network Orchestration for Disaggregated RL', orchestration),
  inVenue(
    'ASPLOS',
    2026,
    'DSV: Exploiting Dynamic Sparsity to Accelerate Large-Scale Video DiT Training',
    'Xin Tan, Yuetao Chen, Yimin Jiang, Xing Chen, Kun Yan, Nan Duan, Yibo Zhu, Daxin Jiang, Hong Xu',
  ),
  inVenue(
    'ASPLOS',
    2025,
    'Towards End-to-End Optimization of LLM-based Applications with Ayo',
    'Xin Tan, Yimin Jiang, Yitao Yang, Hong Xu',
  ),
  inVenue('FAISys', 2025, 'RFabric: A Reconfigurable Network for the Rhythms of Disaggregated RL', orchestration),
  inVenue(
    'ICPP',
    2024,
    'Arlo: Serving Transformer-based Language Models with Dynamic Input Lengths',
    'Xin Tan, Jiamin Li, Yitao Yang, Jingzong Li, Hong Xu',
  ),
  inVenue(
    'ICML',
    2026,
    'FOCUS: DLLMs Know How to Tame Their Compute Bound',
    'Kaihua Liang, Xin Tan, An Zhong, Hong Xu, Marco Canini',
  ),
  inVenue(
    'IWQoS',
    2026,
    'MemShare: Memory Efficient Inference for Large Reasoning Models through KV Cache Reuse',
    'Kaiwen Chen, Xin Tan, Minchen Yu, Jingzong Li, Hong Xu',
  ),
  inVenue(
    'SOSP PACMI',
    2025,
    'Frontier: Simulating the Next Generation of LLM Inference Systems',
    'Yicheng Feng, Xin Tan, Kin Hang Sew, Yimin Jiang, Yibo Zhu, Hong Xu',
  ),
  listed(
    'cs.DC',
    null,
    'eLLM: Elastic Memory Management Framework for Efficient LLM Serving',
    'Jiale Xu, Rui Zhang, Yi Xiong',
    zhao,
  ),
  listed(
    'cs.DC',
    '2024-07-22',
    'vTensor: Flexible Virtual Tensor Management for Efficient LLM Serving',
    'Jiale Xu, Rui Zhang, Cong Guo',
    zhao,
  ),
  listed(
    'cs.LG',
    null,
    'Enhancing AI-Based Tropical Cyclone Track and Intensity Forecasting via Systematic Bias Correction',
    'Peisong Niu, Haifan Zhang, Yang Zhao',
    zhao,
  ),
  listed(
    'cs.LG',
    '2025-03-07',
    'Every FLOP Counts: Scaling a 300B Mixture-of-Experts LING LLM without Premium GPUs',
    'Ling Team, Binwei Zeng, Chao Huang',
    zhao,
  ),
  listed(
    'cs.CL',
    '2025-10-21',
    'Every Step Evolves: Scaling Reinforcement Learning for Trillion-Scale Thinking Model',
    'Ling Team, Anqi Shen, Baihui Li',
    zhao,
  ),
  listed(
    'cs.LG',
    '2025-05-21',
    'FlexQuant: A Flexible and Efficient Dynamic Precision Switching Framework for LLM Quantization',
    'Fangxin Liu, Zongwu Wang, JinHong Xia',
    zhao,
  ),
  {
    ...listed(
      'cs.AR',
      '2025-08-30',
      'FlexLink: Boosting your NVLink Bandwidth by 27% without accuracy concern',
      'Ao Shen, Rui Zhang, Junping Zhao',
      null,
    ),
    complete: true,
  },
  listed(
    'cs.LG',
    '2025-05-23',
    'LCD: Advancing Extreme Low-Bit Clustering for Large Language Models via Knowledge Distillation',
    'Fangxin Liu, Ning Yang, Junping Zhao',
    null,
  ),
]
