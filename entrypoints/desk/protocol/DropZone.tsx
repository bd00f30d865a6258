import { type DragEvent, type ReactNode, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import css from './Load.module.css';

/** A file may be dropped anywhere on the screen. The button does the same. */
export function DropZone({
  onFile,
  children,
}: {
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}) {
  const { protocol: say } = useWords(words);
  const [isOver, setIsOver] = useState(false);
  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <section
      className={css['zone']}
      aria-label={say.title}
      onDragOver={(event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      }}
      onDrop={(event) => {
        if (!hasFile(event)) return;
        // Without this the browser would leave the desk and show the file.
        event.preventDefault();
        setIsOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) onFile(file);
      }}
    >
      {children}
      {isOver && <p className={css['drop']}>{say.drop}</p>}
    </section>
  );
}
