import type { QuotaYear } from '@payung/contract';
import { formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import field from '../../pieces/field.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { errorAt } from '../../service-faults.ts';
import { useCeilingName } from './ceiling-names.ts';
import styles from './quota-plan.module.css';
import { type Moves, moveControl } from './round-draft.ts';

const columns = [
  { name: say('Untuk') },
  { name: say('Sisa kuota'), isNumber: true },
  { name: say('Tambah atau kurangi (orang)') },
  { name: say('Sisa pagu'), isNumber: true },
  { name: say('Tambah atau kurangi (rupiah)') },
];

interface MoveFieldsProps {
  readonly ceilings: QuotaYear['ceilings'];
  readonly moves: Moves;
  readonly errors: readonly FieldError[];
  readonly onChange: (moves: Moves) => void;
}

/** One line for each ceiling: what is left of it, and by how much it is to move. */
export function MoveFields({ ceilings, moves, errors, onChange }: MoveFieldsProps) {
  const nameOf = useCeilingName();
  return (
    <Table caption={say('Minus menarik, tanpa tanda memberi')} columns={columns}>
      {ceilings.map(({ key, people, rupiah, left }) => {
        const typed = moves[key] ?? { people: '', rupiah: '' };
        const name = nameOf(key);
        return (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className={table.number}>
              {left.people === null ? say('Tidak dibatasi') : formatNumber(left.people)}
            </td>
            <td>
              {people === null ? null : (
                <MoveInput
                  id={moveControl(key)}
                  label={say('Perubahan kuota {name}', { name })}
                  value={typed.people}
                  error={errorAt(errors, moveControl(key))}
                  onChange={(value) => onChange({ ...moves, [key]: { ...typed, people: value } })}
                />
              )}
            </td>
            <td className={table.number}>
              {left.rupiah === null ? say('Tidak dibatasi') : formatRupiah(left.rupiah)}
            </td>
            <td>
              {rupiah === null ? null : (
                <MoveInput
                  id={`${moveControl(key)}-pagu`}
                  label={say('Perubahan pagu {name}', { name })}
                  value={typed.rupiah}
                  error={errorAt(errors, `${moveControl(key)}-pagu`)}
                  onChange={(value) => onChange({ ...moves, [key]: { ...typed, rupiah: value } })}
                />
              )}
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

interface MoveInputProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function MoveInput({ id, label, value, error, onChange }: MoveInputProps) {
  const described = error === undefined ? undefined : `${id}-kesalahan`;
  return (
    <>
      <input
        id={id}
        className={`${field.control} ${styles.move}`}
        type="text"
        autoComplete="off"
        maxLength={20}
        aria-label={label}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={described}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {error === undefined ? null : (
        <p id={described} className={field.error}>
          {error}
        </p>
      )}
    </>
  );
}
