import { words } from '../../../../.generated/locales/desk.js';
import { Button } from '../../../../components/Button.tsx';
import { useClockWords } from '../../../../components/clock-words.ts';
import { useWords } from '../../../../components/Locale.tsx';
import { PickFile } from '../../../../components/PickFile.tsx';
import { Actions } from '../../../../components/Row.tsx';
import { Switch } from '../../../../components/Switch.tsx';
import { useNow } from '../../../../components/use-now.ts';
import { useLinkedFile } from '../../linked/LinkedFileProvider.tsx';
import css from '../Protocol.module.css';

/** A file that nobody read for so long may be another by now, days. Only where the browser cannot read it itself. */
const OLD_DAYS = 7;
const dayMs = 24 * 60 * 60 * 1000;

/** The file on a shared folder: linking it, reading it again, and whether new versions are taken by themselves. */
export function LinkedFilePart() {
  const { distribution: say } = useWords(words);
  const clock = useClockWords();
  const now = useNow(60_000);
  const file = useLinkedFile();
  const linked = file.asked.value?.linked;
  if (linked === undefined) {
    return (
      <>
        <p className={css['small']}>{file.canFollow ? say.none : say.nonePick}</p>
        <div role="status" className={css['small']}>
          {file.isBusy && <p>{say.reading}</p>}
        </div>
        {file.canFollow ? (
          <Button onClick={() => void file.link()}>{say.link}</Button>
        ) : (
          <PickFile label={say.link} fieldLabel={say.linkLabel} onFile={(picked) => void file.linkPicked(picked)} />
        )}
      </>
    );
  }
  const { name, follows, automatic, readAt, arrival } = linked;
  const days = readAt === undefined ? 0 : Math.floor((now.getTime() - Date.parse(readAt)) / dayMs);
  return (
    <>
      <p className={css['small']}>
        <b>{name}</b>
      </p>
      <div role="status" className={css['small']}>
        {file.isBusy && <p>{say.reading}</p>}
        <p>{readAt === undefined ? say.neverRead : say.readAt({ moment: clock.moment(readAt, now) })}</p>
        {arrival?.kind === 'taken' && <p>{say.taken({ from: say.from.linked, version: arrival.version })}</p>}
        {arrival?.kind === 'same' && <p>{say.same({ from: say.from.linked, version: arrival.version })}</p>}
        {!follows && days >= OLD_DAYS && <p>{say.old({ days })}</p>}
      </div>
      <Switch
        label={say.automatic}
        isOn={automatic}
        word={automatic ? say.on : say.off}
        onSwitch={(on) => void file.setAutomatic(on)}
      >
        {say.automatic}
      </Switch>
      <p className={css['small']}>{say.automaticWhy}</p>
      <Actions>
        {follows ? (
          <Button small onClick={() => void file.readNow()}>
            {say.readNow}
          </Button>
        ) : (
          <PickFile
            label={say.readAgain({ name })}
            fieldLabel={say.readAgainLabel({ name })}
            onFile={(picked) => void file.linkPicked(picked)}
          />
        )}
        <Button small kind="quiet" onClick={() => void file.unlink()}>
          {say.unlink}
        </Button>
      </Actions>
    </>
  );
}
