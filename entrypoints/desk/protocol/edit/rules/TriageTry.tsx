import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { words as sidebarWords } from '../../../../../.generated/locales/sidebar.js';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { triage } from '../../../../../core/suggest/triage.ts';
import { TryBox } from '../frame/TryBox.tsx';
import type { PartProps } from '../frame/use-parts.ts';

/** A post to try the rules on. */
export function TriageTry({ protocol }: PartProps) {
  const { triage: say } = useWords(words);
  const { triage: names } = useWords(sidebarWords);
  const list = new Intl.ListFormat(useLocale(), { type: 'unit' });
  const outcome = (text: string) => {
    const { findings, step } = triage(text, undefined, protocol.triage);
    if (findings.length === 0) return undefined;
    return (
      <>
        {findings.map(({ kind, words: found }) => (
          <p key={kind}>{say.tryFound({ kind: names.kinds[kind], words: list.format(found) })}</p>
        ))}
        {step !== undefined && <p>{say.tryStep({ step: say.steps[step] })}</p>}
      </>
    );
  };
  return <TryBox say={say} outcome={outcome} />;
}
