import type { ProtocolView } from '../../../core/messages.ts';
export function PracticeScreen(_props: { readonly protocol: ProtocolView | undefined; readonly onLoaded: () => void }) {
  return null;
}
