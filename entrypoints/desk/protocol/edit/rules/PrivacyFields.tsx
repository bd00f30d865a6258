import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { TextArea } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import { Switch } from '../../../../../components/Switch.tsx';
import { type PrivacyPart, privacyParts } from '../../../../../core/protocol/privacy.ts';
import frameCss from '../frame/Frame.module.css';
import type { PartProps } from '../frame/use-parts.ts';

/** What says more of people than answering them asks: each on or off, and why. */
export function PrivacyFields({ protocol, onChange, problemOf }: PartProps) {
  const { privacy: say } = useWords(words);
  const choices = protocol.privacy ?? {};
  const change = (part: PrivacyPart, on: boolean, reason: string) =>
    onChange({ privacy: { ...choices, [part]: on || reason !== '' ? { on, reason } : undefined } });
  return (
    <>
      {privacyParts.map((part) => {
        const { on = false, reason = '' } = choices[part] ?? {};
        return (
          <fieldset key={part} className={frameCss['part']}>
            <legend>{say[part].title}</legend>
            <p className={frameCss['small']}>{say[part].why}</p>
            <Switch
              label={say[part].title}
              isOn={on}
              word={on ? say.on : say.off}
              onSwitch={(next) => change(part, next, reason)}
            >
              {say[part].short}
            </Switch>
            {(on || reason !== '') && (
              <TextArea
                label={say.reasonOf({ what: say[part].title })}
                hint={say.reasonHint}
                rows={3}
                maxLength={10_000}
                value={reason}
                problem={problemOf(`privacy.${part}`)}
                onText={(text) => change(part, on, text)}
              />
            )}
          </fieldset>
        );
      })}
    </>
  );
}
