import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import css from './Notice.module.css';
import { Actions, Heading, Section, Why } from './Row.tsx';

export type NoticeTone = 'info' | 'done' | 'soon' | 'late';

const signs: Readonly<Record<NoticeTone, IconName>> = {
  info: 'question',
  done: 'check',
  soon: 'warning',
  late: 'stop',
};

/** Something the person must know: what happened, and the next step as a button. Read out when it appears. */
export function Notice({
  tone,
  title,
  children,
  actions,
  below,
  icon,
  quiet,
}: {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** What is more than a sentence. */
  readonly below?: ReactNode;
  readonly icon?: IconName;
  /** Do not read it out: it was there when the screen opened. */
  readonly quiet?: boolean;
}) {
  return (
    <div {...(quiet ? {} : { role: tone === 'late' ? 'alert' : 'status' })}>
      <Section tone={tone === 'info' ? undefined : tone} sign={<Icon name={icon ?? signs[tone]} />}>
        <Heading>
          <h2 className={css['title']}>{title}</h2>
        </Heading>
        {children !== undefined && <Why>{children}</Why>}
        {below}
        {actions !== undefined && <Actions>{actions}</Actions>}
      </Section>
    </div>
  );
}
