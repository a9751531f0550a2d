const numbers = { type: 'object', additionalProperties: { type: 'number', minimum: 0 } } as const
const text = { type: 'string' } as const

/**
 * What VOSviewer takes as JSON, in our words: the manual of VOSviewer 1.6.20 (van Eck, Waltman 2023) says which fields there are,
 * the reader of VOSviewer Online 1.2.2 which values it refuses. Unknown fields are refused here, so that a misspelt one is seen.
 */
export const vosviewerSchema = {
  type: 'object',
  required: ['network'],
  additionalProperties: false,
  properties: {
    network: {
      type: 'object',
      required: ['items', 'links'],
      additionalProperties: false,
      properties: {
        items: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'label'],
            additionalProperties: false,
            properties: {
              id: { type: ['string', 'number'], minLength: 1 },
              label: text,
              description: text,
              url: text,
              x: { type: 'number' },
              y: { type: 'number' },
              cluster: { type: ['integer', 'null'], minimum: 1, maximum: 1_000 },
              weights: numbers,
              scores: { type: 'object', additionalProperties: { type: ['number', 'null'] } },
            },
          },
        },
        links: {
          type: 'array',
          items: {
            type: 'object',
            required: ['source_id', 'target_id'],
            additionalProperties: false,
            properties: {
              source_id: { type: ['string', 'number'], minLength: 1 },
              target_id: { type: ['string', 'number'], minLength: 1 },
              strength: { type: 'number', minimum: 0 },
              url: text,
              description: text,
            },
          },
        },
        clusters: { type: 'array' },
      },
    },
    config: {
      type: 'object',
      additionalProperties: false,
      properties: {
        parameters: { type: 'object' },
        color_schemes: { type: 'object' },
        terminology: {
          type: 'object',
          additionalProperties: false,
          properties: {
            item: text,
            items: text,
            link: text,
            links: text,
            link_strength: text,
            total_link_strength: text,
            cluster: text,
            clusters: text,
          },
        },
        templates: { type: 'object' },
        styles: { type: 'object' },
      },
    },
    info: { type: 'object', additionalProperties: false, properties: { title: text, description: text } },
  },
} as const
