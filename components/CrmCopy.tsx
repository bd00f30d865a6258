import type { RefObject } from 'react';
import { words } from '../.generated/locales/sidebar.js';
import type { Contact } from '../core/contact.ts';
import type { Layout } from '../core/log/layouts.ts';
import { Button } from './Button.tsx';
import css from './CrmCopy.module.css';
import { CrmPost } from './CrmPost.tsx';
import { useClockWords } from './clock-words.ts';
import type { Choice } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import { Heading, Section, Why } from './Row.tsx';
import { SavedField } from './SavedField.tsx';
import { SelectInline } from './SelectInline.tsx';

/** The contact for the CRM: one key copies it, the case number comes back. */
export function CrmCopy({
  contact,
  layouts,
  layout,
  withPost,
  notCopied,
  onNotCopied,
  onLayout,
  onWithPost,
  onCopy,
  caseNumber,
  onReference,
  focus,
}: {
  readonly contact: Contact;
  readonly layouts: readonly Choice[];
  readonly layout: Layout;
  readonly withPost: boolean;
  /** How many of the whole log still have to go to the CRM. */
  readonly notCopied: number;
  readonly onNotCopied: () => void;
  readonly onLayout: (layout: string) => void;
  readonly onWithPost: (withPost: boolean) => void;
  readonly onCopy: () => void;
  /** The case number in what was pasted. */
  readonly caseNumber: (pasted: string) => string;
  readonly onReference: (reference: string, was: string) => Promise<boolean>;
  readonly focus?: RefObject<HTMLButtonElement | null>;
}) {
  const { crm } = useWords(words);
  const clock = useClockWords();
  return (
    <Section sign={<Icon name="copy" />} label={crm.title}>
      <Heading end={<SelectInline label={crm.layout} value={layout.id} choices={layouts} onChoice={onLayout} />}>
        <h3>{crm.title}</h3>
      </Heading>
      <div className={css['side']}>
        <Button kind="primary" keys="C" wide onClick={onCopy} {...(focus === undefined ? {} : { ref: focus })}>
          {crm.copy}
        </Button>
        <CrmPost layout={layout} withPost={withPost} onWithPost={onWithPost} />
        <SavedField
          label={crm.reference}
          hint={crm.referenceHint}
          maxLength={500}
          value={contact.crmReference ?? ''}
          clean={caseNumber}
          onSave={onReference}
        />
      </div>
      <div role="status">
        {contact.crmCopiedAt !== undefined && <Why>{crm.copied({ time: clock.time(contact.crmCopiedAt) })}</Why>}
      </div>
      {notCopied > 0 && (
        <Button kind="quiet" small icon="list" onClick={onNotCopied}>
          {crm.notCopied({ count: notCopied })}
        </Button>
      )}
    </Section>
  );
}
