import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import css from './Button.module.css';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { Kbd } from './Kbd.tsx';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** One primary button on a screen. `quiet` has no edge, `link` looks like a link. */
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'link';
  readonly small?: boolean;
  readonly wide?: boolean;
  readonly icon?: IconName;
  /** The key that presses it, as shown: `Enter`, `Ctrl Enter`, `C`. */
  readonly keys?: string;
  /** Why it cannot be pressed now: the button stays reachable and says so. */
  readonly blocked?: string | undefined;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  kind = 'plain',
  small,
  wide,
  icon,
  keys,
  blocked,
  children,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(blocked === undefined ? { onClick } : { 'aria-disabled': true, title: blocked })}
      data-kind={kind}
      aria-keyshortcuts={keys?.replaceAll(' ', '+')}
      className={classes(css['button'], small && css['small'], wide && css['wide'], className)}
    >
      {icon && <Icon name={icon} />}
      <span className={css['words']}>{children}</span>
      {keys !== undefined && <Kbd>{keys}</Kbd>}
    </button>
  );
}

/** A sign that is a button; `label` is its name. */
export function IconButton({
  label,
  icon,
  small,
  keys,
  className,
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  readonly label: string;
  readonly icon: IconName;
  readonly small?: boolean;
  readonly keys?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}) {
  return (
    <button
      type="button"
      {...rest}
      data-kind="quiet"
      aria-label={label}
      aria-keyshortcuts={keys?.replaceAll(' ', '+')}
      title={keys === undefined ? label : `${label} (${keys})`}
      className={classes(css['button'], css['icon'], small && css['small'], className)}
    >
      <Icon name={icon} />
    </button>
  );
}
