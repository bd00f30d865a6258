import { words as common } from '../../.generated/locales/common.js';
import { words } from '../../.generated/locales/desk.js';
import { words as queueWords } from '../../.generated/locales/queue.js';
import { words as sidebarWords } from '../../.generated/locales/sidebar.js';
import { Kbd } from '../../components/Kbd.tsx';
import css from '../../components/KeysDialog.module.css';
import { useWords } from '../../components/Locale.tsx';
import { Modal } from '../../components/Modal.tsx';
import { Spoken } from '../../components/Spoken.tsx';
import { navigation } from './DeskNav.tsx';

/** Every key of the desk. */
export function DeskKeys({ onClose }: { readonly onClose: () => void }) {
  const { keys, nav } = useWords(words);
  const { keys: queue } = useWords(queueWords);
  const { byHand } = useWords(sidebarWords);
  const { close } = useWords(common);
  const groups = [
    {
      title: keys.everywhere,
      rows: [...navigation.map(({ key, screen }) => [[key], nav[screen]] as const), [['?'], keys.overview] as const],
    },
    {
      title: nav.queue,
      rows: [
        [['/'], keys.search],
        [['J', 'K', '↑', '↓'], queue.move],
        [['Enter'], queue.open],
        [['X'], queue.pick],
        [['I'], queue.claim],
        [['L'], queue.later],
        [['G'], queue.noReply],
        [['A'], queue.thanks],
        [['B'], queue.kept],
        [['U'], queue.undo],
        [['H'], queue.history],
        [['N'], queue.next],
        [['Z'], queue.back],
      ] as const,
    },
    {
      title: nav.log,
      rows: [
        [['/'], keys.search],
        [['↑', '↓'], keys.move],
        [['Enter'], keys.open],
        [['X'], keys.pick],
        [['C'], keys.copy],
        [['E'], keys.export],
        [['F4'], byHand.open],
        [['Esc'], keys.close],
      ] as const,
    },
    {
      title: nav.protocol,
      rows: [
        [['/'], keys.search],
        [['↑', '↓'], keys.moveReply],
      ] as const,
    },
  ];
  return (
    <Modal title={nav.keys} closeLabel={close} onClose={onClose}>
      <p className={css['why']}>{keys.why}</p>
      {groups.map(({ title, rows }) => (
        <section key={title}>
          <h3 className={css['group']}>{title}</h3>
          <dl className={css['rows']}>
            {rows.map(([names, meaning]) => (
              <div key={meaning}>
                <dt>
                  {names.map((name) => (
                    <Kbd key={name}>{name}</Kbd>
                  ))}
                  <Spoken>{names.join(' ')}</Spoken>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
