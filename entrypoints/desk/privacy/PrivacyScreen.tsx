import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import { Head, Scroll } from '../DeskFrame.tsx';
import css from '../settings/Settings.module.css';
import { Forgotten } from './Forgotten.tsx';
import { KeptLinks } from './KeptLinks.tsx';
import { OnePerson } from './OnePerson.tsx';
import { Retention } from './Retention.tsx';

/** What is kept of people: for one of them all of it, to give or to forget. */
export function PrivacyScreen() {
  const { privacy, nav } = useWords(words);
  return (
    <>
      <Head title={nav.privacy} meta={privacy.meta} />
      <Scroll>
        <div className={css['groups']}>
          <OnePerson />
          <Forgotten />
          <KeptLinks />
          <Retention />
        </div>
      </Scroll>
    </>
  );
}
