import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { Actions, Section, Why } from './Row.tsx';

/** Nothing to show: say so, say why, and offer the next step. */
export function EmptyState({
  icon = 'check',
  tone = 'done',
  title,
  children,
  actions,
}: {
  readonly icon?: IconName;
  readonly tone?: 'done' | 'soon' | 'late';
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <Section tone={tone} sign={<Icon name={icon} />}>
      <h2>{title}</h2>
      {children !== undefined && <Why>{children}</Why>}
      {actions !== undefined && <Actions>{actions}</Actions>}
    </Section>
  );
}
