import { useRef, useState } from 'react';
import { words } from '../../.generated/locales/sidebar.js';
import { useOutside } from '../../components/Ask.tsx';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/Field.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useWords } from '../../components/Locale.tsx';
import { Notice } from '../../components/Notice.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { Actions, Section, Why } from '../../components/Row.tsx';
import { Foot, Main } from '../../components/SidebarFrame.tsx';
import { TeachSamples } from '../../components/TeachSamples.tsx';
import { TeachSteps } from '../../components/TeachSteps.tsx';
import { useFocusOnArrival } from '../../components/use-focus.ts';
import { useKeys } from '../../components/use-keys.ts';
import type { BackgroundAnswers } from '../../core/messages.ts';
import type { Refusal } from '../../core/result.ts';
import { makeTaughtSite, type TeachAction } from '../../core/teach.ts';

export type Teaching = NonNullable<BackgroundAnswers['teach']>;

/** Step by step: the person points on the page, the page answers what it made of it. */
export function TeachScreen({
  view,
  onAct,
}: {
  readonly view: Teaching;
  readonly onAct: (action: TeachAction) => void;
}) {
  const { teach: say } = useWords(words);
  const { step } = view;
  const isPointing = step !== 'check' && step !== 'open';
  const act = (action: TeachAction) => () => onAct(action);
  useKeys({
    escape: act('stop'),
    backspace: view.canGoBack ? act('back') : undefined,
    ...(isPointing
      ? {
          arrowdown: act('next'),
          arrowup: act('previous'),
          arrowleft: act('larger'),
          arrowright: act('smaller'),
          enter: act('choose'),
        }
      : {}),
  });
  return (
    <>
      <Main>
        <Section sign={<Icon name="hand" />}>
          <h2>{say.title}</h2>
          <Why>{say.why}</Why>
        </Section>
        <TeachSteps view={view} />
        {view.problem !== undefined && <Notice tone="soon" title={say.problem[view.problem]} />}
        {step === 'check' ? <Check view={view} onAct={onAct} /> : <HowTo view={view} onAct={onAct} />}
      </Main>
      <Foot>
        {view.canGoBack && (
          <Button kind="quiet" small keys="Backspace" onClick={act('back')}>
            {say.back}
          </Button>
        )}
        <Button kind="quiet" small keys="Esc" onClick={act('stop')}>
          {say.stop}
        </Button>
      </Foot>
    </>
  );
}

/** What to point at now, and the ways around it. */
function HowTo({ view, onAct }: { readonly view: Teaching; readonly onAct: (action: TeachAction) => void }) {
  const { teach: say } = useWords(words);
  const { step } = view;
  const canSkip = step !== 'text' && step !== 'author';
  return (
    <Section sign={<Icon name="pin" />}>
      <div role="status">
        <h3>
          {step === 'author' && view.data !== undefined
            ? say.how.alsoAuthor
            : say.how[step === 'check' ? 'text' : step]}
        </h3>
        {view.marked !== undefined && <Why>{say.marked({ text: view.marked })}</Why>}
      </div>
      {step !== 'open' && <Why>{say.keys}</Why>}
      <Actions>
        {step === 'open' && (
          <Button kind="primary" onClick={() => onAct('box')}>
            {say.point}
          </Button>
        )}
        {step === 'box' && !view.has.opener && <Button onClick={() => onAct('opener')}>{say.opener}</Button>}
        {canSkip && <Button onClick={() => onAct('skip')}>{say.skip}</Button>}
      </Actions>
    </Section>
  );
}

/** What the selectors found; right or not, and under which name it is saved. */
function Check({ view, onAct }: { readonly view: Teaching; readonly onAct: (action: TeachAction) => void }) {
  const { ask, now } = useOutside();
  const { teach: say } = useWords(words);
  const { host, data, found, read } = view;
  const [name, setName] = useState(host);
  const [isSaving, setIsSaving] = useState(false);
  const [failed, setFailed] = useState<Refusal>();
  const button = useRef<HTMLButtonElement>(null);
  useFocusOnArrival(button, 'check');

  const save = async () => {
    if (data === undefined) return;
    setIsSaving(true);
    const fresh = makeTaughtSite(host, name, data, now());
    // Taught again: the same site, read in another way from now on.
    const known = await ask('getTaught', {});
    const before = known.ok
      ? known.value.sites.find(({ hosts, paths }) => hosts.length === 1 && hosts[0] === host && paths === undefined)
      : undefined;
    const answer = await ask('putTaught', { site: before === undefined ? fresh : { ...fresh, id: before.id } });
    setIsSaving(false);
    setFailed(answer.ok ? undefined : answer.error);
    if (answer.ok) onAct('done');
  };

  return (
    <>
      <Section sign={<Icon name="question" />}>
        <div role="status">
          <h3>{say.found({ count: read })}</h3>
          {found > read && <Why>{say.partly({ count: found - read })}</Why>}
          {found === 1 && <Why>{say.onlyOne}</Why>}
        </div>
        <Actions>
          <Button onClick={() => onAct('also')}>{say.also}</Button>
          {found > 0 && <Button onClick={() => onAct('not')}>{say.not}</Button>}
        </Actions>
      </Section>
      {view.samples.length > 0 && <TeachSamples samples={view.samples} />}
      <Section sign={<Icon name="check" />}>
        <TextField label={say.name} hint={say.nameHint} maxLength={100} value={name} onText={setName} />
        {!view.has.box && <Why>{say.noBox}</Why>}
        {view.samples.length > 0 && view.samples.every(({ posted }) => posted === undefined) && (
          <Why>{say.noTimes}</Why>
        )}
        {failed !== undefined && <RefusalNotice error={failed} />}
        <Actions>
          <Button
            kind="primary"
            ref={button}
            blocked={read === 0 || data === undefined ? say.nothingYet : isSaving ? say.saving : undefined}
            onClick={() => void save()}
          >
            {say.save}
          </Button>
        </Actions>
      </Section>
    </>
  );
}
