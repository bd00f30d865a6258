import { Component, type ReactNode } from 'react';
import { words } from '../.generated/locales/common.js';
import type { Copyable } from './Ask.tsx';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import type { Locale } from './Locale.tsx';

interface Props {
  readonly locale: Locale;
  /** "sidebar 0.1.0": which screen of which version. */
  readonly where: string;
  readonly copy: (content: Copyable) => Promise<'copied' | 'refused'>;
  readonly children: ReactNode;
}

interface State {
  readonly isBroken: boolean;
  readonly error?: unknown;
  readonly copied?: 'copied' | 'refused';
}

/** Catches a bug once per screen, and offers a report that holds no post and no name. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { isBroken: false };

  static getDerivedStateFromError(error: unknown): State {
    return { isBroken: true, error };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    const { broken } = words[this.props.locale];
    const report = reportOf(this.state.error, this.props.where);
    return (
      <div role="alert">
        <EmptyState
          icon="stop"
          tone="late"
          title={broken.title}
          actions={
            <>
              <Button kind="primary" onClick={() => this.setState({ isBroken: false })}>
                {broken.again}
              </Button>
              <Button
                icon="copy"
                onClick={() => void this.props.copy({ plain: report }).then((copied) => this.setState({ copied }))}
              >
                {broken.report}
              </Button>
            </>
          }
        >
          {broken.why} {this.state.copied === 'copied' && broken.copied}
        </EmptyState>
        {this.state.copied === 'refused' && <pre>{report}</pre>}
      </div>
    );
  }
}

/**
 * What kind of error, where in our code. The message is left out: it may quote what was on the screen.
 */
function reportOf(error: unknown, where: string): string {
  const name = error instanceof Error ? error.name : typeof error;
  const frames = (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^\s+at |^[\w$.<>/]*@/u.test(line))
    .map((line) => line.trim().replace(/(?:chrome|moz)-extension:\/\/[^/]+\//gu, ''))
    .slice(0, 12);
  return [`Kantlijn ${where}`, name, ...frames].join('\n');
}
