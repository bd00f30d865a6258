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
  /** What is wrong with what stands in the field. */
  readonly problem?: string | undefined;
}

function Field({
  id,
  label,
  hint,
  hideLabel,
  problem,
  children,
}: FieldProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={css['field']}>
      <div className={classes(css['label'], hideLabel && css['hidden'])}>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && <i id={`${id}-hint`}>{hint}</i>}
      </div>
      {children}
      {problem !== undefined && (
        <p id={`${id}-problem`} className={css['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}

function describe(id: string, hint: string | undefined, problem: string | undefined) {
  const by = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`];
  const ids = by.filter(Boolean).join(' ');
  return {
    ...(ids === '' ? {} : { 'aria-describedby': ids }),
    ...(problem === undefined ? {} : { 'aria-invalid': true }),
  };
}

export function TextField({
  label,
  hint,
  hideLabel,
  problem,
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
    <Field id={id} label={label} hint={hint} problem={problem} {...(hideLabel ? { hideLabel } : {})}>
      <input
        type="text"
        autoComplete="off"
        {...rest}
        {...describe(id, hint, problem)}
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
  problem,
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
    <Field id={id} label={label} hint={hint} problem={problem} {...(hideLabel ? { hideLabel } : {})}>
      <textarea
        rows={3}
        {...rest}
        {...describe(id, hint, problem)}
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
  problem,
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
    <Field id={id} label={label} hint={hint} problem={problem} {...(hideLabel ? { hideLabel } : {})}>
      <span className={css['select']}>
        <select
          {...describe(id, hint, problem)}
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
