import { useState } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { useClockWords } from '../../../components/clock-words.ts';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Modal } from '../../../components/Modal.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { Actions } from '../../../components/Row.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { useKeys } from '../../../components/use-keys.ts';
import { useNow } from '../../../components/use-now.ts';
import { MOST_SEARCHES, type SearchView } from '../../../core/messages.ts';
import { localText } from '../../../core/protocol/view.ts';
import type { Refusal } from '../../../core/result.ts';
import { hrefOf } from '../route.ts';
import { SettingGroup } from '../settings/SettingRow.tsx';
import { SearchRow } from './SearchRow.tsx';
import css from './Shift.module.css';

/** More pages than this are opened only after a question. */
const MANY = 5;

/** "Zoek nu": saved searches, opened one after another or together. */
export function SearchNow() {
  const { ask } = useOutside();
  const { shift: say } = useWords(words);
  const { close, cancel } = useWords(common);
  const locale = useLocale();
  const clock = useClockWords();
  const now = useNow(60_000);
  const asked = useAsked('getSearches', {}, ['searches', 'queue', 'protocol']);
  const [failed, setFailed] = useState<Refusal>();
  const [said, setSaid] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const pages = asked.value?.pages ?? [];
  // Never opened first, then what was opened longest ago.
  const byAge = [...pages].sort((a, b) => (a.openedAt ?? '').localeCompare(b.openedAt ?? ''));
  const together = byAge.slice(0, MOST_SEARCHES);

  const open = async (list: readonly SearchView[]) => {
    setIsAsking(false);
    const answer = await ask('openSearches', { keys: list.map(({ key }) => key) });
    setFailed(answer.ok ? undefined : answer.error);
    setSaid(answer.ok ? say.opened({ count: answer.value.opened }) : '');
  };
  const openNext = byAge[0] === undefined ? undefined : () => void open(byAge.slice(0, 1));
  useKeys({ n: openNext });

  const groups = [...new Set(pages.map(({ searchId }) => searchId))].map((id) => ({
    id,
    pages: pages.filter(({ searchId }) => searchId === id),
  }));
  return (
    <SettingGroup title={say.searches} why={say.searchesWhy}>
      {asked.error !== undefined && <RefusalNotice error={asked.error} onAgain={asked.askAgain} />}
      {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
      {asked.value !== undefined && pages.length === 0 && (
        <p className={css['none']}>
          {say.noSearches} <a href={hrefOf({ screen: 'protocol' })}>{say.toProtocol}</a>
        </p>
      )}
      {pages.length > 0 && (
        <Actions>
          <Button kind="primary" icon="search" keys="N" onClick={openNext}>
            {say.openNext}
          </Button>
          <Button icon="external" onClick={() => (together.length > MANY ? setIsAsking(true) : void open(together))}>
            {say.openAll({ count: together.length })}
          </Button>
          <span role="status" className={css['said']}>
            {said}
          </span>
        </Actions>
      )}
      {groups.map(({ id, pages: some }) => {
        const title = localText(some[0]?.title ?? {}, locale, []) ?? id;
        return (
          <section key={id} aria-label={title}>
            <h3 className={css['title']}>{title}</h3>
            <ul className={css['list']}>
              {some.map((page) => (
                <SearchRow key={page.key} page={page} clock={clock} now={now} onOpen={() => void open([page])} />
              ))}
            </ul>
          </section>
        );
      })}
      {isAsking && (
        <Modal title={say.openMany({ count: together.length })} closeLabel={close} onClose={() => setIsAsking(false)}>
          <p>{say.openManyWhy}</p>
          <div className={css['foot']}>
            <Button onClick={() => setIsAsking(false)}>{cancel}</Button>
            <Button kind="primary" data-first onClick={() => void open(together)}>
              {say.openAll({ count: together.length })}
            </Button>
          </div>
        </Modal>
      )}
    </SettingGroup>
  );
}
