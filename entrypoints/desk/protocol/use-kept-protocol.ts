import { useRef } from 'react';
import type { ProtocolView } from '../../../core/messages.ts';
import type { ProtocolRow } from '../../../storage/rows.ts';
import { useLog } from '../LogProvider.tsx';

/**
 * The whole protocol behind what the screens know of it; nothing while the log is being opened or repaired. While a
 * version that was just saved is read, the one before it is given: forms stay open.
 */
export function useKeptProtocol(view: Pick<ProtocolView, 'name' | 'version'> | undefined): ProtocolRow | undefined {
  const { value } = useLog(`protocol ${view?.version} ${view?.name}`, async (log) =>
    view === undefined ? undefined : log.protocol(view.name, view.version),
  );
  const last = useRef<ProtocolRow>(undefined);
  if (value !== undefined && value.protocol.name === view?.name && value.version === view.version) last.current = value;
  return last.current?.protocol.name === view?.name ? last.current : undefined;
}
