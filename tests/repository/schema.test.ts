import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildProtocolJsonSchema } from '../../scripts/protocol-json-schema.ts';

const folder = new URL('../../assets/protocols/', import.meta.url);
const schemaFile = 'kantlijn-protocol.schema.json';
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

describe('the JSON Schema of a protocol', () => {
  it('is what `npm run schema` makes now', () => {
    expect(read(schemaFile)).toEqual(buildProtocolJsonSchema());
  });

  it('knows the fields that a supervisor meets first, with a description', () => {
    expect(read(schemaFile)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      required: expect.arrayContaining(['format', 'name', 'replies', 'targets']),
      properties: {
        format: { const: 'kantlijn-protocol' },
        replies: {
          items: { properties: { use: { enum: ['as-is', 'as-base', 'personal'], description: expect.any(String) } } },
        },
      },
      additionalProperties: false,
    });
  });

  it.each(readdirSync(folder).filter((name) => name !== schemaFile))('%s points to it', (name) => {
    expect(read(name)).toMatchObject({ $schema: `./${schemaFile}` });
  });
});
