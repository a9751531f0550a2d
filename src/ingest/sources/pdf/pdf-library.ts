/** A piece of text as the page places it. */
export interface PdfItem {
  readonly str: string
  /** Scale, skew and place: [a, b, c, d, x, y], y upwards. */
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

interface PdfFont {
  readonly name?: string
  readonly bold?: boolean
  readonly italic?: boolean
}

/** What a page draws, step by step: numbers of operations, and what each is given. */
export interface PdfOperators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

interface PdfAnnotation {
  readonly subtype?: string
  readonly url?: string
  readonly rect?: readonly number[]
}

export interface PdfPage {
  readonly view: readonly number[]
  streamTextContent(): ReadableStream<{ readonly items: readonly Partial<PdfItem>[] }>
  getAnnotations(): Promise<readonly PdfAnnotation[]>
  getOperatorList(): Promise<PdfOperators>
  readonly commonObjs: { has(name: string): boolean; get(name: string): PdfFont | null }
  cleanup(): void
}

export interface PdfDocument {
  readonly numPages: number
  getMetadata(): Promise<{ readonly info?: { readonly Title?: unknown } }>
  getPage(number: number): Promise<PdfPage>
}

interface PdfTask {
  readonly promise: Promise<PdfDocument>
  destroy(): Promise<void>
}

interface PdfLibrary {
  getDocument(source: Readonly<Record<string, unknown>>): PdfTask
}

// Said in two steps, so that the types of the library, which need a browser's, are not asked for.
const libraryName: string = 'unpdf/pdfjs'

/** Opens a PDF. The library is loaded when the first one comes, which costs some hundredths of a second. */
export const openPdf = async (bytes: Uint8Array, characterMaps: unknown): Promise<PdfTask> => {
  const library: PdfLibrary = await import(libraryName)
  return library.getDocument({
    // The library keeps the bytes for itself.
    data: bytes.slice(),
    CMapReaderFactory: characterMaps,
    cMapUrl: 'built-in/',
    cMapPacked: true,
    useWorkerFetch: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    fontExtraProperties: false,
    // Pictures say nothing that is read here.
    maxImageSize: 1,
    verbosity: 0,
  })
}
