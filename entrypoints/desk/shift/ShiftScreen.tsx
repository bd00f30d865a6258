import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import { Head, Scroll } from '../DeskFrame.tsx';
import settings from '../settings/Settings.module.css';
import { HandOver } from './HandOver.tsx';
import { ReplyTimes } from './ReplyTimes.tsx';
import { SearchNow } from './SearchNow.tsx';

/** What belongs to a shift: looking for posts, what we tell of our reply time, and handing over. */
export function ShiftScreen({ zone }: { readonly zone: string | undefined }) {
  const { shift, nav } = useWords(words);
  return (
    <>
      <Head title={nav.shift} meta={shift.meta} />
      <Scroll>
        <div className={settings['groups']}>
          <SearchNow />
          <ReplyTimes zone={zone} />
          <HandOver />
        </div>
      </Scroll>
    </>
  );
}
