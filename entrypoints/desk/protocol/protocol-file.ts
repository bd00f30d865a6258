import type { Protocol } from '../../../core/protocol/schema.ts';

/** `gemeente-duinstad-v12.json` */
export function protocolFileName({ name, version }: Pick<Protocol, 'name' | 'version'>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${plain || 'protocol'}-v${version}.json`;
}
