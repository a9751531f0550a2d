import { GraphQLScalarType } from 'graphql'

const text = (name: string, description: string): GraphQLScalarType =>
  new GraphQLScalarType({ name, description, serialize: (value) => String(value) })

/** The scalars of the schema; they only go out, so that nothing has to be parsed. */
export const scalarResolvers = {
  PartialDate: text('PartialDate', 'A date as precise as its source: "2022", "2022-08" or "2022-08-14".'),
  DateTime: text('DateTime', 'An instant, ISO 8601 in UTC.'),
  BigInt: text('BigInt', 'A whole number of any size, as a string of digits.'),
}
