import { TextField } from '../../../../../components/Field.tsx';

/** A whole number; nothing when the field is empty. */
export function NumberField({
  value,
  onNumber,
  ...rest
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly min: number;
  readonly max: number;
  readonly value: number | undefined;
  readonly onNumber: (value: number | undefined) => void;
}) {
  return (
    <TextField
      {...rest}
      type="number"
      step="any"
      value={value ?? ''}
      onText={(text) => onNumber(text === '' ? undefined : Number(text))}
    />
  );
}
