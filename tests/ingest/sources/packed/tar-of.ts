const blockLength = 512

const headerOf = (path: string, size: number, type: string): Buffer => {
  const header = Buffer.alloc(blockLength)
  header.write(path.slice(0, 100), 0)
  header.write('0000644\0', 100)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write(type, 156)
  header.write('ustar\0', 257)
  header.write('        ', 148)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

const padded = (content: Buffer): Buffer =>
  Buffer.concat([content, Buffer.alloc((blockLength - (content.length % blockLength)) % blockLength)])

/** A file of an archive; a path that is too long for its header is written in a block of its own, as others do. */
const memberOf = (path: string, content: Buffer): Buffer => {
  const long = Buffer.byteLength(path) > 100
  const name = Buffer.from(`${path}\0`)
  const front = long ? [headerOf('././@LongLink', name.length, 'L'), padded(name)] : []
  return Buffer.concat([...front, headerOf(path, content.length, path.endsWith('/') ? '5' : '0'), padded(content)])
}

/** A tar archive of files; a path that ends in "/" is a folder. */
export const tarOf = (files: readonly (readonly [path: string, content: string | Buffer])[]): Buffer =>
  Buffer.concat([
    ...files.map(([path, content]) => memberOf(path, Buffer.from(content))),
    Buffer.alloc(2 * blockLength),
  ])
