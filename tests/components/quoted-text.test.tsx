// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown } from '../../components/Markdown.tsx';
import { quotedText } from '../../components/quoted-text.ts';

afterEach(cleanup);

const quote = (markdown: string) => quotedText(render(<Markdown text={markdown} />).container);

describe('quotedText', () => {
  it.each([
    ['marks go, words stay', 'Je betaalt **€ 4** _per jaar_ met `iDEAL`.', 'Je betaalt € 4 per jaar met iDEAL.'],
    ['a line break within a paragraph', 'Een  \ntwee\ndrie', 'Een\ntwee drie'],
    ['paragraphs', 'Een.\n\n\n\nTwee.', 'Een.\n\nTwee.'],
    ['a list', 'Zo:\n\n- een\n- twee\n  - half', 'Zo:\n\n- een\n- twee\n- half'],
    ['a loose list', '1. Log in.\n\n2. Kies.', '1. Log in.\n2. Kies.'],
    ['a list that goes on', '3. Log in.\n4. Kies.', '3. Log in.\n4. Kies.'],
    [
      'a link',
      'Zie [de kalender](https://duinstad.example/afval).',
      'Zie de kalender (https://duinstad.example/afval).',
    ],
    ['an address by itself', 'Zie <https://duinstad.example/>.', 'Zie https://duinstad.example/.'],
    ['mail', '[Mail ons](mailto:hulp@duinstad.example)', 'Mail ons (hulp@duinstad.example)'],
    ['a table', '| zone | prijs |\n|---|---|\n| A | 4 |', 'zone | prijs\nA | 4'],
    ['code keeps its lines', '```\na  b\n  c\n```', 'a  b\n  c'],
    ['no markup comes along', '<b>vet</b>', '<b>vet</b>'],
  ])('%s', (_, markdown, text) => expect(quote(markdown)).toBe(text));

  it('takes what is selected, from the middle of one item to the middle of another', () => {
    const { container } = render(<Markdown text={'1. Log in met DigiD.\n2. Kies een dag.\n3. Betaal.'} />);
    const [first, second] = container.querySelectorAll('li');
    const range = document.createRange();
    range.setStart(first?.firstChild ?? container, 4);
    range.setEnd(second?.firstChild ?? container, 4);
    expect(quotedText(range.cloneContents())).toBe('1. in met DigiD.\n2. Kies');
  });
});
