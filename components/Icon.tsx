import css from './Icon.module.css';
import { type IconName, icons, logo } from './icons.ts';

/** A sign beside words: never alone, so it is not read out. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={css['icon']} viewBox="0 0 16 16" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  );
}

export function Logo() {
  return (
    <svg className={css['logo']} viewBox="0 0 16 16" aria-hidden="true">
      <path d={logo} fillRule="evenodd" />
    </svg>
  );
}
