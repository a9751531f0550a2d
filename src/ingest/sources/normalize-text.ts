import { characterOfRadical } from './han-radical.ts'

/**
 * One spelling for what looks the same: composed accents, no invisible characters, no typographic ligatures.
 *
 * Line breaks are never touched, so that line numbers stay those of the file.
 */

/** Bidi controls, zero-width characters, soft hyphens, byte order marks: invisible, and they break comparison. */
const invisible =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|\u034F|[\uFE00-\uFE0F]/g

/** Controls except tab, line feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFFF9-\uFFFB]/g

const blank = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g

/** Latin ligatures, radicals of Chinese characters and full-width letters, digits, stars and square brackets in place of the plain ones. */
const compatible = /[\uFB00-\uFB06\u2E80-\u2FDF\uFF03\uFF06\uFF0A\uFF3B\uFF3D\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The text in NFC without invisible characters; broken surrogates become U+FFFD, every kind of blank a plain one. */
export const normalizeText = (text: string): string =>
  text
    .replace(loneSurrogate, '\uFFFD')
    .replace(invisible, '')
    .replace(control, ' ')
    .replace(blank, ' ')
    .replace(compatible, (sign) => characterOfRadical(sign) ?? sign.normalize('NFKC'))
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u2E3A/g, '——')
    .normalize('NFC')

/** What must not be stored as it stands: controls but tab and line ends, and controls of the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const unstorable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/

/** True for a text without controls that nobody sees. */
export const isStorable = (text: string): boolean => !unstorable.test(text)

/** The text as printed, but for controls, which nobody sees, and broken surrogates. */
export const storableText = (text: string): string =>
  unstorable.test(text) ? normalizeText(text) : text.replace(loneSurrogate, '\uFFFD')
