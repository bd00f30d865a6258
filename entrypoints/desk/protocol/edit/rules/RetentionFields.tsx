import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { Switch } from '../../../../../components/Switch.tsx';
import { useNow } from '../../../../../components/use-now.ts';
import { defaultTerms, termEnds, termsOf } from '../../../../../core/log/terms.ts';
import { useLog } from '../../../LogProvider.tsx';
import frameCss from '../frame/Frame.module.css';
import { NumberField } from '../frame/NumberField.tsx';
import type { PartProps } from '../frame/use-parts.ts';

const fields = [
  ['texts', 'textsDays'],
  ['names', 'namesDays'],
  ['contacts', 'contactsDays'],
] as const;

/** How long the log keeps what. Figures stay. */
export function RetentionFields({ protocol, onChange, problemOf }: PartProps) {
  const { retention: say } = useWords(words);
  const kept = protocol.retention ?? {};
  const isHeld = kept.untilExported === true;
  return (
    <>
      {fields.map(([group, field]) => (
        <NumberField
          key={field}
          label={say.days[group]}
          hint={say.usual({ days: defaultTerms[group] })}
          min={1}
          max={36_500}
          value={kept[field]}
          problem={problemOf(`retention.${field}`)}
          onNumber={(days) => onChange({ retention: { ...kept, [field]: days } })}
        />
      ))}
      <fieldset className={frameCss['part']}>
        <legend>{say.untilExported}</legend>
        <p className={frameCss['small']}>{say.untilExportedWhy}</p>
        <Switch
          label={say.untilExported}
          isOn={isHeld}
          word={isHeld ? say.on : say.off}
          onSwitch={(on) => onChange({ retention: { ...kept, untilExported: on ? true : undefined } })}
        >
          {say.untilExportedShort}
        </Switch>
      </fieldset>
    </>
  );
}

/** What the terms as typed would leave of the log here. */
export function RetentionPreview({ protocol }: PartProps) {
  const { retention: say } = useWords(words);
  const locale = useLocale();
  const now = useNow(60_000);
  const terms = termsOf(protocol);
  const { untilExported: _held, ...days } = terms;
  const day = now.toISOString().slice(0, 10);
  const ends = termEnds({ ...days, untilExported: false }, new Date(`${day}T00:00:00Z`), '');
  const asked = JSON.stringify(ends);
  const counts = useLog(`terms ${asked}`, async (log) => ({
    texts: (await log.contacts({ to: ends.texts, limit: 0 })).total,
    names: (await log.contacts({ to: ends.names, limit: 0 })).total,
    contacts: (await log.contacts({ to: ends.contacts, limit: 0 })).total,
  })).value;
  const write = (iso: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(iso));
  return (
    <section aria-label={say.preview} className={frameCss['part']}>
      <h3>{say.preview}</h3>
      <p className={frameCss['small']}>{terms.untilExported ? say.previewHeld : say.previewWhy}</p>
      <ul>
        {fields.map(([group]) => (
          <li key={group}>
            {say.goes[group]({ days: terms[group], day: write(ends[group]), count: counts?.[group] ?? 0 })}
          </li>
        ))}
        <li>{say.stays}</li>
      </ul>
    </section>
  );
}
