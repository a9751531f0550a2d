import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { prefersPage, takesGzip } from './accepted-content.ts'

/** What a browser may do on our pages: nothing comes from another host, no page may frame them. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
].join('; ')

/** Answers a request for a web page and says true; false, with the response untouched, when the request is for others. */
export type WebPages = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>

interface Content {
  readonly type: string
  readonly cacheControl: string
  readonly entityTag: string
  readonly plain: () => Promise<Buffer>
  /** The same bytes compressed, null for a type that gains nothing. */
  readonly compressed: (() => Promise<Buffer>) | null
}

const gzipped = promisify<Buffer, Buffer>(gzip)

const typeOfExtension: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
}

/** A page with what it loads, built into one folder. */
export interface WebPage {
  /** The address of the page itself. */
  readonly path: string
  /** Where its files are: an address that ends with a slash. */
  readonly prefix: string
  readonly folder: string
  /** Whether the address is also that of an API, so that only who asks for HTML gets the page. */
  readonly besidesApi: boolean
  /** Changes the page as it was built to what this service serves. */
  readonly adapt: (page: string) => string
}

/** The built playground: the page of the API's own address for those who come with a browser. */
export const playgroundIn = (folder: string): WebPage => ({
  path: '/graphql',
  prefix: '/playground/',
  folder,
  besidesApi: true,
  adapt: (page) => page,
})

/** The built explorer: the page at the root. It links to the playground where there is one. */
export const explorerIn = (folder: string, { playground }: { readonly playground: boolean }): WebPage => ({
  path: '/',
  prefix: '/explorer/',
  folder,
  besidesApi: false,
  adapt: (page) => (playground ? page : page.replace('data-playground="on"', 'data-playground="off"')),
})

/** The built widget: a script that pages of other origins load, by a name that stays the same from version to version. */
export interface WebScript {
  readonly path: string
  readonly file: string
}

/** The script of `<coterie-network>`. */
export const widgetIn = (folder: string): WebScript => ({ path: '/coterie.js', file: join(folder, 'coterie.js') })

/**
 * Answers for pages and for what they load below their prefixes. Files are listed once, here; only a listed file is ever read,
 * so no address can leave its folder. An address is compressed at its first use and kept so. Where a folder was not built, its page
 * says how to build it.
 */
export function createWebPages(pages: readonly WebPage[], scripts: readonly WebScript[] = []): WebPages {
  const answers = [...pages.map(answerFor), ...scripts.map(answerForScript)]
  return async (request, response) => {
    for (const answer of answers) if (await answer(request, response)) return true
    return false
  }
}

function answerFor({ path: pagePath, prefix, folder, besidesApi, adapt }: WebPage): WebPages {
  const assets = new Map(fileNames(folder).map((name) => [prefix + name, assetAt(folder, name)]))
  assets.delete(`${prefix}index.html`)
  const page = fileAt(join(folder, 'index.html'), adapt)

  return (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? ''
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (path === pagePath) {
      if (!reads || (besidesApi && !prefersPage(request.headers.accept))) return false
      return page === null ? refuse(response, 503, notBuilt) : send(request, response, page)
    }
    if (!path.startsWith(prefix)) return false
    if (!reads) return refuse(response, 405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' })
    const asset = assets.get(path)
    return asset === undefined ? refuse(response, 404, 'There is no such file.') : send(request, response, asset)
  }
}

/** A browser runs a module of another origin only if that allows every origin; what it then may ask is another matter (CORS_ORIGIN). */
const forEveryOrigin = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }

function answerForScript({ path: scriptPath, file }: WebScript): WebPages {
  const script = fileAt(file)
  return (request, response) => {
    if ((request.url ?? '').split('?', 1)[0] !== scriptPath) return false
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' })
    return script === null ? refuse(response, 503, notBuilt) : send(request, response, script, forEveryOrigin)
  }
}

const notBuilt = 'This page is not built. Run: npm run build'

function fileNames(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => extname(name) in typeOfExtension)
      .map((name) => name.replaceAll(sep, '/'))
  } catch {
    return []
  }
}

/** A file whose name stays the same when its content changes, so that browsers ask each time whether it did. */
function fileAt(file: string, adapt: WebPage['adapt'] = (text) => text): Content | null {
  try {
    const text = Buffer.from(adapt(readFileSync(file, 'utf8')))
    const tag = createHash('sha256').update(text).digest('hex').slice(0, 16)
    return contentOf(extname(file), 'no-cache', tag, async () => text)
  } catch {
    return null
  }
}

function assetAt(folder: string, name: string): Content {
  // The build puts a hash of the content into each name, so the name stands for the content for ever.
  return contentOf(extname(name), 'public, max-age=31536000, immutable', name, () => readFile(join(folder, name)))
}

function contentOf(extension: string, cacheControl: string, tag: string, plain: () => Promise<Buffer>): Content {
  let kept: Promise<Buffer> | null = null
  const compressed = () => {
    kept ??= plain()
      .then((bytes) => gzipped(bytes))
      .catch((fault: unknown) => {
        // Not kept, so that a file that is back is served again.
        kept = null
        throw fault
      })
    return kept
  }
  return {
    type: typeOfExtension[extension] ?? 'application/octet-stream',
    cacheControl,
    // Weak, because the compressed and the plain form carry the same tag.
    entityTag: `W/"${tag}"`,
    plain,
    compressed: extension === '.woff2' ? null : compressed,
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  content: Content,
  more: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const compressed = takesGzip(request.headers['accept-encoding']) ? content.compressed : null
  const headers = {
    ...securityHeaders,
    ...more,
    'cache-control': content.cacheControl,
    etag: content.entityTag,
    vary: content.type.startsWith('text/html') ? 'accept, accept-encoding' : 'accept-encoding',
  }
  if (request.headers['if-none-match']?.includes(content.entityTag)) {
    response.writeHead(304, headers).end()
    return true
  }
  let bytes: Buffer
  try {
    bytes = await (compressed ?? content.plain)()
  } catch {
    return refuse(response, 503, notBuilt)
  }
  response.writeHead(200, {
    ...headers,
    'content-type': content.type,
    'content-length': bytes.length,
    ...(compressed === null ? {} : { 'content-encoding': 'gzip' }),
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
  return true
}

const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

function refuse(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: Record<string, string> = {},
): true {
  response.writeHead(status, {
    ...securityHeaders,
    ...headers,
    'cache-control': 'no-store',
    'content-type': 'text/plain; charset=utf-8',
  })
  response.end(`${sentence}\n`)
  return true
}
