import { words } from '../.generated/locales/sidebar.js';
import type { PageView } from '../core/messages.ts';
import { Button } from './Button.tsx';
import { useWords } from './Locale.tsx';
import { Notice } from './Notice.tsx';
import { stateOf } from './site-health.ts';
import { nameOfPage } from './site-words.ts';
import { visibleText } from './visible-text.ts';

export interface HealthSteps {
  /** Makes a report without words or names of the page. */
  readonly onReport: () => void;
  /** Points at a post, so that Kantlijn learns this site; absent where that cannot be done. */
  readonly onTeach?: (() => void) | undefined;
  /** Uses an adapter that was only built from documentation, or not any more. */
  readonly onUse: (use: boolean) => void;
}

/** What is wrong with the reading of this page, in one sentence, and what can be done. Nothing where all is well. */
export function HealthNotice({
  page,
  quiet = false,
  onReport,
  onTeach,
  onUse,
}: HealthSteps & {
  readonly page: PageView;
  /** Do not read it out: it was there when the screen opened. */
  readonly quiet?: boolean;
}) {
  const { health: say } = useWords(words);
  const state = stateOf(page);
  const site = nameOfPage(page);
  const steps = (
    <>
      <Button small onClick={onReport}>
        {say.report}
      </Button>
      {onTeach !== undefined && (
        <Button small onClick={onTeach}>
          {say.teach}
        </Button>
      )}
    </>
  );
  if (page.held?.why === 'off') {
    const { reason } = page.held;
    return (
      <Notice quiet={quiet} tone="info" icon="power" title={say.offTitle}>
        {reason === undefined ? say.offNoReason({ site }) : say.offWhy({ reason: visibleText(reason) })}
      </Notice>
    );
  }
  if (page.held !== undefined) {
    return (
      <Notice
        quiet={quiet}
        tone="info"
        title={say.unprovenTitle}
        actions={<Button onClick={() => onUse(true)}>{say.useAnyway}</Button>}
      >
        {say.unprovenWhy({ site: page.siteName ?? site })}
      </Notice>
    );
  }
  if (state === 'layoutUnknown') {
    return (
      <Notice quiet={quiet} tone="soon" title={say.brokenTitle} actions={steps}>
        {say.brokenWhy}
      </Notice>
    );
  }
  if (state === 'nothing') {
    return (
      <Notice quiet={quiet} tone="soon" title={say.nothingTitle} actions={steps}>
        {say.nothingWhy}
      </Notice>
    );
  }
  const { health } = page;
  if (state !== 'partly' || health === undefined) return null;
  return health.read < health.found ? (
    <Notice quiet={quiet} tone="soon" title={say.partTitle({ read: health.read, found: health.found })} actions={steps}>
      {say.partWhy(health.skipped).trim()}
    </Notice>
  ) : (
    <Notice quiet={quiet} tone="soon" title={say.boxRefusedTitle} actions={steps}>
      {say.boxRefusedWhy}
    </Notice>
  );
}
