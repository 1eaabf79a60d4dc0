import { Button } from '../../pieces/button.tsx';
import { Select, TextInput } from '../../pieces/inputs.tsx';
import panel from '../../pieces/panel.module.css';
import { fieldOptions, isPreCheckField } from '../../words/pre-check.ts';
import { type Columns, headingId } from './answer-words.ts';
import styles from './pre-check.module.css';

interface ColumnsFieldsProps {
  readonly recipient: string;
  readonly columns: Columns;
  readonly onChange: (columns: Columns) => void;
}

/** What stands in each column of the file that goes out. */
export function ColumnsFields({ recipient, columns, onChange }: ColumnsFieldsProps) {
  const change = (at: number, next: Partial<Columns[number]>) =>
    onChange(columns.map((one, i) => (i === at ? { ...one, ...next } : one)));
  return (
    <div className={styles.columns}>
      {columns.map((column, at) => (
        <div key={at} className={styles.column}>
          <TextInput
            id={headingId(recipient, at)}
            label={`Judul kolom ${at + 1}`}
            longest={80}
            value={column.heading}
            onChange={(heading) => change(at, { heading })}
          />
          <Select
            id={`${headingId(recipient, at)}-isi`}
            label="Isi"
            options={fieldOptions}
            value={column.field}
            onChange={(field) => (isPreCheckField(field) ? change(at, { field }) : undefined)}
          />
          <TextInput
            id={`${headingId(recipient, at)}-lain`}
            label={column.field === 'text' ? 'Kata' : 'Bila kosong'}
            longest={200}
            value={column.otherwise}
            onChange={(otherwise) => change(at, { otherwise })}
          />
          <Button onPress={() => onChange(columns.filter((_, i) => i !== at))}>
            Hapus<span className={panel.hidden}> kolom {column.heading}</span>
          </Button>
        </div>
      ))}
    </div>
  );
}
