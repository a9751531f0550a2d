import { describe, expect, test } from 'vitest'
import { prefersPage, takesGzip } from '../../src/server/accepted-content.ts'

describe('a page is preferred', () => {
  test.each([
    ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8', true],
    ['text/html', true],
    ['TEXT/HTML; charset=utf-8', true],
    ['application/json;q=0.9, text/html', true],
    ['application/json, text/html;q=0.9', false],
    ['application/json, text/html', false],
    ['application/graphql-response+json, application/json;q=0.9', false],
    ['application/graphql-response+json, text/html;q=0.5', false],
    ['text/html;q=0', false],
    ['text/html;q=none', false],
    ['*/*', false],
    ['', false],
    [undefined, false],
  ])('by "%s": %s', (accept, expected) => {
    expect(prefersPage(accept)).toBe(expected)
  })
})

describe('gzip is taken', () => {
  test.each([
    ['gzip, deflate, br', true],
    ['br;q=1.0, GZIP;q=0.5', true],
    ['*', true],
    ['gzip;q=0, *', false],
    ['identity', false],
    [undefined, false],
  ])('by "%s": %s', (acceptEncoding, expected) => {
    expect(takesGzip(acceptEncoding)).toBe(expected)
  })
})
