/**
 * Prints how well affiliations are matched to ROR: against what OpenAlex assigned, and against labels made by hand.
 *
 *     npm run build && node tests/bench/institutions/run.mjs [--wrong]
 *
 * The data are read from COTERIE_DATA, ../shared/data unless set; `--wrong` lists every disagreement.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'

const here = dirname(fileURLToPath(import.meta.url))
const project = join(here, '..', '..', '..')
const data = process.env.COTERIE_DATA ?? join(project, '..', 'shared', 'data')
const dist = join(process.env.COTERIE_DIST ?? join(project, 'dist'), 'ingest')
const load = (file) => import(pathToFileURL(join(dist, file)).href)

const registerFile = join(data, 'ror', 'ror-records-latest-51370.jsonl.gz')
const worksFile = join(data, 'openalex', 'works.jsonl.gz')
for (const file of [registerFile, worksFile]) {
  if (!existsSync(file)) {
    process.stdout.write(`Nothing measured: ${file} is absent.\n`)
    process.exit(0)
  }
}

const { rorReader } = await load('sources/ror/read-ror.js')
const { registerKeys } = await load('institutions/register-keys.js')
const { askedKeys } = await load('institutions/asked-keys.js')
const { chooseInstitution } = await load('institutions/choose-institution.js')

const register = new Map()
const byRor = new Map()
async function* registerBytes() {
  yield gunzipSync(readFileSync(registerFile))
}
let started = process.cpuUsage()
for await (const found of rorReader.read({ name: 'ror', chunks: registerBytes() })) {
  if (found.kind !== 'record' || found.record.kind !== 'institution') continue
  const facts = found.record.institution
  const entry = { record: facts.ror, facts }
  byRor.set(facts.ror, entry)
  for (const { key } of registerKeys(entry)) register.set(key, [...(register.get(key) ?? []), entry])
}
const seconds = () => {
  const { user, system } = process.cpuUsage(started)
  return ((user + system) / 1e6).toFixed(1)
}
process.stdout.write(`register: ${byRor.size} institutions, ${register.size} keys, ${seconds()} s\n`)

/** The match of one affiliation, looked up in the register as the graph would. */
const matchOf = (printed, hints = {}) => {
  const keys = askedKeys(printed).map(({ key }) => key)
  return chooseInstitution(
    printed,
    new Map(keys.flatMap((key) => (register.has(key) ? [[key, register.get(key)]] : []))),
    hints,
  )
}

const nameOf = (ror) => `${ror} ${byRor.get(ror)?.facts.names[0] ?? 'not in the register'}`

/** Figures of one set of [affiliation, ids that are right]; those without an id in the register count for precision only. */
const measure = (title, pairs) => {
  started = process.cpuUsage()
  const count = { matched: 0, right: 0, certain: 0, certainRight: 0, inRegister: 0, recalled: 0, ambiguous: 0, keys: 0 }
  for (const [printed, gold] of pairs) {
    const match = matchOf(printed)
    count.keys += askedKeys(printed).length
    const known = gold.some((ror) => byRor.has(ror))
    if (known) count.inRegister += 1
    if (match.kind === 'AMBIGUOUS') count.ambiguous += 1
    const right = match.kind === 'MATCH' && gold.includes(match.entry.facts.ror)
    if (match.kind === 'MATCH') {
      count.matched += 1
      if (right) count.right += 1
      if (match.certainty === 'CERTAIN') {
        count.certain += 1
        if (right) count.certainRight += 1
      }
    }
    if (known && right) count.recalled += 1
    if (process.argv.includes('--wrong') && !right && (known || match.kind !== 'NONE')) {
      const said =
        match.kind === 'MATCH'
          ? `${match.certainty} ${nameOf(match.entry.facts.ror)}`
          : match.kind === 'AMBIGUOUS'
            ? `AMBIGUOUS ${match.candidates.slice(0, 4).map(({ facts }) => nameOf(facts.ror))} (${match.reason})`
            : 'NONE'
      process.stdout.write(`${JSON.stringify(printed)}\n    gold ${gold.map(nameOf)}\n    said ${said}\n`)
    }
  }
  const share = (part, whole) => (whole === 0 ? '-' : (part / whole).toFixed(3))
  process.stdout.write(
    `${title}: ${pairs.length} affiliations, ${count.inRegister} of institutions in the register; ` +
      `matched ${count.matched}, precision ${share(count.right, count.matched)} ` +
      `(certain ${count.certain}: ${share(count.certainRight, count.certain)}), ` +
      `recall ${share(count.recalled, count.inRegister)}, ambiguous ${count.ambiguous}; ` +
      `${(count.keys / pairs.length).toFixed(0)} keys each, ${seconds()} s\n`,
  )
}

const lines = (file) =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const rorOf = new Map(
  lines(join(data, 'openalex', 'institutions.jsonl.gz')).map(({ id, ror }) => [id, ror?.split('/').at(-1)]),
)
const openAlex = new Map()
for (const work of lines(worksFile)) {
  for (const { affiliations = [], institutions = [] } of work.authorships ?? []) {
    for (const { raw_affiliation_string: printed, institution_ids: ids } of affiliations) {
      const rors = (ids ?? []).map(
        (id) =>
          institutions
            .find((one) => one.id === id)
            ?.ror?.split('/')
            .at(-1) ?? rorOf.get(id),
      )
      openAlex.set(
        printed,
        rors.filter((ror) => ror !== undefined),
      )
    }
  }
}
const said = [...openAlex]
measure(
  'OpenAlex, where it says one',
  said.filter(([, gold]) => gold.length > 0),
)
measure(
  'OpenAlex, where it says none',
  said.filter(([, gold]) => gold.length === 0),
)

const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 10)
const crossref = new Map()
for (const { author = [] } of lines(join(data, 'crossref', 'works.jsonl.gz'))) {
  for (const { name = '' } of author.flatMap(({ affiliation = [] }) => affiliation)) {
    const text = name.replace(/\s+/g, ' ').trim()
    crossref.set(`crossref:${hashOf(text)}`, text)
  }
}
const rows = readFileSync(join(here, 'labels.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))
measure(
  'labelled by hand',
  rows.map(([text, ids = '']) => [crossref.get(text) ?? text, ids.split(' ').filter(Boolean)]),
)
