import { type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes, useId } from 'react';
import { classes } from './classes.ts';
import css from './Field.module.css';
import { Icon } from './Icon.tsx';

interface FieldProps {
  readonly label: string;
  /** Beside the label: "van de pagina", "verplicht". */
  readonly hint?: string | undefined;
  /** The label is read out and not shown: the surroundings say it already. */
  readonly hideLabel?: boolean;
}

function Field({
  id,
  label,
  hint,
  hideLabel,
  children,
}: FieldProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={css['field']}>
      <div className={classes(css['label'], hideLabel && css['hidden'])}>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && <i id={`${id}-hint`}>{hint}</i>}
      </div>
      {children}
    </div>
  );
}

const describe = (id: string, hint: string | undefined) =>
  hint === undefined ? {} : { 'aria-describedby': `${id}-hint` };

export function TextField({
  label,
  hint,
  hideLabel,
  onText,
  className,
  ...rest
}: FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'onChange'> & {
    readonly onText: (text: string) => void;
    readonly ref?: Ref<HTMLInputElement>;
  }) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} {...(hideLabel ? { hideLabel } : {})}>
      <input
        type="text"
        autoComplete="off"
        {...rest}
        {...describe(id, hint)}
        id={id}
        className={classes(css['input'], className)}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  hideLabel,
  onText,
  className,
  ...rest
}: FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'onChange'> & {
    readonly onText: (text: string) => void;
    readonly ref?: Ref<HTMLTextAreaElement>;
  }) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} {...(hideLabel ? { hideLabel } : {})}>
      <textarea
        rows={3}
        {...rest}
        {...describe(id, hint)}
        id={id}
        style={{ minHeight: `calc(${rest.rows ?? 3}lh + 14px)` }}
        className={classes(css['input'], css['area'], className)}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function SelectField({
  label,
  hint,
  hideLabel,
  value,
  choices,
  onChoice,
  disabled,
}: FieldProps & {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoice: (value: string) => void;
  readonly disabled?: boolean;
}) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} {...(hideLabel ? { hideLabel } : {})}>
      <span className={css['select']}>
        <select
          {...describe(id, hint)}
          id={id}
          disabled={disabled}
          className={css['input']}
          value={value}
          onChange={(event) => onChoice(event.currentTarget.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </Field>
  );
}

/** A few choices side by side, of which one holds. */
export function Segments({
  label,
  value,
  choices,
  onChoice,
  hideLabel,
}: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoice: (value: string) => void;
  readonly hideLabel?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className={css['field']}>
      <legend className={classes(css['label'], hideLabel && css['hidden'])}>{label}</legend>
      <div className={css['segments']}>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoice(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
