import { words } from '../../../.generated/locales/desk.js';
import { words as sidebar } from '../../../.generated/locales/sidebar.js';
import { Button } from '../../../components/Button.tsx';
import { CrmPost } from '../../../components/CrmPost.tsx';
import { crmLayoutOf, crmLayouts } from '../../../components/crm-text.ts';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { SelectInline } from '../../../components/SelectInline.tsx';
import type { ProtocolView } from '../../../core/messages.ts';
import type { Settings } from '../../../core/settings.ts';
import css from './Selection.module.css';

/** What can be done with the contacts that were picked. */
export function Selection({
  count,
  protocol,
  settings,
  onSettings,
  onCopy,
  onClear,
}: {
  readonly count: number;
  readonly protocol: ProtocolView | undefined;
  readonly settings: Settings;
  readonly onSettings: (settings: Partial<Settings>) => void;
  readonly onCopy: () => void;
  readonly onClear: () => void;
}) {
  const { log } = useWords(words);
  const { crm } = useWords(sidebar);
  const locale = useLocale();
  return (
    <section className={css['bar']} aria-label={log.selection}>
      <b role="status">{log.picked({ count })}</b>
      <Button kind="primary" small icon="copy" keys="C" onClick={onCopy}>
        {crm.copy}
      </Button>
      <SelectInline
        label={crm.layout}
        value={settings.crmLayout}
        choices={crmLayouts(locale, protocol)}
        onChoice={(crmLayout) => onSettings({ crmLayout })}
      />
      <CrmPost
        layout={crmLayoutOf(settings.crmLayout, protocol)}
        withPost={settings.crmPostText}
        onWithPost={(crmPostText) => onSettings({ crmPostText })}
      />
      <Button kind="quiet" small icon="close" keys="Esc" onClick={onClear}>
        {log.unpick}
      </Button>
    </section>
  );
}
