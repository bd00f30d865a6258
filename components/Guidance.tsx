import { words } from '../.generated/locales/sidebar.js';
import { Icon } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import { Section, Why } from './Row.tsx';

/** What the protocol says where a standard reply is not allowed: something to hold on to, not to copy. */
export function Guidance({
  text,
  whenNot,
  language,
}: {
  readonly text: string;
  readonly whenNot?: string | undefined;
  readonly language: string;
}) {
  const { fill, suggest } = useWords(words);
  return (
    <Section tight sign={<Icon name="document" />} label={fill.guide}>
      <h3>{fill.guide}</h3>
      <div lang={language}>
        <Why>{text.replace(/\{+\s*([^{}]+?)\s*\}+/gu, '[$1]')}</Why>
      </div>
      {whenNot !== undefined && (
        <Why>
          <b>{suggest.whenNot}</b> {whenNot}
        </Why>
      )}
    </Section>
  );
}
