import { Icon } from '../../components/Icon.tsx';
import type { IconName } from '../../components/icons.ts';
import { Kbd } from '../../components/Kbd.tsx';
import css from './Popup.module.css';

/** A way in: sidebar, log, desk. */
export function PopupLink({
  icon,
  keys,
  detail,
  onPress,
  children,
}: {
  readonly icon: IconName;
  readonly keys?: string;
  readonly detail?: string | undefined;
  readonly onPress: () => void;
  readonly children: string;
}) {
  return (
    <button type="button" className={css['link']} aria-keyshortcuts={keys?.replace(' ', '+')} onClick={onPress}>
      <Icon name={icon} />
      <span>{children}</span>
      {detail !== undefined && <span className={css['detail']}>{detail}</span>}
      {keys !== undefined && (
        <span className={css['detail']}>
          <Kbd>{keys}</Kbd>
        </span>
      )}
    </button>
  );
}
