import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { PickFile } from '../../../components/PickFile.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { Actions } from '../../../components/Row.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import type { LearningView } from '../../../core/messages.ts';
import type { Refusal } from '../../../core/result.ts';
import { maxLearnedFile } from '../../../core/suggest/learned-size.ts';
import { useDesk } from '../desk-outside.ts';
import css from './Settings.module.css';

/** What was learned, as a file for colleagues, and what was taken over from theirs. */
export function LearnedFiles() {
  const { ask } = useOutside();
  const { saveFile } = useDesk();
  const { settings: say } = useWords(words);
  const locale = useLocale();
  const asked = useAsked('getLearning', {}, ['contacts', 'settings', 'protocol']);
  const [failed, setFailed] = useState<Refusal>();
  const [busy, setBusy] = useState('');
  const [said, setSaid] = useState('');
  const { own = 0, files = [], marking } = asked.value ?? {};
  const moment = (iso: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(iso));

  /** One thing at a time, with what it says while it runs and afterwards. */
  const run = async (while_: string, work: () => Promise<Refusal | string>) => {
    setFailed(undefined);
    setSaid('');
    setBusy(while_);
    const outcome = await work();
    setBusy('');
    if (typeof outcome === 'string') setSaid(outcome);
    else setFailed(outcome);
    asked.askAgain();
  };
  const passOn = () =>
    run(say.passingOn, async () => {
      const answer = await ask('exportLearning', {});
      if (!answer.ok) return answer.error;
      const { name, text, count } = answer.value;
      saveFile(name, new Blob([text], { type: 'application/json' }));
      return say.passedOn({ name, count });
    });
  const takeOver = (file: File) =>
    run(say.takingOver({ name: file.name }), async () => {
      // Not even opened: what is larger than the largest of ours is something else.
      if (file.size > maxLearnedFile) return { code: 'badLearnedFile' };
      const answer = await ask('mergeLearning', { name: file.name.slice(0, 300), text: await file.text() });
      return answer.ok ? say.tookOver(answer.value) : answer.error;
    });
  const takeBack = (source: string, name: string) =>
    run('', async () => {
      const answer = await ask('takeBackLearning', { source });
      return answer.ok ? say.tookBack({ name }) : answer.error;
    });
  const markingWords = ({ tried, needed, isOn, coverage, precision }: LearningView['marking']) => {
    if (tried < needed) return say.marksNot({ needed, tried });
    return isOn
      ? say.marks({ tried, coverage: Math.round(coverage * 100), precision: Math.floor(precision * 100) })
      : say.marksNone({ tried });
  };
  const blocked = busy === '' ? undefined : busy;

  return (
    <>
      <div>
        {asked.error !== undefined && <RefusalNotice error={asked.error} onAgain={asked.askAgain} />}
        {asked.value !== undefined && <p className={css['why']}>{say.learnedHere({ count: own })}</p>}
        {marking !== undefined && <p className={css['why']}>{markingWords(marking)}</p>}
        {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
        {files.length > 0 && (
          <ul className={css['sites']} aria-label={say.fromColleagues}>
            {files.map(({ source, name, exportedAt, count }) => (
              <li key={source}>
                <PageText>{name}</PageText>
                <span className={css['why']}>{say.fromColleague({ count, moment: moment(exportedAt) })}</span>
                <Button
                  small
                  kind="quiet"
                  blocked={blocked}
                  aria-label={say.takeBackLabel({ name })}
                  onClick={() => void takeBack(source, name)}
                >
                  {say.takeBack}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <p className={css['why']}>{say.passOnWhy}</p>
        <Actions>
          <Button
            icon="export"
            blocked={own === 0 ? say.learnedHere({ count: 0 }) : blocked}
            onClick={() => void passOn()}
          >
            {say.passOn}
          </Button>
          <PickFile label={say.takeOver} fieldLabel={say.takeOverLabel} onFile={(file) => void takeOver(file)} />
        </Actions>
        <p role="status" className={css['why']}>
          {busy || said}
        </p>
      </div>
    </>
  );
}
