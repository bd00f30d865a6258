import { useEffect, useState } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { Spoken } from '../../../components/Spoken.tsx';
import { type BrowserKey, useDesk } from '../desk-outside.ts';
import { SettingGroup } from './SettingRow.tsx';
import css from './Settings.module.css';

/** Ids of the manifest. */
const commands = ['toggle-sidebar', 'next-due', 'back', 'insert-reply', 'copy-contact'] as const;

/** Pages of the browser that no page may link to. */
const addresses = { firefox: 'about:addons', chromium: 'chrome://extensions/shortcuts' } as const;

/** Keys that work everywhere in the browser, as they really are, and where to change them. */
export function BrowserKeys() {
  const { settings: say } = useWords(words);
  const { copy: copyWord } = useWords(common);
  const { copy } = useOutside();
  const { isFirefox, browserKeys } = useDesk();
  const [keys, setKeys] = useState<readonly BrowserKey[]>([]);
  const [isCopied, setIsCopied] = useState(false);
  const address = isFirefox ? addresses.firefox : addresses.chromium;

  useEffect(() => {
    let isOver = false;
    void browserKeys().then((found) => {
      if (!isOver) setKeys(found);
    });
    return () => {
      isOver = true;
    };
  }, [browserKeys]);

  return (
    <SettingGroup title={say.keys} why={say.keysWhy}>
      <dl className={css['keys']}>
        {commands.map((command) => (
          <div key={command}>
            <dt>{say.commands[command]}</dt>
            <dd>
              <Pressed keys={keys.find((one) => one.command === command)?.keys ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
      <p>{isFirefox ? say.changeKeysFirefox : say.changeKeys}</p>
      <p className={css['address']}>
        <code>{address}</code>
        <Button
          small
          icon="copy"
          onClick={() => void copy({ plain: address }).then((outcome) => setIsCopied(outcome === 'copied'))}
        >
          {copyWord}
        </Button>
        <span role="status" className={css['saved']}>
          {isCopied && say.copied}
        </span>
      </p>
    </SettingGroup>
  );
}

function Pressed({ keys }: { readonly keys: string }) {
  const { settings: say } = useWords(words);
  if (keys === '') return <span className={css['why']}>{say.noKey}</span>;
  return (
    <>
      <Kbd>{keys}</Kbd>
      <Spoken>{keys}</Spoken>
    </>
  );
}
