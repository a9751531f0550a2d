/** A piece of text on a page of a test's PDF: y counts from the upper edge of a page of 600 by 800. */
export interface Printed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly font?: 'Helvetica' | 'Helvetica-Bold' | 'Helvetica-Oblique' | 'Chinese'
}

const fonts = ['Helvetica', 'Helvetica-Bold', 'Helvetica-Oblique', 'Chinese'] as const

const escaped = (text: string): string => text.replace(/[\\()]/g, (sign) => `\\${sign}`)

const drawn = ({ text, x, y, size = 10, font = 'Helvetica' }: Printed): string => {
  // Chinese is given as bytes of the older encoding, in hexadecimal digits.
  const words = font === 'Chinese' ? `<${text}>` : `(${escaped(text)})`
  return `BT /F${fonts.indexOf(font)} ${size} Tf ${x} ${800 - y} Td ${words} Tj ET`
}

/** The bytes of a small PDF with these pages. */
export const makePdf = (pages: readonly (readonly Printed[])[], trailer = ''): Uint8Array => {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const catalog = add('<< /Type /Catalog /Pages 2 0 R >>')
  add('')
  const simple = fonts
    .slice(0, 3)
    .map((name) => add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`))
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>',
  )
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor ${descriptor} 0 R /DW 1000 >>`,
  )
  const chinese = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [${descendant} 0 R] >>`,
  )
  const resources = `<< /Font << ${[...simple, chinese].map((number, index) => `/F${index} ${number} 0 R`).join(' ')} >> >>`
  const kids = pages.map((page) => {
    const content = page.map(drawn).join('\n')
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources ${resources} /Contents ${stream} 0 R >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}
