import { useState } from 'react';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { words as sidebarWords } from '../../../../../.generated/locales/sidebar.js';
import { TextArea } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { triage } from '../../../../../core/suggest/triage.ts';
import frameCss from '../frame/Frame.module.css';
import type { PartProps } from '../frame/use-parts.ts';

/** A post to try the rules on. */
export function TriageTry({ protocol }: PartProps) {
  const { triage: say } = useWords(words);
  const { triage: names } = useWords(sidebarWords);
  const list = new Intl.ListFormat(useLocale(), { type: 'unit' });
  const [text, setText] = useState('');
  const { findings, step } = triage(text, undefined, protocol.triage);
  return (
    <>
      <h3>{say.tryTitle}</h3>
      <TextArea label={say.tryLabel} value={text} onText={setText} />
      <div role="status" className={frameCss['small']}>
        {text.trim() !== '' && findings.length === 0 && <p>{say.tryNone}</p>}
        {findings.map(({ kind, words: found }) => (
          <p key={kind}>{say.tryFound({ kind: names.kinds[kind], words: list.format(found) })}</p>
        ))}
        {step !== undefined && <p>{say.tryStep({ step: say.steps[step] })}</p>}
      </div>
    </>
  );
}
