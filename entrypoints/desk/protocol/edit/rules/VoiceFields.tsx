import { words as deskWords } from '../../../../../.generated/locales/desk.js';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { Segments, TextField } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import { LanguageFields } from '../frame/LanguageFields.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { CheckFieldsOf } from './CheckFields.tsx';
import { PlaceholderFields } from './PlaceholderFields.tsx';

/** How we speak: form of address, signature, tone, and what is filled in for the customer and the agent. */
export function VoiceFields(props: PartProps) {
  const { protocol, onChange, problemOf } = props;
  const { voice: say } = useWords(words);
  const { addresses } = useWords(deskWords).protocol;
  const { voice } = protocol;
  return (
    <>
      <Segments
        label={say.address}
        value={voice.address}
        choices={[
          { value: 'je', label: addresses.je },
          { value: 'u', label: addresses.u },
        ]}
        onChoice={(address) => onChange({ voice: { ...voice, address: address === 'u' ? 'u' : 'je' } })}
      />
      <TextField
        label={say.signature}
        hint={say.signatureHint}
        value={voice.signature ?? ''}
        problem={problemOf('voice.signature')}
        onText={(signature) => onChange({ voice: { ...voice, signature } })}
      />
      <LanguageFields
        label={say.tone}
        isLong
        text={voice.tone}
        languages={protocol.languages}
        path="voice.tone"
        problemOf={problemOf}
        onText={(tone) => onChange({ voice: { ...voice, tone } })}
      />
      <CheckFieldsOf {...props} ids={['missingGreeting', 'missingSignature', 'mixedAddress']} />
      <PlaceholderFields {...props} />
    </>
  );
}
