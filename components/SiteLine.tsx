import { words } from '../.generated/locales/sidebar.js';
import type { PageView } from '../core/messages.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import { PageText } from './PageText.tsx';
import css from './SiteLine.module.css';
import { SiteSign } from './SiteSign.tsx';
import { Spoken } from './Spoken.tsx';
import { isTrouble, stateOf } from './site-health.ts';
import { nameOfPage } from './site-words.ts';
import { Tag } from './Tag.tsx';

/** Which site, signed in as whom, and whether that is all right. */
export function SiteLine({ page }: { readonly page: PageView }) {
  const { where, health } = useWords(words);
  const account = page.account?.handle ? `@${page.account.handle}` : page.account?.name;
  const name = nameOfPage(page);
  const reads = stateOf(page);
  const trouble = isTrouble(reads);
  const sentence = {
    held: health.held,
    nothing: health.nothingRead,
    layoutUnknown: health.layoutUnknown,
    partly: page.health?.read === page.health?.found ? health.boxRefused : health.part,
    unknown: '',
    empty: '',
    well: '',
  }[reads];
  return (
    <div className={css['line']}>
      <span className={css['sign']}>
        <SiteSign sign={page.sign} />
      </span>
      <span className={css['name']}>
        {account === undefined ? (
          name
        ) : (
          <>
            {where.as({ site: name })}{' '}
            <b>
              <PageText>{account}</PageText>
            </b>
          </>
        )}
      </span>
      {page.isPractice && <Tag kind="accent">{where.practice}</Tag>}
      <span className={css['end']} data-wrong={trouble || page.accountFits === false}>
        {trouble ? (
          <>
            <Icon name="warning" />
            {sentence}
          </>
        ) : page.accountFits === false ? (
          <>
            <Icon name="warning" />
            {where.wrong}
          </>
        ) : page.accountFits === true ? (
          <>
            <Icon name="check" />
            <Spoken>{where.fits}</Spoken>
          </>
        ) : (
          <span title={where.unknownAccount}>
            <Icon name="question" />
            <Spoken>{where.unknownAccount}</Spoken>
          </span>
        )}
      </span>
    </div>
  );
}
