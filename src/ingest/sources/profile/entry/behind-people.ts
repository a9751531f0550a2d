import { anyMonth } from '../field/date.ts'

/** A year, a month with its year or a state as it stands between people and title. */
export const yearBehindAuthors = new RegExp(
  String.raw`^[\s.,:;，。．]{0,3}(?:[(（[]\s?(?:(?:\d{1,2}\.? )?(?:${anyMonth},? )?(?:1[6-9]|20)\d\d[a-z]?(?:,? ?[A-Z][a-z]+\.?(?: \d{1,2})?)?|(?:in press|forthcoming|submitted|accepted|under|to appear|n\.d\.|in prep|in review)[^()（）]{0,50}|['’]\d\d)\s?[)）\]]|(?:1[6-9]|20)\d\d,? ${anyMonth}(?: \d{1,2})?(?=\.\s)|(?:${anyMonth},? )?(?:1[6-9]|20)\d\d[a-z]?(?:\s[(（](?:in press|forthcoming|submitted|accepted|under|to appear|in prep|in review|early access|online)[^()（）]{0,50}[)）]|(?=[.,:：]\s|[．，。]|[.:：]?\s?《|\s?[-–—]\s|\s[“"‘«]|\s\p{Lu}[\p{L}-]*\s\p{L}))|(?:in press|forthcoming|submitted|accepted|to appear|in review|under review|in prep(?:aration)?)(?:\s\((?:\p{Lu}\p{L}{2,9}\.? )?20\d\d\))?(?=[.:]\s[\p{Lu}“"‘«])|(?:in review|under review|submitted|accepted|in press) (?:at|to|by|in|with) [^.]{3,60}(?=\.\s\p{Lu})|in (?:prep(?:aration)?|press|review)\.?(?=,\s\p{Lu}))[\s.,:;，。．]{0,3}`,
  'iu',
)

/** "Lee et al. (with Bo Fox), Title", "Lee et al. (contributing author) 2019.": behind what is said of those who are not printed. */
export const behindIncluded = (text: string, printed: number): number => {
  const role = /^\.?\s?\((?:[\p{Ll}-]+ ){1,2}authors?\)/u.exec(text.slice(printed, printed + 40))
  const at = printed + (role?.[0].length ?? 0)
  return at + (/^\s?\((?:incl?\.?|including|with)\s[^()]{2,200}\)/i.exec(text.slice(at, at + 220))?.[0].length ?? 0)
}

/** "Lee, Ann, and Bo Fox, eds. A title": behind the word for what they did with the work. */
export const behindEditors = (text: string, at: number): number =>
  at +
  (/^,?\s(?:co-?)?(?:eds?|editors?|hrsg|hg)(?=[.,:]{0,2}\s[\p{Lu}\d“"‘«(])/iu.exec(text.slice(at, at + 20))?.[0]
    .length ?? 0)
