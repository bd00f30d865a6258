import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { SelectField, TextField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import frameCss from '../frame/Frame.module.css';
import { RowList } from '../frame/RowList.tsx';
import { TryBox } from '../frame/TryBox.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { brandSamples, findsWord } from './brand-samples.ts';

/** Words by which a post that does not tag us is still about us, and pages where every post counts. */
export function BrandFields({ protocol, onChange, problemOf }: PartProps) {
  const { brand: say } = useWords(words);
  const list = new Intl.ListFormat(useLocale(), { type: 'unit' });
  return (
    <>
      <RowList
        label={say.words}
        rows={protocol.brandWords}
        nameOf={(word) => word}
        addLabel={say.addWord}
        blank={() => ''}
        most={200}
        onRows={(brandWords) => onChange({ brandWords })}
      >
        {(word, change, index) => {
          const { found, missed } = brandSamples(word);
          return (
            <>
              <TextField label={say.word} value={word} problem={problemOf(`brandWords[${index}]`)} onText={change} />
              <p className={frameCss['small']}>
                {found.length > 0 && say.finds({ words: list.format(found) })}{' '}
                {missed.length > 0 && say.misses({ words: list.format(missed) })}
              </p>
            </>
          );
        }}
      </RowList>
      <p className={frameCss['small']}>{say.star}</p>
      <section className={frameCss['part']} aria-label={say.pages}>
        <h3>{say.pages}</h3>
        <p className={frameCss['small']}>{say.pagesWhy}</p>
        <RowList
          label={say.pages}
          rows={protocol.watchedPages ?? []}
          nameOf={({ url }) => url}
          addLabel={say.addPage}
          blank={() => ({ url: '', as: 'watched' as const })}
          most={500}
          onRows={(watchedPages) => onChange({ watchedPages })}
        >
          {(row, change, index) => (
            <>
              <TextField
                label={say.url}
                hint={say.urlHint}
                value={row.url}
                problem={problemOf(`watchedPages[${index}].url`)}
                onText={(url) => change({ ...row, url })}
              />
              <SelectField
                label={say.as}
                value={row.as}
                choices={[
                  { value: 'watched', label: say.watched },
                  { value: 'own', label: say.own },
                ]}
                onChoice={(as) => change({ ...row, as: as === 'own' ? 'own' : 'watched' })}
              />
            </>
          )}
        </RowList>
      </section>
    </>
  );
}

/** A text to try the words on. */
export function BrandTry({ protocol }: PartProps) {
  const { brand: say } = useWords(words);
  const list = new Intl.ListFormat(useLocale(), { type: 'unit' });
  const outcome = (text: string) => {
    const found = protocol.brandWords.filter((word) => findsWord(word, text));
    return found.length === 0 ? undefined : say.tryFound({ words: list.format(found) });
  };
  return <TryBox say={say} outcome={outcome} />;
}
