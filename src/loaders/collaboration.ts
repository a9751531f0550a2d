import { paperFactsOfPeople, tiesOfPeople } from '../statements/collaboration.ts'
import { type LoaderContext, ofOwner } from './order.ts'

/** The loaders of ties. */
export const collaborationLoaders = (context: LoaderContext) => ({
  ties: ofOwner(context, tiesOfPeople),
  paperFacts: ofOwner(context, paperFactsOfPeople),
})
