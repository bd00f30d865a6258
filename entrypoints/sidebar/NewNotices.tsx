import { useEffect, useRef, useState } from 'react';
import { words } from '../../.generated/locales/sidebar.js';
import { useLocale, useWords } from '../../components/Locale.tsx';
import { untilWords } from '../../components/notice-words.ts';
import { Spoken } from '../../components/Spoken.tsx';
import type { ProtocolView } from '../../core/messages.ts';
import { clockIn, noticesInForce } from '../../core/protocol/notices.ts';
import { isPutAway } from '../../core/protocol/put-away.ts';
import { localText } from '../../core/protocol/view.ts';
import type { Settings } from '../../core/settings.ts';

/** Reads out a notice that has come into force, once for as long as the sidebar is open. */
export function NewNotices({
  protocol,
  settings,
  now,
}: {
  readonly protocol: ProtocolView | undefined;
  readonly settings: Settings;
  readonly now: Date;
}) {
  const { notices: say } = useWords(words);
  const locale = useLocale();
  const said = useRef(new Set<string>());
  const [spoken, setSpoken] = useState('');
  const clock = protocol === undefined ? '' : clockIn(protocol.zone, now);
  useEffect(() => {
    if (protocol === undefined) return;
    const fresh = noticesInForce(protocol.notices, clock).filter(
      ({ id }) => !said.current.has(id) && !isPutAway(settings.putAway, id, settings.initials, clock),
    );
    if (fresh.length === 0) return;
    for (const { id } of fresh) said.current.add(id);
    const lines = fresh.map(
      (notice) => `${localText(notice.title, locale, protocol.languages) ?? ''}, ${untilWords(notice, clock, locale)}`,
    );
    setSpoken(`${say.title}: ${lines.join('; ')}`);
  }, [protocol, clock, settings, locale, say]);
  return (
    <Spoken>
      <span role="status">{spoken}</span>
    </Spoken>
  );
}
