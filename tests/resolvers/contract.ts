import { projectFile } from './asking.ts'

/** The operations of the contract, by their names; the playground offers the same as ready tabs. */
export const contract = {
  profile: '01-profile',
  collaborators: '02-collaborators',
  network: '03-network',
  paths: '04-paths',
  paper: '05-paper',
  institution: '06-institution',
  topic: '07-topic',
  search: '08-search',
  evidence: '09-evidence',
  ambiguous: '10-ambiguous',
  import: '11-import',
  identity: '12-identity',
  conflicts: '13-conflicts',
  recommend: '14-recommend',
  communities: '15-communities',
  export: '16-export',
  summary: '17-summary',
  pairAndCorpus: '18-pair-and-corpus',
} as const

/** The text of one of them. */
export const operation = (name: keyof typeof contract): string =>
  projectFile(`src/web/ide/examples/${contract[name]}.graphql`)
