import { NoticeList } from '../../components/NoticeList.tsx';
import { ReportDialog } from '../../components/ReportDialog.tsx';
import type { ProtocolView } from '../../core/messages.ts';
import { clockIn, noticesInForce } from '../../core/protocol/notices.ts';
import { isPutAway, putAwayToday } from '../../core/protocol/put-away.ts';
import type { Settings } from '../../core/settings.ts';

/** What is looked at of the notices: kept by whoever shows them, since screens come and go under them. */
export interface NoticesLook {
  readonly open: readonly string[];
  /** Id of the reply with which a fault is told by ourselves. */
  readonly reporting?: string | undefined;
}

interface NoticesProps {
  readonly protocol: ProtocolView;
  readonly settings: Settings;
  readonly look: NoticesLook;
  readonly onLook: (look: NoticesLook) => void;
}

/** What is "Actueel" now, without what this agent has put away for today. */
export function Notices({
  protocol,
  settings,
  now,
  look,
  onLook,
  onSettings,
}: NoticesProps & { readonly now: Date; readonly onSettings: (settings: Partial<Settings>) => void }) {
  const { initials, putAway } = settings;
  const clock = clockIn(protocol.zone, now);
  return (
    <NoticeList
      notices={noticesInForce(protocol.notices, clock).filter(({ id }) => !isPutAway(putAway, id, initials, clock))}
      protocol={protocol}
      clock={clock}
      open={look.open}
      onOpen={(id, isOpen) =>
        onLook({ ...look, open: isOpen ? [...look.open, id] : look.open.filter((one) => one !== id) })
      }
      onPutAway={(id) => onSettings({ putAway: [...putAwayToday(putAway, id, initials, clock)] })}
      onReport={({ report }) => onLook({ ...look, reporting: report })}
    />
  );
}

/** The text to tell of it ourselves, when it was asked for. */
export function NoticeReport({
  protocol,
  settings,
  site,
  look,
  onLook,
}: NoticesProps & { readonly site: string | undefined }) {
  const reply = protocol.replies.find(({ id }) => id === look.reporting);
  if (reply === undefined) return null;
  return (
    <ReportDialog
      reply={reply}
      protocol={protocol}
      site={site}
      initials={settings.initials}
      onClose={() => onLook({ ...look, reporting: undefined })}
    />
  );
}
