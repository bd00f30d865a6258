import { words } from '../.generated/locales/sidebar.js';
import type { ProtocolView } from '../core/messages.ts';
import { localText } from '../core/protocol/view.ts';
import { departmentAsked, type Triage } from '../core/suggest/triage.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useLocale, useWords } from './Locale.tsx';
import { Actions, Section, Why } from './Row.tsx';
import { Tag } from './Tag.tsx';

/** Kinds that an agent sees from the post itself; by themselves they need no word of ours. */
const plain = new Set(['praise', 'question']);

/** Of what kind the post is, by which words, and what the protocol asks for then. Nothing for an ordinary post. */
export function TriageNotice({
  triage,
  protocol,
  onHandOver,
  onNoReply,
}: {
  readonly triage: Triage;
  readonly protocol: Pick<ProtocolView, 'departments' | 'languages'>;
  readonly onHandOver: () => void;
  readonly onNoReply: () => void;
}) {
  const { triage: say, closing } = useWords(words);
  const locale = useLocale();
  const findings = triage.findings.filter(({ kind, rule }) => rule !== undefined || !plain.has(kind));
  if (findings.length === 0) return null;
  const asked = departmentAsked(triage);
  const title = protocol.departments.find(({ id }) => id === asked)?.title;
  const department = title && localText(title, locale, protocol.languages);
  const isHeavy = triage.step === 'handOver';
  return (
    <Section
      label={say.label}
      tight
      tone={isHeavy ? 'late' : 'soon'}
      sign={<Icon name={isHeavy ? 'stop' : 'warning'} />}
    >
      {findings.map(({ kind, words: found, rule }) => (
        <Why key={kind}>
          <Tag kind={isHeavy ? 'late' : 'soon'}>
            {(rule && localText(rule.title, locale, protocol.languages)) ?? say.kinds[kind]}
          </Tag>{' '}
          {say.by({ words: found.slice(0, 3).join('’, ‘') })}
        </Why>
      ))}
      {triage.step !== undefined && triage.step !== 'flag' && (
        <Why>
          <b>
            {triage.step === 'handOver'
              ? say.handOver({ department: department ?? '', has: department === undefined ? 'no' : 'yes' })
              : say.steps[triage.step]}
          </b>
        </Why>
      )}
      {(triage.step === 'handOver' || triage.step === 'noReply') && (
        <Actions>
          {triage.step === 'handOver' ? (
            <Button small keys="O" onClick={onHandOver}>
              {closing.handOver}
            </Button>
          ) : (
            <Button small keys="G" onClick={onNoReply}>
              {closing.noReplyShort}
            </Button>
          )}
        </Actions>
      )}
    </Section>
  );
}
