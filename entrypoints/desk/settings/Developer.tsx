import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/Field.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { Actions } from '../../../components/Row.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { PageFileDialog, type PageFileKind } from './PageFileDialog.tsx';
import { SettingGroup } from './SettingRow.tsx';
import css from './Settings.module.css';

/** Files about a page for whoever mends its adapter. `reportOf`: the tab that the person came from to report. */
export function Developer({ reportOf }: { readonly reportOf: number | undefined }) {
  const { settings: say } = useWords(words);
  const asked = useAsked('getPages', {}, ['page', 'settings']);
  const [picked, setPicked] = useState<number>();
  const [shown, setShown] = useState<{ readonly tabId: number; readonly kind: PageFileKind } | undefined>(
    reportOf === undefined ? undefined : { tabId: reportOf, kind: 'report' },
  );
  const pages = asked.value?.pages ?? [];
  const tabId = pages.find((page) => page.tabId === picked)?.tabId ?? pages[0]?.tabId;
  const none = tabId === undefined ? say.noPages : undefined;
  const show = (kind: PageFileKind) => tabId !== undefined && setShown({ tabId, kind });
  return (
    <SettingGroup title={say.developer} why={say.developerWhy}>
      {tabId === undefined ? (
        asked.value !== undefined && <p className={css['none']}>{say.noPages}</p>
      ) : (
        <SelectField
          label={say.page}
          value={String(tabId)}
          choices={pages.map((page, index) => ({ value: String(page.tabId), label: `${index + 1}. ${page.host}` }))}
          onChoice={(value) => setPicked(Number(value))}
        />
      )}
      <Actions>
        <Button blocked={none} onClick={() => show('report')}>
          {say.makeReport}
        </Button>
        <Button blocked={none} onClick={() => show('capture')}>
          {say.makeCapture}
        </Button>
      </Actions>
      <p className={css['why']}>{say.makeCaptureWhy}</p>
      {shown !== undefined && <PageFileDialog {...shown} onClose={() => setShown(undefined)} />}
    </SettingGroup>
  );
}
