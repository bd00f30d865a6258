import { ask } from '../../../browser/ask.ts';
import { browser } from '../../../browser/native.ts';
import { isEnvelope } from '../../../browser/transport.ts';
import type { PageAnswers, PageBody } from '../../../core/messages.ts';
import { ok, refuse } from '../../../core/result.ts';
import type { RunningPage } from '../start.ts';
import { createLesson, type Lesson } from './lesson.ts';

const world = globalThis as typeof globalThis & {
  kantlijn?: { readonly page: RunningPage };
  kantlijnTeaches?: boolean;
};

/** How often it is looked whether the page became another one, ms. */
const tick = 500;

/** Listens for what the sidebar asks of the teaching, as long as this document lives. Put in twice, it listens once. */
export function listenForTeaching(): void {
  if (world.kantlijnTeaches) return;
  world.kantlijnTeaches = true;
  let lesson: Lesson | undefined;

  const receive = (message: unknown, _: unknown, answer: (result: unknown) => void): boolean => {
    if (!isEnvelope(message) || message.to !== 'page') return false;
    const page = world.kantlijn?.page;
    if (message.type === 'startTeaching' && page !== undefined) {
      answer(ok(start(page, message.body as PageBody<'startTeaching'>)));
    } else if (message.type === 'teach') {
      answer(lesson === undefined ? refuse('noPage') : ok(lesson.act((message.body as PageBody<'teach'>).do)));
    }
    // Answered at once.
    return false;
  };
  browser.runtime.onMessage.addListener(receive);

  function start(page: RunningPage, body: PageBody<'startTeaching'>): PageAnswers['startTeaching'] {
    lesson?.end();
    const wasRead = page.isRead();
    const wasMounted = page.frame.isMounted();
    page.frame.mount(body);
    page.frame.setPlace({ ...page.frame.place(), open: true });
    const controller = new AbortController();
    const own = createLesson({
      signal: controller.signal,
      place: page.frame.place,
      onMoved: () => void ask('teachingMoved', {}),
      onEnd(isSaved) {
        controller.abort();
        if (lesson === own) lesson = undefined;
        // Nothing of ours stays on a page that nothing reads.
        if (!wasMounted && !isSaved) page.frame.unmount();
        if (isSaved && !wasRead) page.restart();
        void ask('teachingMoved', {});
      },
    });
    const address = location.href.split('#')[0];
    const timer = setInterval(() => {
      if (location.href.split('#')[0] !== address) own.end();
    }, tick);
    controller.signal.addEventListener('abort', () => clearInterval(timer));
    lesson = own;
    return own.act('look');
  }
}
