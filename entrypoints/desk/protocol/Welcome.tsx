import { words } from '../../../.generated/locales/desk.js';
import { Logo } from '../../../components/Icon.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { PickProtocolFile } from './PickProtocolFile.tsx';
import { StarterCards } from './StarterCards.tsx';
import css from './Welcome.module.css';

/** The first time: three steps, the first of which is here. */
export function Welcome({
  onFile,
  onText,
}: {
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
}) {
  const { welcome } = useWords(words);
  const steps = ['protocol', 'practice', 'site'] as const;
  return (
    <div className={css['welcome']}>
      <header className={css['head']}>
        <Logo />
        <div>
          <h1>{welcome.title}</h1>
          <p>{welcome.lead}</p>
        </div>
      </header>
      <ol className={css['steps']}>
        {steps.map((step, index) => (
          <li key={step} aria-current={index === 0 ? 'step' : undefined}>
            <Kbd isStrong={index === 0}>{String(index + 1)}</Kbd>
            <div>
              <h2>{welcome.steps[step]}</h2>
              <p>{welcome.stepsWhy[step]}</p>
              {step === 'protocol' && (
                <>
                  <StarterCards onText={onText} />
                  <div className={css['own']}>
                    <p>{welcome.own}</p>
                    <PickProtocolFile onFile={onFile} />
                  </div>
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
      <p className={css['safe']}>{welcome.safe}</p>
    </div>
  );
}
