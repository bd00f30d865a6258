import { useRef, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { words as evaluateWords } from '../../../.generated/locales/evaluate.js';
import { words as fileWords } from '../../../.generated/locales/files.js';
import { Button } from '../../../components/Button.tsx';
import { useClockWords } from '../../../components/clock-words.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import type { Asked } from '../../../components/use-asked.ts';
import { useNow } from '../../../components/use-now.ts';
import type { ProtocolView } from '../../../core/messages.ts';
import { Head, Scroll } from '../DeskFrame.tsx';
import type { Route } from '../route.ts';
import { DropZone } from './DropZone.tsx';
import { Distribution } from './distribution/Distribution.tsx';
import { DistributionNotices } from './distribution/DistributionNotices.tsx';
import { ArticlesPart } from './edit/articles/ArticlesPart.tsx';
import { NoticesPart } from './edit/notices/NoticesPart.tsx';
import { SettingsPart } from './edit/settings/SettingsPart.tsx';
import { EvaluateDialog } from './evaluate/EvaluateDialog.tsx';
import { ExportReplies } from './export/ExportReplies.tsx';
import { ImportDialog } from './import/ImportDialog.tsx';
import { LoadDialog } from './LoadDialog.tsx';
import { LoadedProtocol } from './LoadedProtocol.tsx';
import { PartLinks } from './PartLinks.tsx';
import { PickProtocolFile } from './PickProtocolFile.tsx';
import { partOf } from './parts.ts';
import { StarterCards } from './StarterCards.tsx';
import { useKeptProtocol } from './use-kept-protocol.ts';
import { VersionsDialog } from './VersionsDialog.tsx';
import { Welcome } from './Welcome.tsx';

/** What the team has agreed on: what is loaded, every reply in full, and loading another. */
export function ProtocolScreen({ route, asked }: { readonly route: Route; readonly asked: Asked<ProtocolView> }) {
  const { protocol: say, versions, editItem } = useWords(words);
  const evaluate = useWords(evaluateWords);
  const files = useWords(fileWords);
  const clock = useClockWords();
  const now = useNow(60_000);
  const [text, setText] = useState<string>();
  const [source, setSource] = useState<'file' | 'policy' | 'linked'>('file');
  const [open, setOpen] = useState<'import' | 'export' | 'evaluate'>();
  const [hasVersions, setHasVersions] = useState(false);
  const { value: view, error } = asked;
  const row = useKeptProtocol(view);
  // While a version that was just saved is being read, a form goes on with the one before.
  const lastRow = useRef(row);
  if (row !== undefined) lastRow.current = row;
  const part = partOf(route);
  const isNone = view === undefined && error?.code === 'badProtocol';

  const show = (shown: string, from: typeof source = 'file') => {
    setSource(from);
    setText(shown);
  };
  const read = (file: File) => void file.text().then((shown) => show(shown));
  const notices = <DistributionNotices onLook={show} />;
  return (
    <DropZone onFile={read}>
      {isNone ? (
        <Scroll>
          {notices}
          <Welcome onFile={read} onText={(shown) => show(shown)} />
          <Distribution />
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
              onClick={() => setOpen('export')}
            >
              {files.export.open}
            </Button>
            <Button blocked={row === undefined ? say.cannotSave : undefined} onClick={() => setOpen('import')}>
              {files.import.open}
            </Button>
            <Button blocked={row === undefined ? say.cannotSave : undefined} onClick={() => setOpen('evaluate')}>
              {evaluate.open}
            </Button>
            <Button onClick={() => setHasVersions(true)}>{versions.open}</Button>
            <PickProtocolFile onFile={read} />
          </Head>
          {error !== undefined && <RefusalNotice error={error} onAgain={asked.askAgain} />}
          {notices}
          {view !== undefined && (
            <PartLinks
              current={part}
              counts={{
                replies: view.replies.length,
                notices: view.notices.length,
                articles: row?.protocol.articles?.length ?? 0,
              }}
            />
          )}
          {view !== undefined && part === 'replies' && (
            <LoadedProtocol route={route} view={view} row={row}>
              <StarterCards current={view.name} onText={(shown) => show(shown)} />
            </LoadedProtocol>
          )}
          {view !== undefined && part === 'settings' && lastRow.current !== undefined && (
            <SettingsPart row={lastRow.current} asked={route.id} />
          )}
          {(part === 'settings' ? lastRow.current : row) === undefined && view !== undefined && part !== 'replies' && (
            <Scroll>
              <EmptyState icon="document" tone="soon" title={editItem.notReady} />
            </Scroll>
          )}
          {row !== undefined && part === 'notices' && <NoticesPart route={route} row={row} />}
          {row !== undefined && part === 'articles' && <ArticlesPart route={route} row={row} />}
        </>
      )}
      {open === 'export' && row !== undefined && (
        <ExportReplies protocol={row.protocol} onClose={() => setOpen(undefined)} />
      )}
      {open === 'evaluate' && row !== undefined && (
        <EvaluateDialog protocol={row.protocol} onClose={() => setOpen(undefined)} />
      )}
      {open === 'import' && <ImportDialog kept={row} onChanged={asked.askAgain} onClose={() => setOpen(undefined)} />}
      {hasVersions && <VersionsDialog onChanged={asked.askAgain} onClose={() => setHasVersions(false)} />}
      {text !== undefined && (
        <LoadDialog
          text={text}
          source={source}
          current={row?.protocol}
          currentName={view?.name}
          onText={(shown) => show(shown)}
          onLoaded={asked.askAgain}
          onClose={() => setText(undefined)}
        />
      )}
    </DropZone>
  );
}
