import { useState } from 'react';
import { words } from '../../../../.generated/locales/desk.js';
import { Button } from '../../../../components/Button.tsx';
import { TextArea } from '../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../components/Locale.tsx';
import { tidyItem } from '../../../../core/protocol/edit-lists.ts';
import type { Protocol, Reply } from '../../../../core/protocol/schema.ts';
import { localText } from '../../../../core/protocol/view.ts';
import css from './Edit.module.css';
import { type Placed, placeOnPost } from './place-on-post.ts';

/** At which place this reply, as it stands in the form, would be suggested for a post. */
export function TryPost({ protocol, reply }: { readonly protocol: Protocol; readonly reply: Reply }) {
  const { tryPost: say } = useWords(words);
  const locale = useLocale();
  const [text, setText] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [found, setFound] = useState<Placed>();
  const run = async () => {
    setIsBusy(true);
    setFound(await placeOnPost(protocol, tidyItem(reply), text));
    setIsBusy(false);
  };
  return (
    <section className={css['try']} aria-label={say.title}>
      <h3>{say.title}</h3>
      <TextArea label={say.label} value={text} rows={3} onText={setText} />
      <Button blocked={isBusy ? say.busy : undefined} onClick={() => text.trim() !== '' && void run()}>
        {say.run}
      </Button>
      <div role="status">
        {found !== undefined && (
          <>
            <p>
              {found.place === undefined ? say.notFound : say.place({ place: found.place, count: found.count })}{' '}
              {!found.fits && say.nothingFits}
            </p>
            <ol aria-label={say.first}>
              {found.first.map((one) => (
                <li key={one.id}>
                  {localText(one.title, locale, protocol.languages) ?? one.id}
                  {one.id === reply.id && <b> ({say.this})</b>}
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </section>
  );
}
