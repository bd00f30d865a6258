import { describe, expect, it } from 'vitest';
import { compareProtocols } from '../../../core/protocol/difference.ts';
import { parseProtocol } from '../../../core/protocol/parse.ts';
import { allOff, privacyOf } from '../../../core/protocol/privacy.ts';
import { protocolView } from '../../../core/protocol/view.ts';
import { makeProtocol } from './sample.ts';

const reason = 'Klanten vragen op X na wat ze op het forum al vroegen.';

const problemsOf = (privacy: object) => {
  const parsed = parseProtocol(JSON.stringify({ ...makeProtocol(), privacy }));
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => [path, code]);
};

describe('linking persons, notes on them and figures per colleague', () => {
  it('are off without a protocol, and in one that says nothing of them', () => {
    expect(privacyOf(undefined)).toEqual(allOff);
    expect(privacyOf(makeProtocol())).toEqual(allOff);
    expect(protocolView(makeProtocol()).privacy).toBeUndefined();
  });

  it('are on one by one, each with its reason', () => {
    const protocol = makeProtocol({
      privacy: { linkPersons: { on: true, reason }, personNotes: { on: false, reason } },
    });
    expect(privacyOf(protocol)).toEqual({ linkPersons: true, personNotes: false, staffFigures: false });
    expect(protocolView(protocol).privacy).toEqual({ linkPersons: true, personNotes: false, staffFigures: false });
    expect(problemsOf(protocol.privacy ?? {})).toEqual([]);
  });

  it.each<[string, object, string, string]>([
    ['no reason', { linkPersons: { on: true } }, 'privacy.linkPersons.reason', 'noReason'],
    ['a reason of blanks', { staffFigures: { on: true, reason: '   ' } }, 'privacy.staffFigures.reason', 'noReason'],
    ['no choice', { personNotes: { reason } }, 'privacy.personNotes.on', 'missing'],
    ['another thing to switch on', { everything: { on: true, reason } }, 'privacy.everything', 'unknownKey'],
  ])('are refused with %s', (_name, privacy, path, code) => {
    expect(problemsOf(privacy)).toEqual([[path, code]]);
  });

  it('count as off without a reason, whatever way such a protocol came here', () => {
    expect(privacyOf(makeProtocol({ privacy: { linkPersons: { on: true, reason: ' ' } } }))).toEqual(allOff);
  });

  it('are named among what another version changes', () => {
    const after = makeProtocol({ privacy: { linkPersons: { on: true, reason } } });
    expect(compareProtocols(makeProtocol(), after).parts).toEqual(['privacy']);
  });
});
