import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../../adapters/adapter.ts';
import type { OwnAccount, Post } from '../../core/post.ts';

/** What a person expects of a fixture page; lies beside it, written by hand. */
export interface Expected {
  readonly page: { readonly url: string; readonly now: string; readonly zone: string };
  readonly own: OwnAccount | null;
  readonly skipped: { readonly id: number; readonly author: number; readonly text: number };
  /** Selector of the box that a person would type in. */
  readonly composer: string | null;
  /** Id of the post that the open box answers; other posts must not be told that it is theirs. */
  readonly composerIsFor?: string;
  readonly posts: readonly Post[];
}

const here = import.meta.dirname;

/** Names of the fixture pages of one adapter, without extension. */
export function fixturesOf(adapter: string): readonly string[] {
  return readdirSync(join(here, adapter)).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []));
}

/** Loads a fixture into this test's own document. */
export function openFixture(adapter: string, name: string): { readonly page: Page; readonly expected: Expected } {
  const expected: Expected = JSON.parse(readFileSync(join(here, adapter, `${name}.json`), 'utf8'));
  const { url, now, zone } = expected.page;
  return { expected, page: pageOf(readFileSync(join(here, adapter, `${name}.html`), 'utf8'), url, now, zone) };
}

export function pageOf(
  html: string,
  url = 'https://plek.example/',
  now = '2026-11-09T12:00:00Z',
  zone = 'Europe/Amsterdam',
): Page {
  document.open();
  document.write(html);
  document.close();
  return { document, url: new URL(url), now: new Date(now), zone };
}
