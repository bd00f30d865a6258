import { words } from '../../../.generated/locales/desk.js';
import { words as sidebar } from '../../../.generated/locales/sidebar.js';
import { Button } from '../../../components/Button.tsx';
import { crmLayouts } from '../../../components/crm-text.ts';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { SelectInline } from '../../../components/SelectInline.tsx';
import css from './Selection.module.css';

/** What can be done with the contacts that were picked. */
export function Selection({
  count,
  layout,
  onLayout,
  onCopy,
  onClear,
}: {
  readonly count: number;
  readonly layout: string;
  readonly onLayout: (layout: string) => void;
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
      <SelectInline label={crm.layout} value={layout} choices={crmLayouts(locale)} onChoice={onLayout} />
      <Button kind="quiet" small icon="close" keys="Esc" onClick={onClear}>
        {log.unpick}
      </Button>
    </section>
  );
}
