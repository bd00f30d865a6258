import { useRef, useState } from 'react';
import { words as common } from '../../../../.generated/locales/common.js';
import { words } from '../../../../.generated/locales/files.js';
import { Button } from '../../../../components/Button.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { Modal } from '../../../../components/Modal.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import type { TextAnswer } from '../../../../core/protocol/import/read-text.ts';
import type { Protocol } from '../../../../core/protocol/schema.ts';
import load from '../Load.module.css';
import css from './Import.module.css';
import { ImportFile } from './ImportFile.tsx';
import { PickImport } from './PickImport.tsx';
import { readImportFile } from './read-file.ts';

type State =
  | { readonly at: 'choose' }
  | { readonly at: 'reading' }
  | { readonly at: 'read'; readonly file: string; readonly answer: TextAnswer; readonly turn: number }
  | { readonly at: 'done'; readonly count: number; readonly version: number };

/** Replies from a file, in one window: choose, see, confirm. Until the last button nothing has changed. */
export function ImportDialog({
  kept,
  onChanged,
  onClose,
}: {
  /** The protocol in force, as it was kept. */
  readonly kept: { readonly protocol: Protocol; readonly seq: number } | undefined;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { import: say, problem } = useWords(words);
  const { close } = useWords(common);
  const [state, setState] = useState<State>({ at: 'choose' });
  /** Another file, also of the same name, starts anew. */
  const turn = useRef(0);
  const read = async (file: File) => {
    setState({ at: 'reading' });
    turn.current += 1;
    const answer = await readImportFile(file);
    setState({ at: 'read', file: file.name, answer, turn: turn.current });
  };
  const take = (file: File) => void read(file);
  return (
    <Modal title={say.title} closeLabel={close} onClose={onClose} isWide>
      <section
        aria-label={say.chooseLabel}
        className={css['body']}
        onDragOver={(event) => event.stopPropagation()}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          const file = event.dataTransfer.files[0];
          if (file !== undefined) take(file);
        }}
      >
        {kept === undefined ? <p>{say.noProtocol}</p> : body(kept)}
      </section>
    </Modal>
  );

  function body({ protocol, seq }: { readonly protocol: Protocol; readonly seq: number }) {
    if (state.at === 'choose') {
      return (
        <>
          <p className={load['lead']}>{say.lead}</p>
          <PickImport isFirst onFile={take} />
        </>
      );
    }
    if (state.at === 'reading') return <p role="status">{say.reading}</p>;
    if (state.at === 'done') {
      return (
        <>
          <Notice tone="done" title={say.done({ count: state.count, version: state.version })} />
          <div className={load['foot']}>
            <Button kind="primary" onClick={onClose}>
              {close}
            </Button>
          </div>
        </>
      );
    }
    if (!state.answer.ok) {
      return (
        <>
          <Notice tone="late" title={problem.title}>
            {problem[state.answer.problem]}
          </Notice>
          <PickImport isFirst onFile={take} />
        </>
      );
    }
    return (
      <ImportFile
        key={state.turn}
        file={state.file}
        read={state.answer}
        protocol={protocol}
        basedOn={seq}
        onFile={take}
        onDone={(count, version) => {
          setState({ at: 'done', count, version });
          onChanged();
        }}
        onClose={onClose}
      />
    );
  }
}
