import type { SidebarMessage } from '../../core/messages.ts';
import { answerMessages } from './answer-messages.ts';
import type { Frame } from './frame.ts';

/**
 * What the background may ask of the sidebar in this page. Heard as long as the page is there, also where the page
 * itself has no posts: they can stand in a frame of it.
 */
export function handleSidebarCommands(frame: Frame, signal: AbortSignal): void {
  answerMessages<'mountSidebar'>(signal, {
    mountSidebar(look) {
      frame.mount(look);
      return null;
    },
  });
  answerMessages<Exclude<SidebarMessage, 'mountSidebar'>>(
    signal,
    {
      countsChanged({ counts }) {
        frame.setCounts(counts);
        return null;
      },
      toggleSidebar({ open }) {
        frame.setOpen(open ?? !frame.isOpen());
        return { open: frame.isOpen() };
      },
      placeSidebar({ place }) {
        frame.setPlace(place);
        return null;
      },
    },
    frame.isMounted,
  );
}
