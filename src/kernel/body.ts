/** Bodies: their blocks, the typed text that carries them, and their shape from outside. A browser takes the parts, without zod. */
export * from './body-blocks.ts';
export { blockSchema, bodySchema } from './body-schema.ts';
export { bodyFromText, headingLimit, kindByNumbering, losesBold, textFromBody } from './body-text.ts';
