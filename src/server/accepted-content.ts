/** The weight of each name in an Accept or Accept-Encoding header, in lower case; 1 where none is written (RFC 9110, 12.4.2). */
function weightsOf(header: string | undefined): ReadonlyMap<string, number> {
  const parts = (header ?? '').toLowerCase().split(',')
  return new Map(
    parts.map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
      const written = parameters.find((parameter) => parameter.startsWith('q='))
      const weight = written === undefined ? 1 : Number(written.slice(2))
      return [name, Number.isNaN(weight) ? 0 : weight]
    }),
  )
}

/** True for a browser that asks for a page; false for a client that names no HTML or likes JSON at least as much. */
export function prefersPage(accept: string | undefined): boolean {
  const weights = weightsOf(accept)
  const page = weights.get('text/html') ?? 0
  const json = Math.max(weights.get('application/json') ?? 0, weights.get('application/graphql-response+json') ?? 0)
  return page > json
}

/** True when the client reads gzip. */
export function takesGzip(acceptEncoding: string | undefined): boolean {
  const weights = weightsOf(acceptEncoding)
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0
}
