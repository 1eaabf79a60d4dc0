import type { ImportLayout } from '@payung/contract';
import panel from '../../pieces/panel.module.css';
import { Table } from '../../pieces/table.tsx';
import { columnFieldName, surenessOf } from '../../words/columns.ts';
import { Lacking } from './columns.tsx';
import { ListWarnings } from './list-warnings.tsx';

const columns = [{ name: 'Judul di berkas' }, { name: 'Dibaca sebagai' }, { name: 'Keyakinan' }];

/** How the columns were understood, also when the list ran at once. */
export function Understood({ layout }: { readonly layout: ImportLayout | null }) {
  if (layout === null || layout.columns.length === 0) return null;
  const { mapping } = layout;
  return (
    <details className={panel.panel}>
      <summary>
        <strong>Kolom yang dibaca</strong>{' '}
        <span className={panel.quiet}>
          {mapping === null ? '' : `judul di baris ${mapping.headerRow}`}
          {mapping?.sheet ? `, lembar ${mapping.sheet}` : ''}
        </span>
      </summary>
      <div className={panel.stack}>
        <Table caption="Kolom berkas dan artinya" columns={columns}>
          {layout.columns.map((card) => (
            <tr key={card.index}>
              <th scope="row">
                <bdi>{card.heading === '' ? `Kolom ${card.index + 1}` : card.heading}</bdi>
              </th>
              <td>{columnFieldName(card.field)}</td>
              <td>{card.field === 'ignored' ? '' : surenessOf(card)}</td>
            </tr>
          ))}
        </Table>
        <Lacking fields={layout.lacking} />
        <ListWarnings warnings={layout.warnings} />
      </div>
    </details>
  );
}
