import { words as names } from '../../../../../.generated/locales/checkNames.js';
import { SelectField } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import { type CheckId, checkWeights } from '../../../../../core/protocol/checks.ts';
import type { CheckWeight } from '../../../../../core/protocol/rules-schema.ts';
import frameCss from '../frame/Frame.module.css';
import type { PartProps } from '../frame/use-parts.ts';
import { useWeightChoices, weightOf } from './weights.ts';

const ids = Object.keys(checkWeights) as CheckId[];

/** How heavy each check on a draft weighs in this team. */
export function CheckFields(props: PartProps) {
  return <CheckFieldsOf {...props} ids={ids} />;
}

/** Some of the checks. */
export function CheckFieldsOf({
  protocol,
  onChange,
  ids: shown,
}: PartProps & {
  readonly ids: readonly CheckId[];
}) {
  const { checks = {} } = protocol;
  return (
    <div className={frameCss['fields']}>
      {shown.map((id) => (
        <CheckField
          key={id}
          id={id}
          weight={checks[id]}
          onWeight={(weight) => {
            const { [id]: _before, ...rest } = checks;
            onChange({ checks: weight === undefined ? rest : { ...rest, [id]: weight } });
          }}
        />
      ))}
    </div>
  );
}

function CheckField({
  id,
  weight,
  onWeight,
}: {
  readonly id: CheckId;
  readonly weight: CheckWeight | undefined;
  readonly onWeight: (weight: CheckWeight | undefined) => void;
}) {
  const nameOf = useWords(names);
  const choices = useWeightChoices(checkWeights[id]);
  return (
    <SelectField
      label={nameOf[id]}
      value={weight ?? ''}
      choices={choices}
      onChoice={(value) => onWeight(weightOf(value))}
    />
  );
}
