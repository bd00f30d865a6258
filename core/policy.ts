import * as z from 'zod/mini';
import { publicKeySchema } from './protocol/signature-schema.ts';
import { MAX_PROTOCOL_LENGTH } from './protocol/size.ts';

/**
 * What an administrator may set in the browser's managed storage. `assets/public/policy.schema.json` says the same to
 * Chrome and Edge; docs/roll-out.md describes it.
 */
const policyShape = {
  /** The protocol as JSON text; Firefox hands over an object as well. */
  protocol: z.union([z.string(), z.record(z.string(), z.unknown())]),
  /** The same, gzip and base64, cut in pieces. Chosen over `protocol` when both are there. */
  protocolParts: z.array(z.string().check(z.maxLength(MAX_PROTOCOL_LENGTH))).check(z.minLength(1), z.maxLength(1_000)),
  /** Only protocols signed with this key are taken. */
  publisherKey: publicKeySchema,
  /** Language of the screens until the person chooses another. */
  language: z.enum(['auto', 'nl', 'en']),
  /** Sites that the team works on; each person still allows them in one click. */
  sites: z.array(z.string().check(z.maxLength(300), z.regex(/^https?:\/\/[^/?#]+$/))).check(z.maxLength(100)),
} as const;

export type PolicyField = keyof typeof policyShape;

export interface Policy {
  readonly protocol?: string;
  readonly protocolParts?: readonly string[];
  readonly publisherKey?: string;
  readonly language?: 'auto' | 'nl' | 'en';
  readonly sites?: readonly string[];
}

/** Field by field: one that is wrong is named, and does not take the others with it. */
export function readPolicy(raw: Readonly<Record<string, unknown>>): {
  readonly policy: Policy;
  readonly wrong: readonly PolicyField[];
} {
  const wrong: PolicyField[] = [];
  const read = <T extends z.ZodMiniType>(name: PolicyField, schema: T): z.infer<T> | undefined => {
    if (raw[name] === undefined) return undefined;
    const found = schema.safeParse(raw[name]);
    if (!found.success) wrong.push(name);
    return found.success ? found.data : undefined;
  };
  const protocol = read('protocol', policyShape.protocol);
  const protocolParts = read('protocolParts', policyShape.protocolParts);
  const publisherKey = read('publisherKey', policyShape.publisherKey);
  const language = read('language', policyShape.language);
  const sites = read('sites', policyShape.sites);
  return {
    wrong,
    policy: {
      ...(protocol === undefined || protocol === ''
        ? {}
        : { protocol: typeof protocol === 'string' ? protocol : JSON.stringify(protocol) }),
      ...(protocolParts === undefined ? {} : { protocolParts }),
      ...(publisherKey === undefined ? {} : { publisherKey }),
      ...(language === undefined ? {} : { language }),
      ...(sites === undefined ? {} : { sites }),
    },
  };
}
