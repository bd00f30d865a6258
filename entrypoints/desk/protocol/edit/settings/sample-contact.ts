import { words as deskWords } from '../../../../../.generated/locales/desk.js';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useWords } from '../../../../../components/Locale.tsx';
import type { Contact } from '../../../../../core/contact.ts';
import type { Protocol } from '../../../../../core/protocol/schema.ts';

/** An invented contact that has something to say in most lines, with the team's own titles. */
export function useSampleContact(protocol: Protocol): Contact {
  const { crm: say } = useWords(words);
  const { editReply } = useWords(deskWords);
  const category = protocol.categories?.[0]?.id;
  const department = protocol.departments?.[0]?.id;
  return {
    id: 'sample',
    // On the practice site nobody copies anything into a CRM.
    site: protocol.accounts.find(({ site }) => site?.startsWith('practice-') === false)?.site ?? 'x',
    permalink: 'https://forum.example/t/12#p34',
    author: { name: editReply.sampleName, handle: 'sanne_12', url: 'https://forum.example/u/sanne_12' },
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
    ...(category === undefined ? {} : { category }),
    ...(department === undefined ? {} : { department }),
    changedAt: '2026-11-27T09:50:00.000Z',
  };
}
