import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FileHandle } from '../../../browser/file-handle.ts';
import { readWhenStill } from '../../../browser/read-when-still.ts';
import { useOutside } from '../../../components/Ask.tsx';
import { type Asked, useAsked } from '../../../components/use-asked.ts';
import type { DistributionView } from '../../../core/distribution.ts';
import { MAX_PROTOCOL_LENGTH } from '../../../core/protocol/size.ts';
import type { Refusal } from '../../../core/result.ts';
import { useDesk } from '../desk-outside.ts';

/** Why the linked file is not read now. */
export type LinkedTrouble =
  /** The browser wants the person to allow it again. */
  | 'permission'
  /** Moved, renamed, or its folder is not there. */
  | 'gone'
  /** Still being written. */
  | 'changing'
  /** The browser no longer knows which file it was. */
  | 'lost'
  | 'tooLarge';

export interface LinkedFileState {
  readonly asked: Asked<DistributionView>;
  readonly canFollow: boolean;
  readonly isBusy: boolean;
  readonly trouble: LinkedTrouble | undefined;
  readonly failed: Refusal | undefined;
  /** What was read last, for whoever wants to see what it would change. */
  readonly text: string | undefined;
  /** Lets the person choose the file. In a click. */
  readonly link: () => Promise<void>;
  /** A file that was chosen in a browser that cannot open it again by itself. */
  readonly linkPicked: (file: File) => Promise<void>;
  /** Reads it now, after asking for permission where that is needed. In a click. */
  readonly readNow: () => Promise<void>;
  readonly setAutomatic: (automatic: boolean) => Promise<void>;
  readonly unlink: () => Promise<void>;
}

const LinkedFileContext = createContext<LinkedFileState | undefined>(undefined);

/** How often a desk in sight looks whether the file has changed, ms. */
const LOOK_MS = 60_000;
/** How long a file has to be the same before it is read, ms. */
const STILL_MS = 1_000;

/** Follows the linked file as long as the desk is open and in sight. */
export function LinkedFileProvider({ children }: { readonly children: ReactNode }) {
  const { ask } = useOutside();
  const { linkedFile: port } = useDesk();
  const asked = useAsked('getDistribution', {}, ['distribution', 'protocol']);
  const { askAgain } = asked;
  const [trouble, setTrouble] = useState<LinkedTrouble>();
  const [failed, setFailed] = useState<Refusal>();
  const [text, setText] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const running = useRef<Promise<void>>(undefined);
  const linked = useRef(asked.value?.linked);
  linked.current = asked.value?.linked;

  /** One reading at a time. What a person asked for waits for the one that runs: no click is lost. */
  const inTurn = useCallback(async (act: () => Promise<void>) => {
    const before = running.current;
    const mine = (async () => {
      await before?.catch(() => {});
      setIsBusy(true);
      await act();
    })();
    running.current = mine;
    try {
      await mine;
    } finally {
      if (running.current === mine) {
        running.current = undefined;
        setIsBusy(false);
      }
    }
  }, []);

  /** Reads what `look` gives, once nobody writes it any more, and hands it to the background. */
  const take = useCallback(
    async (look: () => Promise<File>) => {
      const still = await readWhenStill(look, () => new Promise((done) => setTimeout(done, STILL_MS)));
      if (!still.ok) return setTrouble('changing');
      const { modifiedAt, size } = still;
      if (still.text.length > MAX_PROTOCOL_LENGTH) return setTrouble('tooLarge');
      setText(still.text);
      const answer = await ask('linkedFileRead', { text: still.text, modifiedAt, size });
      setTrouble(undefined);
      setFailed(answer.ok ? undefined : answer.error);
      askAgain();
    },
    [ask, askAgain],
  );

  const lookAt = useCallback(
    async (handle: FileHandle, isAsked: boolean) => {
      try {
        if ((await handle.queryPermission?.({ mode: 'read' })) === 'prompt') {
          if (!isAsked) return setTrouble('permission');
          if ((await handle.requestPermission?.({ mode: 'read' })) !== 'granted') return setTrouble('permission');
        }
        const { lastModified: modifiedAt, size } = await handle.getFile();
        const known = linked.current;
        if (known?.modifiedAt !== modifiedAt || known.size !== size || isAsked) {
          return await take(() => handle.getFile());
        }
        setTrouble(undefined);
        await ask('linkedFileRead', { modifiedAt, size });
      } catch (error) {
        setTrouble(error instanceof DOMException && error.name === 'NotAllowedError' ? 'permission' : 'gone');
      }
    },
    [ask, take],
  );

  const look = useCallback(
    async (isAsked: boolean) => {
      // By itself it need not be read twice.
      if (!isAsked && running.current !== undefined) return;
      await inTurn(async () => {
        const handle = await port.kept();
        if (handle === undefined) setTrouble('lost');
        else await lookAt(handle, isAsked);
      });
    },
    [inTurn, port, lookAt],
  );

  // Which file is followed, and whether it is to be read anew; not all that is known of it: reading changes that.
  const known = asked.value?.linked;
  const followed = known?.follows === true ? `${known.modifiedAt === undefined} ${known.name}` : undefined;
  useEffect(() => {
    if (followed === undefined) return;
    const lookInSight = () => {
      if (document.visibilityState === 'visible') void look(false);
    };
    lookInSight();
    const timer = setInterval(lookInSight, LOOK_MS);
    document.addEventListener('visibilitychange', lookInSight);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookInSight);
    };
  }, [followed, look]);

  const state = useMemo((): LinkedFileState => {
    const tell = async (answer: Awaited<ReturnType<typeof ask<'unlinkFile'>>>) => {
      setFailed(answer.ok ? undefined : answer.error);
      askAgain();
    };
    return {
      asked,
      canFollow: port.canFollow,
      isBusy,
      trouble,
      failed,
      text,
      link: () =>
        inTurn(async () => {
          const handle = await port.pick();
          if (handle === undefined) return;
          if (!(await port.keep(handle))) return setFailed({ code: 'storageUnavailable' });
          await tell(await ask('linkFile', { name: handle.name.slice(0, 300), follows: true }));
          await lookAt(handle, true);
        }),
      linkPicked: (file) =>
        inTurn(async () => {
          if (linked.current?.follows !== false || linked.current.name !== file.name) {
            await tell(await ask('linkFile', { name: file.name.slice(0, 300), follows: false }));
          }
          await take(async () => file).catch(() => setTrouble('changing'));
        }),
      readNow: () => look(true),
      setAutomatic: async (automatic) => tell(await ask('changeLinkedFile', { automatic })),
      unlink: async () => {
        await port.keep(undefined);
        setTrouble(undefined);
        setText(undefined);
        await tell(await ask('unlinkFile', {}));
      },
    };
  }, [ask, askAgain, asked, isBusy, trouble, failed, text, look, lookAt, inTurn, port, take]);
  return <LinkedFileContext value={state}>{children}</LinkedFileContext>;
}

export function useLinkedFile(): LinkedFileState {
  const state = use(LinkedFileContext);
  if (state === undefined) throw new Error('No LinkedFileProvider above this component');
  return state;
}
