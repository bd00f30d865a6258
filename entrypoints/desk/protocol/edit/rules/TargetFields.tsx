import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useClockWords } from '../../../../../components/clock-words.ts';
import { SelectField } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import { triageKinds } from '../../../../../core/protocol/rules-schema.ts';
import type { Protocol } from '../../../../../core/protocol/schema.ts';
import { DEFAULT_HORIZON_DAYS } from '../../../../../core/protocol/view.ts';
import { useTargetWords } from '../../target-words.ts';
import frameCss from '../frame/Frame.module.css';
import { NumberField } from '../frame/NumberField.tsx';
import { RowList } from '../frame/RowList.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { SiteField } from './SiteField.tsx';
import { useTargetChoices } from './use-target-choices.ts';

/** Most minutes of a target: thirty days. */
const MOST = 43_200;

/** How soon a post is answered, by what it is and where it stands; and how far back it counts. */
export function TargetFields({ protocol, onChange, problemOf, problemAt }: PartProps) {
  const { targets: say } = useWords(words);
  const { duration } = useClockWords();
  const { subject } = useTargetWords(protocol);
  const choices = useTargetChoices(protocol);
  const inWords = (minutes: number | undefined) =>
    minutes !== undefined && minutes >= 1 && minutes <= MOST ? duration(minutes) : undefined;
  return (
    <>
      <RowList
        label={say.list}
        rows={protocol.targets}
        nameOf={(row) => subject(tidied(row))}
        addLabel={say.add}
        blank={() => ({ site: '', firstMinutes: 240 })}
        most={200}
        problem={problemAt('targets')}
        onRows={(targets) => onChange({ targets })}
      >
        {(row, change, index) => (
          <>
            <SiteField
              label={say.site}
              hint={say.any}
              site={row.site ?? ''}
              problem={problemAt(`targets[${index}]`) ?? problemOf(`targets[${index}].site`)}
              onSite={(site) => change({ ...row, site })}
            />
            <SelectField
              label={say.account}
              value={row.account ?? ''}
              choices={choices.accounts(row.account)}
              problem={problemOf(`targets[${index}].account`)}
              onChoice={(account) => change({ ...row, account })}
            />
            <SelectField
              label={say.category}
              value={row.category ?? ''}
              choices={choices.categories}
              problem={problemOf(`targets[${index}].category`)}
              onChoice={(category) => change({ ...row, category })}
            />
            <SelectField
              label={say.triage}
              value={row.triage ?? ''}
              choices={choices.kinds}
              onChoice={(value) => change({ ...row, triage: triageKinds.find((kind) => kind === value) })}
            />
            <NumberField
              label={say.first}
              hint={inWords(row.firstMinutes)}
              min={1}
              max={MOST}
              value={row.firstMinutes === 0 ? undefined : row.firstMinutes}
              problem={problemOf(`targets[${index}].firstMinutes`)}
              onNumber={(minutes) => change({ ...row, firstMinutes: minutes ?? 0 })}
            />
            <NumberField
              label={say.next}
              hint={inWords(row.nextMinutes) ?? say.sameAsFirst}
              min={1}
              max={MOST}
              value={row.nextMinutes}
              problem={problemOf(`targets[${index}].nextMinutes`)}
              onNumber={(nextMinutes) => change({ ...row, nextMinutes })}
            />
            {(['handOverMinutes', 'promiseMinutes'] as const).map((field) => (
              <NumberField
                key={field}
                label={field === 'handOverMinutes' ? say.handOver : say.promise}
                hint={inWords(row[field]) ?? say.optional}
                min={1}
                max={MOST}
                value={row[field]}
                problem={problemOf(`targets[${index}].${field}`)}
                onNumber={(minutes) => change({ ...row, [field]: minutes })}
              />
            ))}
            {(protocol.calendars !== undefined || row.calendar !== undefined) && (
              <SelectField
                label={say.calendar}
                value={row.calendar ?? ''}
                choices={choices.calendars}
                problem={problemOf(`targets[${index}].calendar`)}
                onChoice={(calendar) => change({ ...row, calendar })}
              />
            )}
          </>
        )}
      </RowList>
      <p className={frameCss['small']}>{say.order}</p>
      <p className={frameCss['small']}>{say.inForce}</p>
      <div className={frameCss['fields']}>
        <NumberField
          label={say.horizon}
          hint={say.usually({ count: DEFAULT_HORIZON_DAYS })}
          min={1}
          max={365}
          value={protocol.horizonDays}
          problem={problemOf('horizonDays')}
          onNumber={(horizonDays) => onChange({ horizonDays })}
        />
        <NumberField
          label={say.conversation}
          hint={say.conversationHint}
          min={1}
          max={720}
          value={protocol.conversationHours}
          problem={problemOf('conversationHours')}
          onNumber={(conversationHours) => onChange({ conversationHours })}
        />
      </div>
      <p className={frameCss['small']}>{say.horizonWhy}</p>
    </>
  );
}

/** As it goes into the file: what is blank names nothing. */
function tidied({ site, account, category, ...row }: Protocol['targets'][number]): Protocol['targets'][number] {
  return { ...row, ...(site && { site }), ...(account && { account }), ...(category && { category }) };
}
