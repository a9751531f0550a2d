import { growthOf } from '../analytics/growth.ts'
import { CoterieError } from '../model/error.ts'
import { type PageArguments, pageOfList } from '../model/page.ts'
import { papersPerYear } from '../statements/analytics.ts'
import { topicPaperCounts } from '../statements/topic.ts'
import { createConnection, loadPage, requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { parseYears, type YearRange } from './year-range.ts'

type Sort = 'GROWING' | 'FADING' | 'MOST_PAPERS'

interface TrendArguments extends PageArguments {
  readonly years: YearRange
  readonly schemes?: readonly string[] | null
  readonly minPapers?: number | null
  readonly sort?: Sort | null
}

/** The years asked for, and as many right before them. @throws CoterieError BAD_USER_INPUT where a side is open */
const periodsOf = (years: YearRange) => {
  const { fromYear, toYear } = parseYears(years)
  if (fromYear === null || toYear === null) {
    const missing = fromYear === null ? 'from' : 'to'
    throw new CoterieError('BAD_USER_INPUT', `years must have both from and to, but ${missing} is missing.`)
  }
  const now = { fromYear, toYear }
  return { now, before: { fromYear: fromYear - (toYear - fromYear + 1), toYear: fromYear - 1 } }
}

/** `Query.topicTrends`: topics by how their share of all papers changed. */
export const topicTrends = async (_: unknown, args: TrendArguments, context: Context) => {
  const { graph, signal, loaders } = context
  const { now, before } = periodsOf(args.years)
  const minPapers = args.minPapers ?? 5
  if (minPapers < 1) throw new CoterieError('BAD_USER_INPUT', `minPapers must be 1 or more, but got ${minPapers}.`)
  const sort = args.sort ?? 'GROWING'
  const request = requestedPage(`topic trends ${sort}`, args, context)
  const conditions = { schemes: args.schemes ?? null, minPapers }
  const [countsNow, countsBefore, perYear] = await Promise.all([
    graph.read(topicPaperCounts, { ...conditions, ...now }, { signal }),
    graph.read(topicPaperCounts, { ...conditions, ...before }, { signal }),
    graph.read(papersPerYear, {}, { signal }),
  ])
  const totalOf = ({ fromYear, toYear }: typeof now): number =>
    perYear.reduce((sum, { year, paperCount }) => (year >= fromYear && year <= toYear ? sum + paperCount : sum), 0)
  const [totalNow, totalBefore] = [totalOf(now), totalOf(before)]
  const [numbersNow, numbersBefore] = [countsNow, countsBefore].map(
    (rows) => new Map(rows.map(({ id, paperCount }) => [id, paperCount])),
  )
  const trends = new Map(
    [...new Set([...countsNow, ...countsBefore].map(({ id }) => id))].flatMap((id) => {
      const [paperCount, previousPaperCount] = [numbersNow?.get(id) ?? 0, numbersBefore?.get(id) ?? 0]
      if (paperCount + previousPaperCount < minPapers) return []
      const growth = growthOf({ paperCount, total: totalNow }, { paperCount: previousPaperCount, total: totalBefore })
      return [[id, { paperCount, previousPaperCount, growth }] as const]
    }),
  )
  const placed = [...trends].map(([id, { growth, paperCount }]) => ({
    cursor: { key: sort === 'MOST_PAPERS' ? paperCount : growth, id },
    node: { id },
  }))
  const page = await loadPage(pageOfList(placed, request, sort !== 'FADING'), (id) => loaders.topic.load(id))
  return createConnection(
    page,
    () => placed.length,
    ({ node }) => ({ ...trends.get(node.id) }),
  )
}
