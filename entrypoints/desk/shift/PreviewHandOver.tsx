import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { useClockWords } from '../../../components/clock-words.ts';
import { useWords } from '../../../components/Locale.tsx';
import { Modal } from '../../../components/Modal.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useNow } from '../../../components/use-now.ts';
import type { HandOverPreview } from '../../../core/messages.ts';
import css from './Shift.module.css';

/** What a colleague's file would change here, before it does. */
export function PreviewHandOver({
  preview,
  onTake,
  onClose,
}: {
  readonly preview: HandOverPreview;
  readonly onTake: () => void;
  readonly onClose: () => void;
}) {
  const { shift: say } = useWords(words);
  const { close, cancel } = useWords(common);
  const clock = useClockWords();
  const now = useNow(60_000);
  const { agent, madeAt, protocol, isOwn, same, forgotten, total, lines } = preview;
  const left = total - lines.length;
  return (
    <Modal title={say.previewTitle({ count: total })} closeLabel={close} onClose={onClose}>
      <p>
        {say.previewFrom({ agent: agent === '' ? say.nobody : agent, time: clock.moment(madeAt, now) })}{' '}
        {say.previewProtocol({ name: protocol.name, version: protocol.version })}
      </p>
      {isOwn && <p className={css['when']}>{say.previewOwn}</p>}
      <p className={css['when']}>{total === 0 ? say.previewNothing : say.previewSame({ count: same })}</p>
      {forgotten > 0 && <p className={css['when']}>{say.previewForgotten({ count: forgotten })}</p>}
      {lines.length > 0 && (
        <ul className={css['lines']}>
          {lines.map(({ key, author, text, what }) => (
            <li key={key}>
              <b>
                <PageText>{author}</PageText>
              </b>{' '}
              {what.map((one) => (
                <Tag key={one}>{say.change[one]}</Tag>
              ))}
              <span className={css['words']}>
                <PageText>{text}</PageText>
              </span>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p className={css['when']}>{say.previewMore({ count: left })}</p>}
      <div className={css['foot']}>
        <Button onClick={onClose}>{total === 0 ? close : cancel}</Button>
        {total > 0 && (
          <Button kind="primary" data-first onClick={onTake}>
            {say.take}
          </Button>
        )}
      </div>
    </Modal>
  );
}
