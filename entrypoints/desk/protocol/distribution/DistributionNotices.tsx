import { useState } from 'react';
import { words } from '../../../../.generated/locales/desk.js';
import { useOutside } from '../../../../components/Ask.tsx';
import { Button } from '../../../../components/Button.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import { RefusalNotice } from '../../../../components/RefusalNotice.tsx';
import type { Refusal } from '../../../../core/result.ts';
import { useLinkedFile } from '../../linked/LinkedFileProvider.tsx';
import { ArrivalNotice } from './ArrivalNotice.tsx';

/** What a person has to know or decide about a protocol that arrives by itself. */
export function DistributionNotices({
  onLook,
}: {
  readonly onLook: (text: string, source: 'policy' | 'linked') => void;
}) {
  const { distribution: say } = useWords(words);
  const { ask } = useOutside();
  const file = useLinkedFile();
  const [failed, setFailed] = useState<Refusal>();
  const { policy, linked } = file.asked.value ?? {};

  const lookAtPolicy = async () => {
    const answer = await ask('getPolicyProtocol', {});
    setFailed(answer.ok ? undefined : answer.error);
    if (answer.ok) onLook(answer.value.text, 'policy');
  };
  return (
    <>
      {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
      {file.failed !== undefined && <RefusalNotice error={file.failed} />}
      {policy?.arrival !== undefined && (
        <ArrivalNotice arrival={policy.arrival} from="policy" onLook={() => void lookAtPolicy()} />
      )}
      {policy !== undefined && policy.wrong.length > 0 && (
        <Notice tone="soon" title={say.policyTitle}>
          {say.wrong({ count: policy.wrong.length, fields: policy.wrong.join(', ') })}
        </Notice>
      )}
      {linked?.arrival !== undefined && (
        <ArrivalNotice
          arrival={linked.arrival}
          from="linked"
          // Without its text (the desk was opened again) the file is read again first.
          onLook={() => (file.text === undefined ? void file.readNow() : onLook(file.text, 'linked'))}
        />
      )}
      {linked !== undefined && file.trouble !== undefined && (
        <Notice
          tone="soon"
          title={say.troubleTitle({ name: linked.name })}
          actions={
            file.trouble === 'permission' ? (
              <Button onClick={() => void file.readNow()}>{say.allow}</Button>
            ) : file.trouble === 'lost' ? (
              <Button onClick={() => void file.link()}>{say.link}</Button>
            ) : (
              <Button onClick={() => void file.readNow()}>{say.readNow}</Button>
            )
          }
        >
          {say.trouble[file.trouble]}
        </Notice>
      )}
    </>
  );
}
