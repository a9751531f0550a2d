import type { XmlShape } from './piece.ts'

/** A tag from its "<" to its ">", which may stand in quoted values: slash, name, rest. Sticky. */
export const tagPattern = /<(\/?)([^\s/>"'<]{1,100})((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/y

/** The beginning of a tag that may have no end: slash, name. Sticky. */
export const namePattern = /<(\/?)([^\s/>"'<]{1,100})/y

/**
 * Where a unit can end: at a unit's closing tag, whose name is the group, or where another unit or a container begins. A
 * container's name without attributes may be a field of the same name, such as the volume of a journal.
 */
export const boundaryOf = ({ units, containers }: XmlShape): RegExp =>
  new RegExp(
    `</(${units.join('|')})\\s{0,20}>|<(?:(?:${units.join('|')})(?=[\\s/>])|(?:${containers.join('|')})(?=\\s))`,
    'g',
  )

/** Where the declarations of a document end: at their bracket, or, where that is missing, at the first tag of the shape. */
export const declarationsEndOf = ({ units, containers }: XmlShape): RegExp =>
  new RegExp(`\\]\\s{0,20}>|(?=<(?:${[...containers, ...units].join('|')})[\\s>])`, 'g')
