import { expect, test } from 'vitest'
import { printedCountry } from '../../../src/ingest/institutions/printed-country.ts'
import { segmentsOf } from '../../../src/ingest/institutions/printed-words.ts'

const countryOf = (printed: string): string | null => printedCountry(segmentsOf(printed))

test.each([
  ['University of Washington, Seattle, WA, USA', 'US'],
  ['Princeton University, Princeton, NJ 08544', 'US'],
  ['University of Toronto; Toronto ON Canada', 'CA'],
  ['Department of Chemistry Clemson University Clemson SC 29631 USA', 'US'],
  ['Tsinghua University, Beijing 100084, P.R. China', 'CN'],
  ['CUHK, Hong Kong, China', 'HK'],
  ['ETH Zürich, 8092 Zürich, Switzerland.', 'CH'],
  ['Philipps-Universität, Marburg, Deutschland', 'DE'],
  ['University of Washington', null],
  ['University of Georgia, Georgia', null],
  ['Independent researcher', null],
])('%s is in %s', (printed, country) => {
  expect(countryOf(printed)).toBe(country)
})
