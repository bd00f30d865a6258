import { words } from '../../../../.generated/locales/desk.js';
import { Icon } from '../../../../components/Icon.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { Section } from '../../../../components/Row.tsx';
import type { Arrival } from '../../../../core/distribution.ts';
import { useLinkedFile } from '../../linked/LinkedFileProvider.tsx';
import css from '../Protocol.module.css';
import { LinkedFilePart } from './LinkedFilePart.tsx';
import { PolicySites } from './PolicySites.tsx';
import { PublisherPart } from './PublisherPart.tsx';

/** How the protocol reaches this browser: by policy, from a linked file, from one publisher only. */
export function Distribution() {
  const { distribution: say } = useWords(words);
  const { asked } = useLinkedFile();
  const { policy, publisher } = asked.value ?? {};
  return (
    <>
      {policy !== undefined && (
        <Section sign={<Icon name="document" />}>
          <h3>{say.policyTitle}</h3>
          <p className={css['small']}>
            {/* What is wrong with the settings stands on top of the screen. */}
            {policy.arrival !== undefined ? outcome(policy.arrival) : policy.wrong.length === 0 && say.noProtocol}
          </p>
          <PolicySites sites={policy.sites} />
        </Section>
      )}
      <Section sign={<Icon name="document" />}>
        <h3>{say.linkedTitle}</h3>
        <LinkedFilePart />
      </Section>
      {publisher !== undefined && (
        <Section sign={<Icon name="user" />}>
          <h3>{say.publisherTitle}</h3>
          <PublisherPart publisher={publisher} />
        </Section>
      )}
    </>
  );

  function outcome(arrival: Arrival): string {
    if (arrival.kind === 'taken') return say.taken({ from: say.from.policy, version: arrival.version });
    if (arrival.kind === 'same') return say.same({ from: say.from.policy, version: arrival.version });
    // What is to be done about it stands on top of the screen.
    return say.refusedTitle.policy;
  }
}
