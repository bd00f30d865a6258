import { useState } from 'react';
import { words } from '../../../../.generated/locales/desk.js';
import { useOutside } from '../../../../components/Ask.tsx';
import { Button } from '../../../../components/Button.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { useAsked } from '../../../../components/use-asked.ts';
import { useDesk } from '../../desk-outside.ts';
import css from '../Protocol.module.css';

/** Sites that the policy asks for and that are not on yet. No policy can allow a site: the browser asks the person. */
export function PolicySites({ sites }: { readonly sites: readonly string[] }) {
  const { distribution: say } = useWords(words);
  const { ask } = useOutside();
  const { allowSites } = useDesk();
  const known = useAsked('getSites', {}, ['page', 'settings']);
  const [isRefused, setIsRefused] = useState(false);
  const off = sites.filter((origin) => known.value?.sites.every((site) => site.origin !== origin) ?? false);
  if (off.length === 0) return null;
  const switchOn = async () => {
    const isAllowed = await allowSites(off);
    setIsRefused(!isAllowed);
    if (isAllowed) for (const origin of off) await ask('switchSite', { origin, on: true });
    known.askAgain();
  };
  return (
    <section aria-label={say.sitesTitle}>
      <h4>{say.sitesTitle}</h4>
      <p className={css['small']}>{say.sitesWhy}</p>
      <ul className={css['small']}>
        {off.map((origin) => (
          <li key={origin}>{URL.canParse(origin) ? new URL(origin).host : origin}</li>
        ))}
      </ul>
      <Button small onClick={() => void switchOn()}>
        {say.sitesDo}
      </Button>
      <p role="status" className={css['small']}>
        {isRefused && say.sitesRefused}
      </p>
    </section>
  );
}
