import { say } from '../../language/say.ts';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { Table } from '../table.tsx';
import styles from './conflict.module.css';
import type { Standing, Versioned } from './use-standing.ts';

/** One field as it stands now, and as it was written here. */
export interface BothValues {
  readonly name: string;
  readonly now: string;
  readonly own: string;
}

interface ConflictProps<T extends Versioned> {
  readonly standing: Standing<T>;
  /** the fields of the form, as they stand now and as they were written */
  readonly fields: (now: T) => readonly BothValues[];
  /** forgets what the service said of the try before */
  readonly onKeep: () => void;
}

/** Where two people change the same: what stands now beside what was written, and the choice. Nothing typed is lost. */
export function Conflict<T extends Versioned>({ standing, fields, onKeep }: ConflictProps<T>) {
  const { moved } = standing;
  if (moved === null) return null;
  const differing = fields(moved).filter(({ now, own }) => now !== own);
  const none = say('Kosong');
  return (
    <div className={styles.conflict}>
      <Notice
        tone="attention"
        title={say('Isian ini diubah orang lain sejak Anda membukanya')}
        announced
      >
        {differing.length === 0
          ? say('Yang tersimpan sekarang sama dengan isian Anda.')
          : say('Bandingkan dahulu. Isian Anda belum dikirim dan tidak hilang.')}
      </Notice>
      {differing.length === 0 ? null : (
        <Table
          caption={say('Yang berbeda')}
          columns={[
            { name: say('Isian') },
            { name: say('Tersimpan sekarang') },
            { name: say('Isian Anda') },
          ]}
        >
          {differing.map(({ name, now, own }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={styles.value}>
                <bdi>{now || none}</bdi>
              </td>
              <td className={styles.value}>
                <bdi>{own || none}</bdi>
              </td>
            </tr>
          ))}
        </Table>
      )}
      <div className={styles.choices}>
        <Button
          onPress={() => {
            onKeep();
            standing.keepOwn();
          }}
        >
          {say('Tetap pakai isian saya')}
        </Button>
        <Button onPress={() => standing.takeOver(moved)}>{say('Pakai yang tersimpan')}</Button>
      </div>
    </div>
  );
}
