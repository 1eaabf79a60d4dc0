import { type ComponentProps, type ComponentType, type ReactNode, useState } from 'react';
import { say } from '../language/say.ts';
import { announce } from '../pieces/announce.ts';
import { type TermId, termNames } from './names.ts';
import type { TermDialog } from './term-dialog.tsx';
import styles from './terms.module.css';

interface TermProps {
  readonly of: TermId;
  /** as the term stands in its sentence or heading; else by its name */
  readonly children?: ReactNode;
}

/**
 * A term of law or of this trade that explains itself where it stands: pressed, it opens its meaning and what that
 * rests on. The texts are fetched then, so that no room is heavier for them.
 */
export function Term({ of, children = termNames[of] }: TermProps) {
  const [Shown, setShown] = useState<ComponentType<ComponentProps<typeof TermDialog>> | null>(null);
  const open = async () => {
    try {
      const { TermDialog } = await import('./term-dialog.tsx');
      setShown(() => TermDialog);
    } catch {
      // without a line there is no meaning; the page stays as it is, and another press tries again
      announce(say('Arti istilah belum dapat dimuat. Coba lagi.'));
    }
  };
  return (
    <>
      <button
        type="button"
        className={styles.term}
        aria-haspopup="dialog"
        title={say('Lihat arti istilah ini')}
        onClick={() => void open()}
      >
        {children}
      </button>
      {Shown === null ? null : <Shown of={of} onClose={() => setShown(null)} />}
    </>
  );
}
