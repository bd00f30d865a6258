import type { Asked } from '../../../components/use-asked.ts';
import type { ProtocolView } from '../../../core/messages.ts';
import type { Route } from '../route.ts';
export function ProtocolScreen(_props: { readonly route: Route; readonly asked: Asked<ProtocolView> }) {
  return null;
}
