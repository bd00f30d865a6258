// @vitest-environment jsdom
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { DepartmentView } from '../../core/messages.ts';
import { expectAccessible, openSidebar } from './render.tsx';
import { joke, protocol, suggestions } from './sample.ts';

const departments: readonly DepartmentView[] = [
  { id: 'logistiek', title: { nl: 'Logistiek' } },
  {
    id: 'productveiligheid',
    title: { nl: 'Productveiligheid' },
    contact: 'T. Wielinga, tst. 41',
    promisedHours: 2,
    note: { nl: '{author} meldt letsel: {link}' },
  },
];

describe('handing over', () => {
  it('goes to the department that the post asks for, with its contact, promise and note', async () => {
    const { findByRole, container, user, fake } = openSidebar({
      protocol: { ...protocol, departments },
      triage: {
        findings: [
          {
            kind: 'safety',
            words: ['pols gebroken'],
            rule: {
              id: 'letsel',
              kind: 'safety',
              title: { nl: 'Letsel' },
              step: 'handOver',
              department: 'productveiligheid',
            },
          },
        ],
        step: 'handOver',
      },
    });
    const kind = within(await findByRole('region', { name: 'Wat voor bericht' }));
    await user.click(kind.getByRole('button', { name: /^Zet door/ }));
    const dialog = within(await findByRole('dialog', { name: 'Zet door' }));
    const department = dialog.getByRole<HTMLSelectElement>('combobox', { name: 'Afdeling' });
    expect(department.value).toBe('productveiligheid');
    expect(dialog.getByText('Contact: T. Wielinga, tst. 41')).toBeTruthy();
    expect(dialog.getByText(/binnen 2 uur/)).toBeTruthy();
    const note = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: /Notitie/ });
    expect(note.value).toBe('Joke Verhaegen meldt letsel: https://plein.example/1001');
    await expectAccessible(container);

    // Another department has no template; what was typed stays.
    await user.selectOptions(department, 'logistiek');
    expect(note.value).toBe('');
    await user.type(note, 'Graag vandaag bellen');
    await user.selectOptions(department, 'productveiligheid');
    expect(note.value).toBe('Graag vandaag bellen');
    await user.click(dialog.getByRole('button', { name: /^Zet door/ }));
    expect(fake.sent('closePost')).toMatchObject([
      { key: joke.key, outcome: 'handedOver', handedTo: 'productveiligheid', note: 'Graag vandaag bellen' },
    ]);
  });
});

describe('versions of a reply', () => {
  it('follow one another by V, and the chosen one is inserted', async () => {
    const [, reply] = suggestions;
    if (reply === undefined) throw new Error('no sample');
    const variants = { nl: ['Dag {naam}, het bedrag staat uiterlijk vrijdag op je rekening.'] };
    const { findByRole, findByText, user, fake, container } = openSidebar({
      suggestions: [{ ...reply, reply: { ...reply.reply, variants } }],
    });
    await user.click(await findByRole('button', { name: /^Bekijk/ }));
    expect(await findByText('versie 1 van 2')).toBeTruthy();
    await user.keyboard('v');
    expect(await findByText('versie 2 van 2')).toBeTruthy();
    await expectAccessible(container);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(fake.sent('insertReply').map(({ text }) => text)).toEqual([
      'Dag Joke, het bedrag staat uiterlijk vrijdag op je rekening. ^MV',
    ]);
  });
});
