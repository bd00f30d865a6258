import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evidence, isUnproven } from '../../adapters/evidence.ts';
import { adapters } from '../../adapters/index.ts';
import { editorCases } from '../e2e/editors/list.ts';

const root = join(import.meta.dirname, '../..');
const ids = adapters.map(({ id }) => id).filter((id) => !id.startsWith('practice-'));

describe('evidence', () => {
  it('is there for every adapter (add yours to adapters/evidence.ts), and for no other', () => {
    expect(Object.keys(evidence).sort()).toEqual([...ids].sort());
  });

  describe.each(Object.entries(evidence))('%s', (id, { proof, pages, written, editors, unverified }) => {
    /** Editors of this site whose package takes a reply in both browsers. */
    const shown = editorCases.filter((editor) => editors.includes(editor.id) && editor.refuses === undefined);
    const seen = pages.filter(({ from, read }) => from !== 'made' && read > 0);

    it('says no more than was seen', () => {
      if (proof === 'documented') return expect(unverified).not.toBe('');
      expect(seen.length, 'a page made by us or by others is no evidence').toBeGreaterThan(0);
      expect(written.length + shown.length, 'a reply was inserted nowhere').toBeGreaterThan(0);
      if (proof !== 'measured') return;
      expect(seen.some(({ from }) => from === 'running' || from === 'saved')).toBe(true);
      expect(written.some(({ on }) => on === 'site')).toBe(true);
    });

    it('counts as a person would', () => {
      for (const { read, of } of pages) expect(read).toBeLessThanOrEqual(of);
    });

    it('names editors that the list has, and tests that exist', () => {
      expect(editors.filter((wanted) => !editorCases.some((editor) => editor.id === wanted))).toEqual([]);
      expect(written.filter(({ test }) => !existsSync(join(root, test)))).toEqual([]);
    });

    it('is off by default when it was only built from documentation', () => {
      expect(isUnproven(id)).toBe(proof === 'documented');
    });
  });

  it('leaves the practice sites and unknown names alone', () => {
    expect(['practice-forum', 'practice-feed', 'toString', 'unknown'].filter(isUnproven)).toEqual([]);
  });
});
