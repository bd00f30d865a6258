import { useState } from 'react';
import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/sidebar.js';
import type { ProtocolView } from '../core/messages.ts';
import { fillText, slotsOf, startValues } from '../core/protocol/fill.ts';
import { leftPlaceholders } from '../core/protocol/left-placeholders.ts';
import { type Language, languages, type Reply } from '../core/protocol/schema.ts';
import { languageFor, replyText } from '../core/protocol/view.ts';
import { useOutside } from './Ask.tsx';
import { Button } from './Button.tsx';
import css from './CloseDialogs.module.css';
import { Segments, TextArea } from './Field.tsx';
import { useLocale, useWords } from './Locale.tsx';
import { Modal } from './Modal.tsx';
import { Why } from './Row.tsx';

/** The text with which we tell of a fault ourselves: to copy, since there is no post to answer. */
export function ReportDialog({
  reply,
  protocol,
  site,
  initials,
  onClose,
}: {
  readonly reply: Reply;
  readonly protocol: ProtocolView;
  /** The page beside the screen, for the short form. */
  readonly site: string | undefined;
  readonly initials: string;
  readonly onClose: () => void;
}) {
  const { notices, suggest, fill } = useWords(words);
  const { close, copy, copyByHand, language: languageNames } = useWords(common);
  const { copy: toClipboard } = useOutside();
  const locale = useLocale();
  const inLanguages = languages.filter((one) => reply.text[one] !== undefined);
  const textIn = (language: Language) => {
    const text = replyText(reply, language, site, protocol) ?? '';
    const values = startValues(slotsOf(text, protocol), { initials }, language);
    // An open slot stays between braces, so that it is filled in or taken out here.
    return fillText(text, values)
      .segments.map((part) => (part.kind === 'open' ? `{${part.slot ?? ''}}` : part.text))
      .join('');
  };
  const [language, setLanguage] = useState<Language>(languageFor(reply.text, undefined, protocol.languages) ?? 'nl');
  const [text, setText] = useState(() => textIn(language));
  const [copied, setCopied] = useState<'copied' | 'refused'>();
  const [left] = leftPlaceholders(text);
  const blocked =
    left !== undefined ? fill.blockedLeft({ left: left.text }) : text.trim() === '' ? fill.blockedEmpty : undefined;
  return (
    <Modal title={reply.title[locale] ?? reply.title[language] ?? reply.id} closeLabel={close} onClose={onClose}>
      <div className={css['form']}>
        <Why>{notices.reportHint}</Why>
        {inLanguages.length > 1 && (
          <Segments
            label={suggest.textLanguage}
            value={language}
            choices={inLanguages.map((one) => ({ value: one, label: languageNames[one] }))}
            onChoice={(one) => {
              const next = inLanguages.find((known) => known === one) ?? language;
              setLanguage(next);
              setText(textIn(next));
              setCopied(undefined);
            }}
          />
        )}
        <TextArea
          label={notices.reportText}
          lang={language}
          rows={7}
          value={text}
          onText={(next) => {
            setText(next);
            setCopied(undefined);
          }}
        />
        <div role="status">
          {blocked !== undefined ? (
            <Why>{blocked}</Why>
          ) : (
            copied !== undefined && <Why>{copied === 'copied' ? notices.reportCopied : copyByHand}</Why>
          )}
        </div>
        <div className={css['actions']}>
          <Button
            kind="primary"
            icon="copy"
            blocked={blocked}
            onClick={() => void toClipboard({ plain: text.trim() }).then(setCopied)}
          >
            {copy}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
