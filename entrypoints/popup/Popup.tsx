import { useState } from 'react';
import { words } from '../../.generated/locales/popup.js';
import { words as sidebar } from '../../.generated/locales/sidebar.js';
import { useOutside } from '../../components/Ask.tsx';
import { Button, IconButton } from '../../components/Button.tsx';
import { HealthNotice, type HealthSteps } from '../../components/HealthNotice.tsx';
import { Icon, Logo } from '../../components/Icon.tsx';
import { useWords } from '../../components/Locale.tsx';
import { Notice } from '../../components/Notice.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { Actions, Section, Why } from '../../components/Row.tsx';
import { SiteSign } from '../../components/SiteSign.tsx';
import { Switch } from '../../components/Switch.tsx';
import { stateOf } from '../../components/site-health.ts';
import { useAsked } from '../../components/use-asked.ts';
import { visibleText } from '../../components/visible-text.ts';
import type { SiteView } from '../../core/messages.ts';
import type { Refusal } from '../../core/result.ts';
import css from './Popup.module.css';
import { PopupLink } from './PopupLink.tsx';
import { Waiting } from './Waiting.tsx';

export interface PopupProps {
  readonly tabId: number;
  /** Asks the browser for the site, and for frames in it; must be called directly in the click. */
  readonly requestSite: (...origins: readonly string[]) => Promise<boolean>;
  readonly onDone: () => void;
}

/** One look at this site and at what waits, and the ways in. */
export function Popup({ tabId, requestSite, onDone }: PopupProps) {
  const { ask } = useOutside();
  const { popup, settings } = { popup: useWords(words), settings: useWords(words).settings };
  const site = useAsked('getSite', { tabId }, ['page', 'queue', 'contacts', 'settings']);
  const replyTimes = useAsked('getReplyTimes', {}, ['replyTime']);
  const isOld = replyTimes.value?.times.some(({ copied }) => copied?.holds === 'no') ?? false;
  const queue = useAsked('getQueue', {}, ['queue']);
  const [state, setState] = useState<'still' | 'refused' | 'justOn'>('still');
  const [failed, setFailed] = useState<Refusal>();
  const view = site.value;
  const first = queue.value?.rows[0];

  const switchTo = async (origin: string, isOn: boolean) => {
    // Nothing may be awaited before the browser is asked: the click would no longer count as the person's.
    if (isOn && !(await requestSite(origin, ...(view?.frames ?? [])))) return setState('refused');
    const answer = await ask('switchSite', { origin, on: isOn });
    setFailed(answer.ok ? undefined : answer.error);
    setState(answer.ok && isOn ? 'justOn' : 'still');
    site.askAgain();
  };
  const allowFrames = async (origins: readonly string[]) => {
    await requestSite(...origins);
    site.askAgain();
  };
  const steps: HealthSteps = {
    onReport: () => void ask('openReport', { tabId }).then(onDone),
    onUse: (use) => {
      const adapter = view?.page?.adapter;
      if (adapter !== undefined) void ask('useUnproven', { adapter, use }).then(site.askAgain);
    },
    onTeach: () => void teach(),
  };
  const teach = async () => {
    const answer = await ask('startTeaching', { tabId });
    setFailed(answer.ok ? undefined : answer.error);
    if (answer.ok) onDone();
  };
  const go = (route: string) => void ask('openDesk', { route }).then(onDone);

  return (
    <main className={css['popup']}>
      <header className={css['top']}>
        <span className={css['logo']}>
          <Logo />
        </span>
        <h1>{popup.title}</h1>
        <IconButton icon="settings" label={settings} onClick={() => go('/settings')} />
      </header>
      {site.error !== undefined && <RefusalNotice error={site.error} onAgain={site.askAgain} />}
      {failed !== undefined && <RefusalNotice error={failed} />}
      {view !== undefined && (
        <ThisSite
          view={view}
          state={state}
          onSwitch={(origin, isOn) => void switchTo(origin, isOn)}
          onUse={steps.onUse}
        />
      )}
      {view?.isOn && view.frames !== undefined && view.frames.length > 0 && (
        <Framed origins={view.frames} onAllow={(origins) => void allowFrames(origins)} />
      )}
      {view?.isOn && view.page !== undefined && <Trouble page={view.page} steps={steps} />}
      {view?.isOn && view.canSwitch && canTeach(view) && (
        <Section sign={<Icon name="hand" />}>
          <Why>{popup.teachWhy}</Why>
          <Actions>
            <Button onClick={() => void teach()}>{popup.teach}</Button>
          </Actions>
        </Section>
      )}
      {view !== undefined && (
        <Waiting
          counts={view.counts}
          isPrimary={view.isOn}
          {...(first === undefined ? {} : { onFirst: () => void ask('showPost', { key: first.row.key }).then(onDone) })}
        />
      )}
      <nav className={css['links']} aria-label={popup.title}>
        <PopupLink icon="show" keys="Alt K" onPress={() => void ask('openSidebar', { tabId }).then(onDone)}>
          {view?.isOn === false ? popup.openWindow : popup.openSidebar}
        </PopupLink>
        <PopupLink
          icon="list"
          detail={view !== undefined && view.notCopied > 0 ? popup.notCopied({ count: view.notCopied }) : undefined}
          onPress={() => go('/log')}
        >
          {popup.log}
        </PopupLink>
        <PopupLink icon="search" detail={isOld ? popup.replyTimeOld : undefined} onPress={() => go('/shift')}>
          {popup.searchNow}
        </PopupLink>
        <PopupLink icon="document" onPress={() => go('/')}>
          {popup.desk}
        </PopupLink>
      </nav>
    </main>
  );
}

/** The posts stand in a frame of another site, which the browser has to be asked for too. */
function Framed({
  origins,
  onAllow,
}: {
  readonly origins: readonly string[];
  readonly onAllow: (origins: readonly string[]) => void;
}) {
  const popup = useWords(words);
  const host = origins.map((origin) => new URL(origin).host).join(', ');
  return (
    <Notice
      quiet
      tone="info"
      title={popup.framed({ host })}
      actions={
        <Button kind="primary" wide onClick={() => onAllow(origins)}>
          {popup.framedAllow({ host })}
        </Button>
      }
    >
      {popup.framedWhy}
    </Notice>
  );
}

/** No posts, and no trouble that offers it already. */
function canTeach({ page }: SiteView): boolean {
  return page === undefined || stateOf(page) === 'empty';
}

function ThisSite({
  view,
  state,
  onSwitch,
  onUse,
}: {
  readonly view: SiteView;
  readonly state: 'still' | 'refused' | 'justOn';
  readonly onSwitch: (origin: string, isOn: boolean) => void;
  readonly onUse: (use: boolean) => void;
}) {
  const popup = useWords(words);
  const { health } = useWords(sidebar);
  const { origin, host = origin ?? '', isOn, canSwitch, page } = view;
  if (!canSwitch || origin === undefined) {
    return (
      <Section sign={<Icon name="lock" />}>
        <h2 className={css['quiet']}>{popup.cannot}</h2>
        <Why>{popup.cannotWhy}</Why>
      </Section>
    );
  }
  const account = page?.account?.handle === undefined ? page?.account?.name : `@${page.account.handle}`;
  const reads = stateOf(page);
  return (
    <Section
      tight
      sign={
        <span className={css['sign']}>
          <SiteSign sign={view.sign} />
        </span>
      }
    >
      <Switch
        label={popup.switchLabel({ host })}
        isOn={isOn}
        word={isOn ? popup.on : popup.off}
        onSwitch={(wanted) => onSwitch(origin, wanted)}
      >
        {host}
      </Switch>
      {isOn ? (
        <Why>
          {state === 'justOn' && page === undefined && popup.justOn}
          {reads === 'well' && page?.health && `${health.good({ read: page.health.read, found: page.health.found })}. `}
          {page?.health?.sure !== undefined && `${health.sure({ sure: page.health.sure })} `}
          {reads === 'empty' && `${health.none}. `}
          {account !== undefined && page?.accountFits !== false && popup.signedIn({ account: visibleText(account) })}
          {page?.proof === 'documented' && page.held === undefined && (
            <>
              {' '}
              {health.unprovenUsed}{' '}
              <Button kind="link" small onClick={() => onUse(false)}>
                {health.useNoMore}
              </Button>
            </>
          )}
        </Why>
      ) : (
        <>
          <Why>{popup.offNow}</Why>
          <div className={css['reason']}>
            <Why>{popup.reason}</Why>
          </div>
          <div role="status">{state === 'refused' && <p className={css['refused']}>{popup.refused}</p>}</div>
          <Actions>
            <Button kind="primary" wide autoFocus onClick={() => onSwitch(origin, true)}>
              {popup.switchOn}
            </Button>
          </Actions>
        </>
      )}
    </Section>
  );
}

function Trouble({ page, steps }: { readonly page: NonNullable<SiteView['page']>; readonly steps: HealthSteps }) {
  const popup = useWords(words);
  const account = page.account?.handle === undefined ? page.account?.name : `@${page.account.handle}`;
  return (
    <>
      <HealthNotice page={page} quiet {...steps} />
      {page.accountFits === false && (
        <Notice quiet tone="late" icon="user" title={popup.wrongAccount({ account: visibleText(account ?? '?') })}>
          {popup.wrongAccountWhy}
        </Notice>
      )}
    </>
  );
}
