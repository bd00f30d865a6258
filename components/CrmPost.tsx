import { words } from '../.generated/locales/sidebar.js';
import type { Layout } from '../core/log/layouts.ts';
import css from './CrmCopy.module.css';
import { useWords } from './Locale.tsx';

/** Whether what the customer wrote goes along to the CRM; a layout may leave it out for everybody. */
export function CrmPost({
  layout,
  withPost,
  onWithPost,
}: {
  readonly layout: Layout;
  readonly withPost: boolean;
  readonly onWithPost: (withPost: boolean) => void;
}) {
  const { crm } = useWords(words);
  if (layout.withoutPostText) return <p className={css['post']}>{crm.neverPost}</p>;
  return (
    <label className={css['post']}>
      <input type="checkbox" checked={withPost} onChange={(event) => onWithPost(event.currentTarget.checked)} />
      {crm.withPost}
    </label>
  );
}
