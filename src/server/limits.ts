import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import type { RequestBounds } from '../config.ts'

const refuse = (context: ValidationContext, what: string, limit: number, got: number): void => {
  context.reportError(
    new GraphQLError(`An operation must have at most ${limit} ${what}, but this one has ${got}.`, {
      extensions: { code: 'COST_EXCEEDED' },
    }),
  )
}

/** Refuses documents with more aliases or directives than allowed. */
const countRule =
  (bounds: RequestBounds): ValidationRule =>
  (context): ASTVisitor => {
    let [aliases, directives] = [0, 0]
    return {
      Field: (node) => {
        if (node.alias !== undefined) aliases++
      },
      Directive: () => {
        directives++
      },
      Document: {
        leave: () => {
          if (aliases > bounds.aliases) refuse(context, 'aliases', bounds.aliases, aliases)
          if (directives > bounds.directives) refuse(context, 'directives', bounds.directives, directives)
        },
      },
    }
  }

/** Refuses operations that are nested deeper than allowed; introspection has a rule of its own in graphql-js. */
const depthRule =
  (bounds: RequestBounds): ValidationRule =>
  (context): ASTVisitor => {
    const depths = new Map<string, number>()
    const depthOf = (set: SelectionSetNode): number => {
      let deepest = 0
      for (const node of set.selections) {
        if (node.kind === Kind.FIELD) {
          if (!node.name.value.startsWith('__'))
            deepest = Math.max(deepest, 1 + (node.selectionSet === undefined ? 0 : depthOf(node.selectionSet)))
        } else if (node.kind === Kind.INLINE_FRAGMENT) deepest = Math.max(deepest, depthOf(node.selectionSet))
        else deepest = Math.max(deepest, depthOfFragment(node.name.value, context.getFragment(node.name.value)))
      }
      return deepest
    }
    const depthOfFragment = (name: string, fragment: FragmentDefinitionNode | null | undefined): number => {
      const known = depths.get(name)
      if (known !== undefined) return known
      // Fragments that spread themselves are refused by another rule; here they must only not run for ever.
      depths.set(name, 0)
      const depth = fragment === null || fragment === undefined ? 0 : depthOf(fragment.selectionSet)
      depths.set(name, depth)
      return depth
    }
    return {
      OperationDefinition: (node) => {
        const depth = depthOf(node.selectionSet)
        if (depth > bounds.depth) refuse(context, 'levels', bounds.depth, depth)
      },
    }
  }

/** The validation rules that keep a document within bounds. */
export const createLimitRules = (bounds: RequestBounds): ValidationRule[] => [countRule(bounds), depthRule(bounds)]
