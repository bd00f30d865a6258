import type { Ref } from 'react';
import { words } from '../.generated/locales/sidebar.js';
import type { FilledText as Filled } from '../core/protocol/fill.ts';
import type { LengthRule } from '../core/protocol/length.ts';
import type { Language } from '../core/protocol/schema.ts';
import { Button } from './Button.tsx';
import { Draft } from './Draft.tsx';
import { TextArea } from './Field.tsx';
import { FilledText } from './FilledText.tsx';
import { Icon } from './Icon.tsx';
import { LengthCounter } from './LengthCounter.tsx';
import { useWords } from './Locale.tsx';
import { Heading, Section, Why } from './Row.tsx';

interface ReplyEditorProps {
  readonly siteName: string | undefined;
  readonly filled: Filled;
  readonly labelOf: (slot: string) => string;
  /** What the agent made of it; `undefined` while the reply stands as filled in. */
  readonly edited: string | undefined;
  readonly language: Language;
  readonly rule?: LengthRule | undefined;
  readonly onEdit: (text: string) => void;
  readonly onStartEditing: () => void;
  /** Absent when there is no approved text to go back to. */
  readonly onRestore?: (() => void) | undefined;
  /** What the protocol asks of whoever uses it. */
  readonly advice?: string | undefined;
  readonly focus?: Ref<HTMLTextAreaElement>;
}

/** How it will look on the site; one press and it can be changed freely. */
export function ReplyEditor(props: ReplyEditorProps) {
  const { fill } = useWords(words);
  const { siteName, filled, labelOf, edited, language, rule, onEdit, onStartEditing, onRestore, advice, focus } = props;
  const title =
    edited !== undefined ? fill.editing : siteName === undefined ? fill.previewPlain : fill.preview({ site: siteName });
  return (
    <Section
      sign={<Icon name={edited === undefined ? 'reply' : 'edit'} />}
      {...(edited === undefined ? { label: title } : {})}
    >
      <Heading
        end={
          edited === undefined ? (
            <Button kind="quiet" small icon="edit" keys="E" onClick={onStartEditing}>
              {fill.edit}
            </Button>
          ) : (
            onRestore && (
              <Button kind="quiet" small icon="undo" onClick={onRestore}>
                {fill.original}
              </Button>
            )
          )
        }
      >
        <h3>{title}</h3>
      </Heading>
      {edited === undefined ? (
        <Draft lang={language}>
          <FilledText segments={filled.segments} labelOf={labelOf} openWord={fill.required} />
        </Draft>
      ) : (
        <TextArea
          label={fill.editing}
          hideLabel
          lang={language}
          spellCheck
          rows={6}
          value={edited}
          onText={onEdit}
          {...(focus === undefined ? {} : { ref: focus })}
        />
      )}
      {advice !== undefined && <Why>{advice}</Why>}
      <LengthCounter text={edited ?? filled.joined} rule={rule} />
    </Section>
  );
}
