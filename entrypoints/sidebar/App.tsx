import { useEffect, useRef, useState } from 'react';
import { words as queueTexts } from '../../.generated/locales/queue.js';
import { words } from '../../.generated/locales/sidebar.js';
import { useOutside } from '../../components/Ask.tsx';
import { ByHandDialog, noByHand } from '../../components/ByHandDialog.tsx';
import { KeysDialog } from '../../components/KeysDialog.tsx';
import { useWords } from '../../components/Locale.tsx';
import { Notice } from '../../components/Notice.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { Main, SidebarFrame } from '../../components/SidebarFrame.tsx';
import { SidebarSettings } from '../../components/SidebarSettings.tsx';
import { type SidebarTab, SidebarTop } from '../../components/SidebarTop.tsx';
import { SiteLine } from '../../components/SiteLine.tsx';
import { StorageNotice } from '../../components/StorageNotice.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { useKeys } from '../../components/use-keys.ts';
import { useLooking } from '../../components/use-looking.ts';
import { useNow } from '../../components/use-now.ts';
import type { PostKey } from '../../core/post.ts';
import type { Refusal } from '../../core/result.ts';
import type { Settings } from '../../core/settings.ts';
import type { TeachAction } from '../../core/teach.ts';
import css from './App.module.css';
import { EmptyScreen } from './EmptyScreen.tsx';
import { NewNotices } from './NewNotices.tsx';
import { NoticeReport, Notices, type NoticesLook } from './Notices.tsx';
import { nextDue } from './next-due.ts';
import { PageNotices } from './PageNotices.tsx';
import { PostScreen } from './PostScreen.tsx';
import { QueueScreen } from './QueueScreen.tsx';
import { TeachScreen } from './TeachScreen.tsx';
import type { DraftState } from './use-draft.ts';

/** Rows that are enough to tell which one is next. */
const NEAREST = 50;
const noCounts = { overdue: 0, dueSoon: 0, waiting: 0 };

interface AppProps {
  /** In a page, where it can be collapsed; false in a side panel or window. */
  readonly isFrame: boolean;
  readonly settings: Settings;
  readonly onSettings: (settings: Partial<Settings>) => void;
}

/** The agent's screen. Knows nothing by itself: it asks, and asks again when told that something changed. */
export function App({ isFrame, settings, onSettings }: AppProps) {
  const { ask } = useOutside();
  const { loading } = useWords(words);
  const queueWords = useWords(queueTexts);
  const now = useNow();
  useLooking();
  const page = useAsked('getPage', {}, ['page', 'queue', 'protocol']);
  const queue = useAsked('getQueue', { limit: NEAREST }, ['queue', 'contacts', 'settings']);
  const storage = useAsked('getStorage', {}, ['storage']);
  const protocol = useAsked('getProtocol', {}, ['protocol']);
  const key = page.value?.chosen;
  const teaching = useAsked('teach', { do: 'look' }, ['teaching']);
  const post = useAsked('getPost', key === undefined ? null : { key }, ['page', 'queue', 'contacts', 'protocol']);
  const [tab, setTab] = useState<SidebarTab>('post');
  const [dialog, setDialog] = useState<'keys' | 'settings' | 'byHand'>();
  const [look, setLook] = useState<NoticesLook>({ open: [] });
  const [failed, setFailed] = useState<Refusal>();
  const [nowhere, setNowhere] = useState<'next' | 'back'>();
  const [byHand, setByHand] = useState(noByHand);
  const drafts = useRef(new Map<PostKey, DraftState>());

  // A post chosen on the page brings its screen in front.
  useEffect(() => {
    if (key !== undefined) setTab('post');
  }, [key]);

  const isTaught = Boolean(teaching.value);
  useEffect(() => {
    if (isTaught) setTab('post');
  }, [isTaught]);

  const rows = queue.value?.rows ?? [];
  const next = nextDue(rows, key);
  const show = async (wanted: PostKey) => {
    const answer = await ask('showPost', { key: wanted });
    setFailed(answer.ok ? undefined : answer.error);
    if (answer.ok) setTab('post');
  };
  const step = async (way: 'next' | 'back') => {
    const answer = await ask('showNext', { step: way });
    setFailed(answer.ok ? undefined : answer.error);
    setNowhere(answer.ok && !answer.value.found ? way : undefined);
    if (answer.ok && answer.value.found) setTab('post');
  };
  const hide = isFrame ? () => void (teaching.value ? actTeaching('stop') : ask('closeSidebar', {})) : undefined;
  const teach = async () => {
    const answer = await ask('startTeaching', {});
    setFailed(answer.ok ? undefined : answer.error);
  };
  const actTeaching = async (action: TeachAction) => {
    const answer = await ask('teach', { do: action });
    setFailed(answer.ok ? undefined : answer.error);
    teaching.askAgain();
  };
  const openDesk = () => void ask('openDesk', { route: '/' });
  useKeys(
    {
      j: () => void step('next'),
      z: () => void step('back'),
      q: () => setTab(tab === 'queue' ? 'post' : 'queue'),
      d: openDesk,
      f4: () => setDialog('byHand'),
      '?': () => setDialog('keys'),
      escape:
        tab === 'queue' ? () => setTab('post') : key !== undefined ? () => void ask('choosePost', { key: null }) : hide,
    },
    'base',
  );

  const steps = {
    onReport: () => void ask('openReport', {}),
    onTeach: () => void teach(),
    onUse: (use: boolean) => {
      const adapter = page.value?.adapter;
      if (adapter !== undefined) void ask('useUnproven', { adapter, use });
    },
  };

  const counts = queue.value?.counts ?? page.value?.counts ?? noCounts;
  return (
    <SidebarFrame
      top={
        <>
          <SidebarTop tab={tab} counts={counts} onTab={setTab} onSettings={() => setDialog('settings')} onHide={hide} />
          {page.value?.site !== undefined && <SiteLine page={page.value} />}
          <NewNotices protocol={protocol.value} settings={settings} now={now} />
        </>
      }
      notices={
        <>
          {storage.value !== undefined && <StorageNotice storage={storage.value} />}
          {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
          {nowhere !== undefined && (
            <Notice tone="info" title={nowhere === 'next' ? queueWords.nothingNext : queueWords.nowhereBack} />
          )}
          {page.error !== undefined && <RefusalNotice error={page.error} onAgain={page.askAgain} />}
          {protocol.error !== undefined && <RefusalNotice error={protocol.error} onAgain={protocol.askAgain} />}
          {protocol.value !== undefined && !teaching.value && (
            <Notices
              protocol={protocol.value}
              settings={settings}
              now={now}
              look={look}
              onLook={setLook}
              onSettings={onSettings}
            />
          )}
          {tab === 'post' && !teaching.value && page.value !== undefined && (
            <PageNotices page={page.value} steps={steps} />
          )}
        </>
      }
    >
      {tab === 'queue' ? (
        <QueueScreen
          chosen={key}
          protocol={protocol.value}
          now={now}
          hasNext={next !== undefined}
          onShow={(wanted) => void show(wanted)}
          onNext={() => void step('next')}
          onKeys={() => setDialog('keys')}
        />
      ) : teaching.value ? (
        <TeachScreen view={teaching.value} onAct={(action) => void actTeaching(action)} />
      ) : post.value !== undefined && protocol.value !== undefined ? (
        <PostScreen
          key={post.value.row.key}
          view={post.value}
          page={page.value}
          protocol={protocol.value}
          settings={settings}
          next={next}
          now={now}
          kept={drafts.current.get(post.value.row.key)}
          onKeep={(draft) => {
            if (key === undefined) return;
            if (draft === undefined) drafts.current.delete(key);
            else drafts.current.set(key, draft);
          }}
          onShow={(wanted) => void show(wanted)}
          onSettings={onSettings}
          onByHand={() => setDialog('byHand')}
          onKeys={() => setDialog('keys')}
        />
      ) : key !== undefined && post.error !== undefined ? (
        <Main>
          <RefusalNotice error={post.error} onAgain={post.askAgain} />
        </Main>
      ) : page.value !== undefined && key === undefined ? (
        <EmptyScreen
          page={page.value}
          counts={counts}
          next={next}
          now={now}
          onShow={(wanted) => void show(wanted)}
          onChoose={(wanted) => void ask('choosePost', { key: wanted })}
          onQueue={() => setTab('queue')}
          onKeys={() => setDialog('keys')}
          steps={steps}
          onByHand={() => setDialog('byHand')}
        />
      ) : (
        <Main>
          <p role="status" className={css['loading']}>
            {page.error === undefined && loading}
          </p>
        </Main>
      )}
      {protocol.value !== undefined && (
        <NoticeReport
          protocol={protocol.value}
          settings={settings}
          site={page.value?.site}
          look={look}
          onLook={setLook}
        />
      )}
      {dialog === 'keys' && <KeysDialog onClose={() => setDialog(undefined)} />}
      {dialog === 'byHand' && (
        <ByHandDialog
          draft={byHand}
          beside={post.value && { key: post.value.row.key, author: post.value.row.post.author.name }}
          site={page.value?.site}
          onDraft={setByHand}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'settings' && (
        <SettingsDialog
          isFrame={isFrame}
          settings={settings}
          onSettings={onSettings}
          onDesk={openDesk}
          onClose={() => setDialog(undefined)}
        />
      )}
    </SidebarFrame>
  );
}

function SettingsDialog({
  isFrame,
  ...props
}: Omit<Parameters<typeof SidebarSettings>[0], 'place' | 'onPlace'> & { readonly isFrame: boolean }) {
  const { ask } = useOutside();
  // An empty change answers with the place as it is.
  const place = useAsked('changePlace', isFrame ? { place: {} } : null, ['page']);
  return (
    <SidebarSettings
      {...props}
      place={place.value}
      onPlace={(change) => void ask('changePlace', { place: change }).then(place.askAgain)}
    />
  );
}
