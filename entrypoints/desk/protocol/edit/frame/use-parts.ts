import { useState } from 'react';
import { words as protocolWords } from '../../../../../.generated/locales/protocol.js';
import { useWords } from '../../../../../components/Locale.tsx';
import { canonicalJson } from '../../../../../core/log/canonical.ts';
import {
  finishParts,
  type PartKey,
  type Parts,
  partsOf,
  withoutBlankRows,
  withParts,
} from '../../../../../core/protocol/edit-parts.ts';
import { sayProblem } from '../../../../../core/protocol/say.ts';
import type { Protocol } from '../../../../../core/protocol/schema.ts';
import type { ProtocolRow } from '../../../../../storage/rows.ts';
import { useLeaveWarning } from '../use-leave-warning.ts';
import { useSaveProtocol } from '../use-save-protocol.ts';
import { dropParts, type KeptParts, keepParts, readParts } from './kept-parts.ts';

/** What every form of a part gets. */
export interface PartProps {
  /** With what was changed in the form so far. */
  readonly protocol: Protocol;
  readonly onChange: (patch: Parts) => void;
  /** What is wrong at a place or deeper in it: `departments[2].title`. */
  readonly problemOf: (path: string) => string | undefined;
  /** What is wrong at this very place. */
  readonly problemAt: (path: string) => string | undefined;
}

/** Changing one part of the protocol: what was changed so far, what is wrong with it, and saving it as a version. */
export function useParts(row: ProtocolRow, screen: string, keys: readonly PartKey[]) {
  const words = useWords(protocolWords);
  const { name } = row.protocol;
  const { save, problems, failed, isBusy, forget } = useSaveProtocol();
  const [kept, setKept] = useState<KeptParts | undefined>(() => readParts(name, screen));
  // The saved protocol comes back a moment later; until then the form shows what was saved.
  const [saved, setSaved] = useState<{ readonly seq: number; readonly parts: Parts }>();
  const inForce = partsOf(row.protocol, keys);
  const isChanged = kept !== undefined;
  const shown = kept?.parts ?? (saved !== undefined && row.seq < saved.seq ? saved.parts : undefined);
  const protocol = shown === undefined ? row.protocol : withParts(row.protocol, keys, shown);

  useLeaveWarning(isChanged);

  const set = (parts: Parts) => {
    const next = { before: kept?.before ?? inForce, parts };
    keepParts(name, screen, next);
    setKept(next);
  };
  const discard = () => {
    forget();
    dropParts(name, screen);
    setKept(undefined);
  };
  /** The number under which it is kept now; nothing when it is not saved. */
  const store = async (summary: string): Promise<number | undefined> => {
    if (kept === undefined) return undefined;
    set(withoutBlankRows(kept.parts));
    const finished = finishParts(kept.parts);
    const seq = await save(withParts(row.protocol, keys, finished), row.seq, summary);
    if (seq === undefined) return undefined;
    setSaved({ seq, parts: finished });
    discard();
    return seq;
  };

  const say = (fits: (path: string) => boolean) => {
    const found = problems.find(({ path }) => fits(path));
    return found && sayProblem(found, words).what;
  };
  const props: PartProps = {
    protocol,
    onChange: (patch) => set({ ...partsOf(protocol, keys), ...patch }),
    problemOf: (path) => say((one) => one === path || one.startsWith(`${path}.`) || one.startsWith(`${path}[`)),
    problemAt: (path) => say((one) => one === path),
  };
  /** Somebody else saved this very part since the form was begun. */
  const isOvertaken = kept !== undefined && canonicalJson(kept.before) !== canonicalJson(inForce);
  return { props, isChanged, isOvertaken, store, discard, problems, failed, isBusy };
}
