import { StorageFault } from '../../field/tables.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { storageWords } from './field-words.ts';

interface CannotStoreProps {
  readonly cause: unknown;
  readonly photos: number;
  /** keeps the answer alone */
  readonly onWithout: () => void;
}

/** The device kept nothing: why, and how the answer at least is kept. */
export function CannotStore({ cause, photos, onWithout }: CannotStoreProps) {
  const { title, remedy } = storageWords(cause);
  const isFull = cause instanceof StorageFault && cause.why === 'full';
  return (
    <Notice tone="wrong" title={title} announced>
      <p>{remedy}</p>
      {isFull && photos > 0 ? (
        <p>
          <Button onPress={onWithout}>
            {say('Simpan jawaban tanpa {photos} foto', { photos })}
          </Button>
        </p>
      ) : null}
    </Notice>
  );
}
