import { useState } from 'react';
import { words as deskWords } from '../../../../../.generated/locales/desk.js';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { classes } from '../../../../../components/classes.ts';
import { useClockWords } from '../../../../../components/clock-words.ts';
import { crmTextOf } from '../../../../../components/crm-text.ts';
import { SelectField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { useNow } from '../../../../../components/use-now.ts';
import { visibleText } from '../../../../../components/visible-text.ts';
import type { Contact } from '../../../../../core/contact.ts';
import { chooseColumns, columnTitle } from '../../../../../core/log/columns.ts';
import { channelName } from '../../../../../core/log/crm-lines.ts';
import { layoutName } from '../../../../../core/log/crm-text.ts';
import { layouts } from '../../../../../core/log/layouts.ts';
import { toLayout } from '../../../../../core/log/own-layouts.ts';
import { protocolView } from '../../../../../core/protocol/view.ts';
import { useDesk } from '../../../desk-outside.ts';
import { useLog } from '../../../LogProvider.tsx';
import editCss from '../Edit.module.css';
import frameCss from '../frame/Frame.module.css';
import type { PartProps } from '../frame/use-parts.ts';
import css from './SettingsPart.module.css';
import { useSampleContact } from './sample-contact.ts';

/** How many of the newest contacts can be looked at. */
const OFFERED = 25;

/** What an agent would paste: of an invented contact or one of the log, in a layout as it stands in the form. */
export function CrmBeside({ protocol }: PartProps) {
  const { crm: say, frame } = useWords(words);
  const { log } = useWords(deskWords);
  const clock = useClockWords();
  const locale = useLocale();
  const { zone } = useDesk();
  const now = useNow(60_000);
  const sample = useSampleContact(protocol);
  const recent = useLog('newest', (reader) => reader.contacts({ limit: OFFERED })).value?.contacts ?? [];
  // The place in the list, since a new row has no id yet.
  const all = [...(protocol.crmLayouts ?? []).map(toLayout), ...layouts];
  const [at, setAt] = useState(0);
  const [contactId, setContactId] = useState(sample.id);
  const [withPost, setWithPost] = useState(true);
  const layout = all[at] ?? all[0];
  const contact: Contact = recent.find(({ id }) => id === contactId) ?? sample;
  if (layout === undefined) return null;
  const { plain } = crmTextOf([contact], layout, { locale, protocol: protocolView(protocol), zone, withPost });
  const cells = plain.split('\t');
  return (
    <div className={css['crm']}>
      <SelectField
        label={say.layout}
        value={String(all.indexOf(layout))}
        choices={all.map((one, index) => ({
          value: String(index),
          label: layoutName(one, locale, protocol.languages) || frame.unnamed,
        }))}
        onChoice={(value) => setAt(Number(value))}
      />
      <SelectField
        label={say.contact}
        value={contact.id}
        choices={[
          { value: sample.id, label: say.sample },
          ...recent.map((one) => ({
            value: one.id,
            label: `${visibleText(one.author.name) || log.nobody}, ${channelName(one, locale)}, ${clock.moment(one.createdAt, now)}`,
          })),
        ]}
        onChoice={setContactId}
      />
      <p>
        <label>
          <input
            type="checkbox"
            checked={withPost && layout.withoutPostText !== true}
            disabled={layout.withoutPostText === true}
            onChange={(event) => setWithPost(event.currentTarget.checked)}
          />{' '}
          {say.withPost}
        </label>
      </p>
      {layout.kind === 'row' ? (
        <dl className={classes(editCss['preview'], css['cells'])}>
          {chooseColumns(layout.columns)
            .filter(({ id }) => id !== 'postText' || cells.length === layout.columns.length)
            .map((column, index) => (
              <div key={column.id}>
                <dt>{columnTitle(column, layout.language ?? locale)}</dt>
                <dd>{cells[index]}</dd>
              </div>
            ))}
        </dl>
      ) : (
        <section className={editCss['preview']} aria-label={frame.beside}>
          {plain}
        </section>
      )}
      <p className={frameCss['small']}>{say.signs({ count: plain.length })}</p>
    </div>
  );
}
