import { words } from '../.generated/locales/sidebar.js';
import type { TeachView } from '../core/messages.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import css from './Teach.module.css';

const steps = ['text', 'author', 'time', 'box', 'check'] as const;
/** Steps beside the road belong to one on it. */
const placeOf = { opener: 'box', open: 'box', also: 'check', not: 'check' } as const;

/** Where in the teaching one is: what is done, what was skipped, what comes. */
export function TeachSteps({ view }: { readonly view: TeachView }) {
  const { teach: say } = useWords(words);
  const { step, has } = view;
  const isAgain = step === 'author' && view.data !== undefined;
  const here = isAgain
    ? 'check'
    : step === 'opener' || step === 'open' || step === 'also' || step === 'not'
      ? placeOf[step]
      : step;
  const at = steps.indexOf(here);
  return (
    <ol className={css['steps']} aria-label={say.steps}>
      {steps.map((one, index) => {
        const isSkipped = index < at && ((one === 'time' && !has.time) || (one === 'box' && !has.box));
        return (
          <li key={one} aria-current={index === at ? 'step' : undefined} data-state={index < at ? 'done' : undefined}>
            <span className={css['sign']}>
              {index < at && !isSkipped ? <Icon name="check" /> : <span aria-hidden="true">{index + 1}</span>}
            </span>
            <span>{say.step[one]}</span>
            {index < at && <i>{isSkipped ? say.skipped : say.done}</i>}
          </li>
        );
      })}
    </ol>
  );
}
