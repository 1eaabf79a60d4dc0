import { say } from '../language/say.ts';
import { Say } from '../language/say-with.tsx';
import { Button } from './button.tsx';
import styles from './file-columns.module.css';
import { Select, TextInput } from './inputs.tsx';
import panel from './panel.module.css';

interface Column<F extends string> {
  readonly heading: string;
  readonly field: F;
  readonly otherwise: string;
  readonly codes: Readonly<Record<string, string>>;
}

interface FileColumnsProps<F extends string, C extends Column<F>> {
  /** in front of the id of each control; the heading of column 0 is `{id}-0` */
  readonly id: string;
  readonly fields: readonly { readonly value: F; readonly name: string }[];
  readonly columns: readonly C[];
  readonly onChange: (columns: readonly C[]) => void;
}

/** What stands in each column of a file for somebody outside. */
export function FileColumns<F extends string, C extends Column<F>>(props: FileColumnsProps<F, C>) {
  const { id, fields, columns, onChange } = props;
  const change = (at: number, next: Partial<Column<F>>) =>
    onChange(columns.map((one, i) => (i === at ? { ...one, ...next } : one)));
  return (
    <div className={styles.columns}>
      {columns.map((column, at) => (
        <div key={at} className={styles.column}>
          <TextInput
            id={`${id}-${at}`}
            label={say('Judul kolom {at}', { at: at + 1 })}
            longest={80}
            value={column.heading}
            onChange={(heading) => change(at, { heading })}
          />
          <Select
            id={`${id}-${at}-isi`}
            label={say('Isi')}
            options={fields}
            value={column.field}
            onChange={(chosen) => {
              const field = fields.find(({ value }) => value === chosen)?.value;
              if (field !== undefined) change(at, { field });
            }}
          />
          <TextInput
            id={`${id}-${at}-lain`}
            label={column.field === 'text' ? say('Kata') : say('Bila kosong')}
            longest={200}
            value={column.otherwise}
            onChange={(otherwise) => change(at, { otherwise })}
          />
          <Button onPress={() => onChange(columns.filter((_, i) => i !== at))}>
            <Say
              text="Hapus<hidden> kolom {heading}</hidden>"
              hidden={(inside) => <span className={panel.hidden}>{inside}</span>}
              heading={column.heading}
            />
          </Button>
        </div>
      ))}
    </div>
  );
}
