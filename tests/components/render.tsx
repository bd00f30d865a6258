import { cleanup, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, vi } from 'vitest';
import { Root as PopupRoot } from '../../entrypoints/popup/Root.tsx';
import { Root } from '../../entrypoints/sidebar/Root.tsx';
import { createFakeBackground, type World } from './fake-background.ts';

afterEach(cleanup);
// A busy machine renders the whole sidebar slowly; nothing here waits for a clock.
configure({ asyncUtilTimeout: 8_000 });
vi.setConfig({ testTimeout: 30_000 });

// jsdom knows the element but not its behaviour.
HTMLDialogElement.prototype.showModal = function show() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

// jsdom has no layout: the list of the queue would think that nothing of it is in view.
for (const [name, size] of [
  ['clientHeight', 800],
  ['clientWidth', 380],
] as const) {
  Object.defineProperty(HTMLElement.prototype, name, {
    configurable: true,
    get(this: HTMLElement) {
      return this.dataset['pick'] === undefined ? 0 : size;
    },
  });
}

/** The whole sidebar on a fake background, with a person at the keyboard. */
export function openSidebar(changes: Partial<World> = {}, props: { isFrame?: boolean; isKnown?: boolean } = {}) {
  const fake = createFakeBackground(changes);
  const user = userEvent.setup();
  const screen = render(
    <Root
      outside={fake.outside}
      isFrame={props.isFrame ?? true}
      isKnown={props.isKnown ?? true}
      locale="nl"
      where="test"
    />,
  );
  return { ...screen, fake, user };
}

export function openPopup(
  changes: Partial<World> = {},
  requestSite: (...origins: readonly string[]) => Promise<boolean> = async () => true,
) {
  const fake = createFakeBackground(changes);
  const user = userEvent.setup();
  const screen = render(
    <PopupRoot outside={fake.outside} tabId={1} requestSite={requestSite} onDone={() => {}} locale="nl" where="test" />,
  );
  return { ...screen, fake, user };
}

/** No violation that can be seen without a layout; contrast is looked at in a real browser. */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
