import { builtModule } from './built.mjs'

const { settings } = await builtModule('ingest/identity/settings.js')

const without = ({ pair = {}, group = {}, spelling = {}, nameAlone = {} }) => ({
  ...settings,
  pair: { ...settings.pair, ...pair },
  group: { ...settings.group, ...group },
  spelling: { ...settings.spelling, ...spelling },
  nameAlone: { ...settings.nameAlone, ...nameAlone },
})

/** The method with a part left out, by what is left out; and with the weight that was set on a third of AMiner as printed. */
export const withoutParts = {
  'all co-author parts': without({
    pair: { shared: 0, mixed: 0, second: 0, noneShared: 0 },
    spelling: { shared: 0, second: 0, companions: 0 },
  }),
  'second order': without({ pair: { mixed: 0, second: 0 }, spelling: { second: 0 } }),
  'how rare names are': without({
    pair: { rarity: 0 },
    spelling: { rarity: 0 },
    nameAlone: { small: 0, archive: 0 },
  }),
  'rare names alone': without({ nameAlone: { small: 0, archive: 0 } }),
  institutions: without({
    pair: { institutions: 0, institutionUnknown: 0, otherInstitution: 0 },
    spelling: { institutions: 0, institutionsPrior: 0 },
  }),
  titles: without({ pair: { titleRoot: 0, titles: 0 }, group: { titles: 0 }, spelling: { titles: 0 } }),
  venues: without({ pair: { venue: 0 }, group: { venues: 0 }, spelling: { venues: 0 } }),
  'venues of groups': without({ group: { venues: 0 } }),
  'large teams count as three': without({ pair: { mostCompanions: 100 } }),
  'co-authors of groups': without({ group: { strangers: 0 } }),
  'the penalty for size': without({ group: { size: 0 } }),
  'another prior (-1.7)': without({ pair: { prior: -1.7 } }),
  'another prior (-2.1)': without({ pair: { prior: -2.1 } }),
}
