import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/sidebar.js';
import { Kbd } from './Kbd.tsx';
import css from './KeysDialog.module.css';
import { useWords } from './Locale.tsx';
import { Modal } from './Modal.tsx';
import { Spoken } from './Spoken.tsx';

type KeyWords = (typeof words)['nl']['keys'];

/** Every key of the sidebar, by where it works. */
const overview: readonly (readonly [keyof KeyWords, readonly (readonly [readonly string[], keyof KeyWords])[]])[] = [
  [
    'general',
    [
      [['J'], 'next'],
      [['Z'], 'backWhere'],
      [['Q'], 'queue'],
      [['D'], 'desk'],
      [['F4'], 'byHand'],
      [['?'], 'overview'],
      [['Esc'], 'back'],
    ],
  ],
  [
    'choose',
    [
      [['1', '…', '9', '↑', '↓'], 'pick'],
      [['Enter'], 'enter'],
      [['Ctrl Enter'], 'insert'],
      [['C'], 'copy'],
      [['M'], 'moreSuggestions'],
      [['/'], 'search'],
      [['K'], 'openArticle'],
      [['T'], 'language'],
      [['N'], 'none'],
      [['G'], 'noReply'],
      [['O'], 'handOver'],
      [['P'], 'private'],
      [['B'], 'answered'],
      [['W'], 'notAnswered'],
      [['A'], 'thanks'],
      [['I'], 'claim'],
      [['L'], 'later'],
    ],
  ],
  [
    'fill',
    [
      [['Ctrl Enter'], 'insert'],
      [['C'], 'copy'],
      [['E'], 'edit'],
      [['F8'], 'nextCheck'],
      [['T'], 'language'],
      [['V'], 'version'],
      [['F2'], 'knowledge'],
    ],
  ],
  [
    'article',
    [
      [['↑', '↓'], 'pickPart'],
      [['Enter'], 'quote'],
      [['T'], 'language'],
    ],
  ],
  [
    'done',
    [
      [['C'], 'crm'],
      [['M'], 'logMore'],
      [['T'], 'followUp'],
      [['R'], 'comeBack'],
      [['B'], 'kept'],
      [['U'], 'undo'],
    ],
  ],
];

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { keys } = useWords(words);
  const { close } = useWords(common);
  return (
    <Modal title={keys.title} closeLabel={close} onClose={onClose}>
      <p className={css['why']}>{keys.why}</p>
      {overview.map(([group, rows]) => (
        <section key={group}>
          <h3 className={css['group']}>{keys[group]}</h3>
          <dl className={css['rows']}>
            {rows.map(([names, meaning]) => (
              <div key={meaning}>
                <dt>
                  {names.map((name) => (
                    <Kbd key={name}>{name}</Kbd>
                  ))}
                  <Spoken>{names.join(' ')}</Spoken>
                </dt>
                <dd>{keys[meaning]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
