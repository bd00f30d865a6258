import { words } from '../../../.generated/locales/protocolSettings.js';
import { useWords } from '../../../components/Locale.tsx';
import type { SubjectId } from './edit/settings/subjects.ts';
import css from './Protocol.module.css';
import { partHref } from './parts.ts';

/** To the form in which a subject is changed. */
export function ChangeLink({ subject }: { readonly subject: SubjectId }) {
  const { screen, subject: names } = useWords(words);
  return (
    <p className={css['small']}>
      <a href={partHref('settings', subject)}>{screen.change({ what: names[subject].title })}</a>
    </p>
  );
}
