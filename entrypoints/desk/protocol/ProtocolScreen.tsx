import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { useClockWords } from '../../../components/clock-words.ts';
import { useWords } from '../../../components/Locale.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import type { Asked } from '../../../components/use-asked.ts';
import { useNow } from '../../../components/use-now.ts';
import type { ProtocolView } from '../../../core/messages.ts';
import { Head, Scroll } from '../DeskFrame.tsx';
import { useDesk } from '../desk-outside.ts';
import type { Route } from '../route.ts';
import { DropZone } from './DropZone.tsx';
import { LoadDialog } from './LoadDialog.tsx';
import { LoadedProtocol } from './LoadedProtocol.tsx';
import { PickFile } from './PickFile.tsx';
import { protocolFileName } from './protocol-file.ts';
import { StarterCards } from './StarterCards.tsx';
import { useKeptProtocol } from './use-kept-protocol.ts';
import { VersionsDialog } from './VersionsDialog.tsx';
import { Welcome } from './Welcome.tsx';

/** What the team has agreed on: what is loaded, every reply in full, and loading another. */
export function ProtocolScreen({ route, asked }: { readonly route: Route; readonly asked: Asked<ProtocolView> }) {
  const { protocol: say, versions } = useWords(words);
  const { saveFile } = useDesk();
  const clock = useClockWords();
  const now = useNow(60_000);
  const [text, setText] = useState<string>();
  const [hasVersions, setHasVersions] = useState(false);
  const { value: view, error } = asked;
  const row = useKeptProtocol(view);
  const isNone = view === undefined && error?.code === 'badProtocol';

  const read = (file: File) => void file.text().then(setText);
  return (
    <DropZone onFile={read}>
      {isNone ? (
        <Scroll>
          <Welcome onFile={read} onText={setText} />
        </Scroll>
      ) : (
        <>
          <Head
            title={say.title}
            meta={
              view !== undefined &&
              [
                view.name,
                say.version({ version: view.version }),
                row === undefined ? '' : say.loadedAt({ day: clock.day(row.loadedAt, now) }),
              ]
                .filter(Boolean)
                .join(', ')
            }
          >
            <Button
              icon="export"
              blocked={row === undefined ? say.cannotSave : undefined}
              onClick={() =>
                row !== undefined &&
                saveFile(
                  protocolFileName(row.protocol),
                  new Blob([`${JSON.stringify(row.protocol, null, 2)}\n`], { type: 'application/json' }),
                )
              }
            >
              {say.save}
            </Button>
            <Button onClick={() => setHasVersions(true)}>{versions.open}</Button>
            <PickFile onFile={read} />
          </Head>
          {error !== undefined && <RefusalNotice error={error} onAgain={asked.askAgain} />}
          {view !== undefined && (
            <LoadedProtocol route={route} view={view} protocol={row?.protocol}>
              <StarterCards current={view.name} onText={setText} />
            </LoadedProtocol>
          )}
        </>
      )}
      {hasVersions && <VersionsDialog onChanged={asked.askAgain} onClose={() => setHasVersions(false)} />}
      {text !== undefined && (
        <LoadDialog
          text={text}
          current={row?.protocol}
          currentName={view?.name}
          onText={setText}
          onLoaded={asked.askAgain}
          onClose={() => setText(undefined)}
        />
      )}
    </DropZone>
  );
}
