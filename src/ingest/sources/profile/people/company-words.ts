/** The source of a pattern for what stands in front of those who wrote something with somebody, in several languages. */
export const withWord = '(?:with|mit|avec|con|com)'

/** True for words that end in such a word: "joint work with ", "(mit ". */
export const endsInWith = (text: string): boolean => ends.test(text)
const ends = new RegExp(`(?:^|[^\\p{L}])${withWord}\\s*$`, 'iu')

/** What stands in front of a line of people: "by", "joint with", "Autores:". */
export const leadOfPeople = new RegExp(
  `^\\s{0,2}(?:(?:first|second|third|last|lead|leading|senior|corresponding|joint|equal|co-?)[- ]?author,?\\s)?[(（[]?\\s?(?:by|(?:(?:this is )?joint(?:ly)?(?: (?:work|paper))? |together |in collaboration |co-?authored )?${withWord}(?=\\s)|(?:co-?authors?|authors?|autor(?:en|es|i)?|auteurs?|作者|著者|合作者)\\s?[:：]|与)\\s{0,2}`,
  'i',
)
