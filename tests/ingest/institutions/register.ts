import { askedKeys } from '../../../src/ingest/institutions/asked-keys.ts'
import {
  chooseInstitution,
  type InstitutionHints,
  type InstitutionMatch,
} from '../../../src/ingest/institutions/choose-institution.ts'
import { type RegisterEntry, registerKeys } from '../../../src/ingest/institutions/register-keys.ts'

interface Listed {
  readonly names: readonly string[]
  readonly acronyms?: readonly string[]
  readonly country: string
  readonly partOf?: readonly string[]
}

const listed: Readonly<Record<string, Listed>> = {
  washington: { names: ['University of Washington', 'Universidad de Washington'], acronyms: ['UW'], country: 'US' },
  louis: { names: ['Washington University in St. Louis', 'Washington University'], country: 'US' },
  cuhk: { names: ['Chinese University of Hong Kong', '香港中文大學'], acronyms: ['CUHK'], country: 'HK' },
  mit: { names: ['Massachusetts Institute of Technology'], acronyms: ['MIT'], country: 'US' },
  manukau: { names: ['Manukau Institute of Technology'], acronyms: ['MIT'], country: 'NZ' },
  csail: {
    names: ['MIT Computer Science and Artificial Intelligence Laboratory', 'MIT CSAIL'],
    country: 'US',
    partOf: ['mit'],
  },
  google: { names: ['Google (United States)', 'Google Research'], country: 'US' },
  googleCanada: { names: ['Google (Canada)'], country: 'CA', partOf: ['google'] },
  california: {
    names: ['University of California System', 'Universidad de California'],
    acronyms: ['UC'],
    country: 'US',
  },
  berkeley: {
    names: ['University of California, Berkeley', 'UC Berkeley'],
    acronyms: ['UCB'],
    country: 'US',
    partOf: ['california'],
  },
  agricultural: { names: ['China Agricultural University', '中国农业大学'], country: 'CN' },
  academy: { names: ['Chinese Academy of Sciences', '中国科学院'], acronyms: ['CAS'], country: 'CN' },
  physics: { names: ['Institute of Physics', '中国科学院物理研究所'], country: 'CN', partOf: ['academy'] },
  northeasternChina: { names: ['Northeastern University', '东北大学'], country: 'CN' },
  northeastern: { names: ['Northeastern University'], country: 'US' },
  tsinghua: { names: ['Tsinghua University', '清华大学'], country: 'CN' },
  dakota: { names: ['Dakota State University'], country: 'US' },
  edinburgh: { names: ['University of Edinburgh'], country: 'GB' },
  freiburg: { names: ['University of Freiburg', 'Albert-Ludwigs-Universität Freiburg'], country: 'DE' },
  nanjing: { names: ['Nanjing Medical University'], country: 'CN' },
  huawei: { names: ['Huawei Technologies (China)', '华为技术有限公司'], country: 'CN' },
  texas: { names: ['Texas A&M University'], acronyms: ['TAMU'], country: 'US' },
  science: { names: ['University of Science and Technology of China'], acronyms: ['USTC'], country: 'CN' },
}

const entries: readonly RegisterEntry[] = Object.entries(listed).map(([ror, { names, acronyms, country, partOf }]) => ({
  record: `record ${ror}`,
  facts: { names, acronyms: acronyms ?? [], ror, country, partOf: partOf ?? [] },
}))

const register = new Map<string, RegisterEntry[]>()
for (const entry of entries) {
  for (const { key } of registerKeys(entry)) register.set(key, [...(register.get(key) ?? []), entry])
}

/** What the small register of these tests says of an affiliation; every key brings its own copies, as rows of a graph do. */
export const matchOf = (printed: string, hints: InstitutionHints = {}): InstitutionMatch => {
  const found = askedKeys(printed).flatMap(({ key }) => {
    const copies = register.get(key)?.map((entry) => ({ ...entry }))
    return copies === undefined ? [] : [[key, copies] as const]
  })
  return chooseInstitution(printed, new Map(found), hints)
}

/** The match in short: "washington CERTAIN", "NONE", or "AMBIGUOUS mit, manukau". */
export const said = (printed: string, hints: InstitutionHints = {}): string => {
  const match = matchOf(printed, hints)
  if (match.kind === 'MATCH') return `${match.entry.facts.ror} ${match.certainty}`
  if (match.kind === 'NONE') return 'NONE'
  return `AMBIGUOUS ${match.candidates.map(({ facts }) => facts.ror).join(', ')}`
}
