import { entityTable } from '../xml/element.ts'

/** The names of U+00C0 to U+00FF in the DTD of dblp, in order; a dot where a character has none. */
const letters =
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml . Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml . oslash ugrave uacute ucirc uuml yacute thorn yuml'

/** The entities that the DTD of dblp defines, built in, so that no DTD is ever opened. */
export const dblpEntities: Readonly<Record<string, string>> = entityTable({
  reg: '\u00AE',
  micro: '\u00B5',
  times: '\u00D7',
  ...Object.fromEntries(
    letters.split(' ').flatMap((name, index) => (name === '.' ? [] : [[name, String.fromCharCode(0xc0 + index)]])),
  ),
})
