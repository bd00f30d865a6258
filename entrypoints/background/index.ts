import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onManagedChanged } from '../../browser/managed.ts';
import { answerHandlers } from './answer-handlers.ts';
import { backupHandlers } from './backup-handlers.ts';
import { glance, isTick, wake } from './clock.ts';
import { onCommand, onNotificationClicked } from './commands.ts';
import { contactHandlers } from './contact-handlers.ts';
import { distributionHandlers } from './distribution-handlers.ts';
import { draftHandlers } from './draft-handlers.ts';
import { followUpHandlers } from './follow-up.ts';
import { handOverHandlers } from './hand-over.ts';
import { knowledgeHandlers } from './knowledge-handlers.ts';
import { learningHandlers } from './learning-handlers.ts';
import { lookAtLinkedFile } from './linked-file.ts';
import { linkedPersonHandlers } from './linked-person-handlers.ts';
import { mountHandlers } from './mount-handlers.ts';
import { ownPostHandlers } from './own-post-handlers.ts';
import { ownReplyHandlers } from './own-reply-handlers.ts';
import { pageHandlers } from './page-handlers.ts';
import { personHandlers } from './person-handlers.ts';
import { lookAtPolicy, lookAtPolicyOnce } from './policy.ts';
import { protocolHandlers } from './protocol-handlers.ts';
import { queueHandlers } from './queue-handlers.ts';
import { receiver } from './receive.ts';
import { renewReplyTimes, replyTimeHandlers } from './reply-times.ts';
import { keepTerms, retentionHandlers } from './retention.ts';
import { screenHandlers } from './screen-handlers.ts';
import { searchHandlers } from './searches.ts';
import { services } from './services.ts';
import { forgetTab } from './sessions.ts';
import { repairSites } from './sites.ts';
import { taughtHandlers } from './taught-handlers.ts';
import { teachHandlers } from './teach-handlers.ts';
import { workHandlers } from './work-handlers.ts';

export default defineBackground(() => {
  // Every listener synchronously, or the event that woke the worker is missed.
  browser.runtime.onMessage.addListener(
    receiver({
      ...mountHandlers,
      ...pageHandlers,
      ...answerHandlers,
      ...protocolHandlers,
      ...distributionHandlers,
      ...ownReplyHandlers,
      ...backupHandlers,
      ...screenHandlers,
      ...learningHandlers,
      ...personHandlers,
      ...linkedPersonHandlers,
      ...retentionHandlers,
      ...taughtHandlers,
      ...teachHandlers,
      ...draftHandlers,
      ...queueHandlers,
      ...followUpHandlers,
      ...handOverHandlers,
      ...replyTimeHandlers,
      ...searchHandlers,
      ...workHandlers,
      ...contactHandlers,
      ...ownPostHandlers,
      ...knowledgeHandlers,
    }),
  );
  // Answers nothing: whatever woke us, the clock is looked at.
  browser.runtime.onMessage.addListener(() => {
    void services().then(glance);
    return undefined;
  });
  browser.alarms.onAlarm.addListener((alarm) => {
    if (!isTick(alarm)) return;
    void look();
    void lookAtLinkedFile();
  });
  browser.commands.onCommand.addListener((command, tab) => void onCommand(command, tab?.id));
  browser.notifications.onClicked.addListener((id) => void onNotificationClicked(id));
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  browser.permissions.onAdded.addListener(() => void repairSites());
  browser.permissions.onRemoved.addListener(() => void repairSites());
  // Somebody is back at the machine, which may have slept.
  browser.idle.onStateChanged.addListener(() => void look());
  browser.runtime.onStartup.addListener(() => void look());
  browser.runtime.onInstalled.addListener(() => void look());
  onManagedChanged(() => void lookAtPolicy());
  // Updates drop registrations and alarms, and enabling fires no event: so at every start.
  void repairSites();
  void look();
  void lookAtPolicyOnce();
  void lookAtLinkedFile();
});

async function look(): Promise<void> {
  const all = await services();
  await wake(all);
  await renewReplyTimes(all);
  void keepTerms(all);
}
