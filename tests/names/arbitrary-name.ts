import * as fc from 'fast-check'

const given = fc.constantFrom(
  ...'Wei Yang Ying-Chao Yingchao Ming Xue You John Jon Robert Bob Steven Steve Jean-Pierre Jean José Maria Daniel Dan Hans'.split(
    ' ',
  ),
  ...'Øystein Jürgen Lü Yeon-Jun Yeon Minh Van Thi Ana-Maria A. J. R. T.F. J.-P. Yuanchun Yuanchuan Gabriel'.split(' '),
)
const family = fc.constantFrom(
  ...'Wang Zhang Xu Lü Lyu Müller Mueller Muller Smith Smyth García López Kim Nguyen Feng Zhou Adda Adda-Decker'.split(
    ' ',
  ),
  ...["O'Brien", 'van der Berg', 'Van Durme', 'de la Cruz', 'Fox Tree', 'García López', 'Manning', 'Maning'],
)
const han = fc.constantFrom(...'徐宏 昱 王 张学友 吕布 欧阳修 单雄信 王明 周元春'.split(' '))

/** A printed name as archives have it: in either order, with commas, capitals, initials and suffixes; some in Han. */
export const printedName: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: han },
  {
    weight: 12,
    arbitrary: fc
      .tuple(
        fc.array(given, { minLength: 0, maxLength: 3 }),
        family,
        fc.constantFrom('plain', 'comma', 'capitals', 'shouted', 'first', 'suffix'),
      )
      .map(([first, last, style]) => {
        const names = first.join(' ')
        if (style === 'comma') return `${last}, ${names}`
        if (style === 'capitals') return `${last.toUpperCase()} ${names}`
        if (style === 'shouted') return `${names} ${last}`.toUpperCase()
        if (style === 'first') return `${last} ${names}`
        return style === 'suffix' ? `${names} ${last} Jr.` : `${names} ${last}`
      }),
  },
)
