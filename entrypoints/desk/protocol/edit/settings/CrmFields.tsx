import { useState } from 'react';
import { words as deskWords } from '../../../../../.generated/locales/desk.js';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { crmLayouts, crmTextOf } from '../../../../../components/crm-text.ts';
import { SelectField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import type { Contact } from '../../../../../core/contact.ts';
import { protocolView } from '../../../../../core/protocol/view.ts';
import editCss from '../Edit.module.css';
import type { PartProps } from '../frame/use-parts.ts';

/** How a contact is copied for a CRM, shown on an invented one; the layouts themselves are Kantlijn's. */
export function CrmFields({ protocol }: PartProps) {
  const { crm: say } = useWords(words);
  const { editReply } = useWords(deskWords);
  const locale = useLocale();
  const layouts = crmLayouts(locale);
  const [layout, setLayout] = useState(layouts[0]?.value ?? 'plain');
  const sample: Contact = {
    id: 'sample',
    site: protocol.accounts[0]?.site ?? 'x',
    permalink: 'https://forum.example/t/12#p34',
    author: { name: editReply.sampleName },
    postText: say.samplePost,
    posted: { at: '2026-11-27T09:12:00.000Z', precision: 'exact', from: 'attribute' },
    agent: 'MV',
    deviceId: 'sample',
    createdAt: '2026-11-27T09:50:00.000Z',
    answeredAt: '2026-11-27T09:50:00.000Z',
    replyText: say.sampleReply,
    protocolVersion: protocol.version,
    targetMinutes: 120,
    waitedMinutes: 38,
    metTarget: true,
    outcome: 'answered',
    changedAt: '2026-11-27T09:50:00.000Z',
  };
  const { plain } = crmTextOf(sample, layout, { locale, protocol: protocolView(protocol) });
  return (
    <>
      <SelectField label={say.layout} value={layout} choices={layouts} onChoice={setLayout} />
      <div className={editCss['preview']}>{plain}</div>
    </>
  );
}
