import { words } from '../../.generated/locales/sidebar.js';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../components/Locale.tsx';
import { Notice } from '../../components/Notice.tsx';

/** One of ours may have answered: the agent says whether this post is meant. */
export function MaybeAnswered({ onJudge }: { readonly onJudge: (answered: boolean) => void }) {
  const { maybe } = useWords(words);
  return (
    <Notice
      tone="soon"
      icon="question"
      title={maybe.title}
      actions={
        <>
          <Button keys="B" onClick={() => onJudge(true)}>
            {maybe.yes}
          </Button>
          <Button keys="W" onClick={() => onJudge(false)}>
            {maybe.no}
          </Button>
        </>
      }
    >
      {maybe.why}
    </Notice>
  );
}
