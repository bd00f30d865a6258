import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Tag } from '../../../components/Tag.tsx';
import type { ProtocolVersion } from '../../../core/protocol/versions.ts';
import css from './VersionList.module.css';

/** When, who and why, with what can be done with each. */
export function VersionList({
  versions,
  current,
  wordsOf,
  onCompare,
  onBack,
}: {
  readonly versions: readonly ProtocolVersion[];
  readonly current: number;
  readonly wordsOf: (version: ProtocolVersion) => string;
  readonly onCompare: (version: ProtocolVersion) => void;
  readonly onBack: (version: ProtocolVersion) => void;
}) {
  const { versions: say, distribution } = useWords(words);
  const locale = useLocale();
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <ul className={css['versions']} aria-label={say.list}>
      {versions.map((version) => {
        const name = wordsOf(version);
        return (
          <li key={version.seq}>
            <div>
              <h3>
                {name} {version.seq === current && <Tag kind="accent">{say.current}</Tag>}
                {version.source !== undefined && <Tag>{distribution.source[version.source]}</Tag>}
                {version.isSigned === true && <Tag>{distribution.signed}</Tag>}
              </h3>
              <p className={css['when']}>
                <time dateTime={version.loadedAt}>{when.format(new Date(version.loadedAt))}</time>
                {version.author !== undefined && `, ${say.by({ name: version.author })}`}
              </p>
              <p>{version.summary ?? <i>{say.noSummary}</i>}</p>
            </div>
            {version.seq !== current && (
              <div className={css['acts']}>
                <Button small aria-label={`${say.compare}: ${name}`} onClick={() => onCompare(version)}>
                  {say.compare}
                </Button>
                <Button small aria-label={`${say.back}: ${name}`} onClick={() => onBack(version)}>
                  {say.back}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
