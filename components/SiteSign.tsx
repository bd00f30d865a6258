import css from './SiteSign.module.css';

/** Two letters that stand for a site; `name` is read out and shown on hover. */
export function SiteSign({ sign, name }: { readonly sign: string | undefined; readonly name?: string | undefined }) {
  return (
    <span className={css['sign']} title={name}>
      <span aria-hidden={name !== undefined}>{sign ?? '?'}</span>
      {name !== undefined && <span className={css['name']}>{name}</span>}
    </span>
  );
}
