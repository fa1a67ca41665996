/** The form of a rule set as JSON Schema, so that an editor of YAML can complete and underline while one types. */
import { z } from 'zod';
import { ruleSetSchema } from './rule-set-schema.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** What YAML reads as a number, a truth or one word may stand where the text of it is wanted. */
export function ruleSetJsonSchema(): JsonSchema {
  return z.toJSONSchema(ruleSetSchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema: schema }) => {
      if (schema.type === 'string' && schema.pattern?.includes('\\d{1,'))
        Object.assign(schema, { type: ['string', 'number'] });
      if (schema.type === 'string' && schema.pattern === '^[0-6]$')
        Object.assign(schema, { type: ['string', 'integer'] });
      if (schema.enum?.join() === 'true,false') Object.assign(schema, { type: 'boolean', enum: [true, false] });
      if (schema.type === 'array' && isWords(schema)) Object.assign(schema, { type: ['array', 'string'] });
    },
  });
}

/** A list of words that one word may stand for; `ratio` and the points of places are lists of numbers and stay lists. */
const isWords = ({ items }: JsonSchema): boolean =>
  typeof items === 'object' && !Array.isArray(items) && items.type === 'string' && !items.pattern?.includes('\\d{1,');
