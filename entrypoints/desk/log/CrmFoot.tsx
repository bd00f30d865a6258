import { words } from '../../../.generated/locales/desk.js';
import { words as sidebar } from '../../../.generated/locales/sidebar.js';
import { Button } from '../../../components/Button.tsx';
import { CopyByHand } from '../../../components/CopyByHand.tsx';
import { CrmPost } from '../../../components/CrmPost.tsx';
import { useClockWords } from '../../../components/clock-words.ts';
import { caseNumberOf, crmLayoutOf, crmLayouts } from '../../../components/crm-text.ts';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { SavedField } from '../../../components/SavedField.tsx';
import { SelectInline } from '../../../components/SelectInline.tsx';
import type { Contact } from '../../../core/contact.ts';
import type { ProtocolView } from '../../../core/messages.ts';
import type { Settings } from '../../../core/settings.ts';
import css from './ContactPanel.module.css';
import type { CopyOutcome } from './use-crm-copy.ts';

/** To the CRM with one key; the case number comes back. */
export function CrmFoot({
  contact,
  protocol,
  settings,
  now,
  copied,
  onSettings,
  onCopy,
  onCloseCopy,
  onReference,
}: {
  readonly contact: Contact;
  readonly protocol: ProtocolView | undefined;
  readonly settings: Settings;
  readonly now: Date;
  readonly copied: CopyOutcome | undefined;
  readonly onSettings: (settings: Partial<Settings>) => void;
  readonly onCopy: (contact: Contact) => void;
  readonly onCloseCopy: () => void;
  readonly onReference: (reference: string, was: string) => Promise<boolean>;
}) {
  const { log } = useWords(words);
  const { crm } = useWords(sidebar);
  const clock = useClockWords();
  const locale = useLocale();
  return (
    <>
      {copied?.kind === 'byHand' && <CopyByHand text={copied.text} onClose={onCloseCopy} />}
      {copied?.kind === 'refused' && <RefusalNotice error={copied.error} onClose={onCloseCopy} />}
      <footer className={css['foot']}>
        <div className={css['copy']}>
          <div className={css['layout']}>
            <SelectInline
              label={crm.layout}
              value={settings.crmLayout}
              choices={crmLayouts(locale, protocol)}
              onChoice={(crmLayout) => onSettings({ crmLayout })}
            />
            <span role="status">
              {contact.crmCopiedAt !== undefined && log.copiedAt({ time: clock.moment(contact.crmCopiedAt, now) })}
            </span>
          </div>
          <CrmPost
            layout={crmLayoutOf(settings.crmLayout, protocol)}
            withPost={settings.crmPostText}
            onWithPost={(crmPostText) => onSettings({ crmPostText })}
          />
          <Button kind="primary" icon="copy" keys="C" wide onClick={() => onCopy(contact)}>
            {crm.copy}
          </Button>
        </div>
        <SavedField
          label={crm.reference}
          hint={crm.referenceHint}
          maxLength={500}
          value={contact.crmReference ?? ''}
          clean={(pasted) => caseNumberOf(pasted, settings.crmLayout, protocol)}
          onSave={onReference}
        />
      </footer>
    </>
  );
}
