import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../core/policy.ts';

const key = `${'A'.repeat(43)}=`;

describe('what an administrator sets', () => {
  it('is read', () => {
    const raw = {
      protocol: '{"format":"kantlijn-protocol"}',
      protocolParts: ['H4sI', 'AAAA'],
      publisherKey: key,
      language: 'nl',
      sites: ['https://forum.duinstad.example'],
    };
    expect(readPolicy(raw)).toEqual({ policy: raw, wrong: [] });
  });

  it('nothing set is no mistake', () => {
    expect(readPolicy({})).toEqual({ policy: {}, wrong: [] });
  });

  it('Firefox hands the protocol over as an object: the same text is read of it', () => {
    expect(readPolicy({ protocol: { format: 'kantlijn-protocol', version: 2 } }).policy.protocol).toBe(
      '{"format":"kantlijn-protocol","version":2}',
    );
  });

  it('what is wrong is named and left out; the rest counts', () => {
    expect(
      readPolicy({ publisherKey: 'short', language: 'de', sites: ['https://x.example/path'], protocol: '{}' }),
    ).toEqual({ policy: { protocol: '{}' }, wrong: ['publisherKey', 'language', 'sites'] });
  });

  it('has the same fields as the schema for Chrome and Edge', () => {
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../assets/public/policy.schema.json'), 'utf8'),
    );
    expect(Object.keys(schema.properties).sort()).toEqual([
      'language',
      'protocol',
      'protocolParts',
      'publisherKey',
      'sites',
    ]);
  });
});
