import type { ImportLayout } from '@payung/contract';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import { Table } from '../../pieces/table.tsx';
import { columnFieldName, surenessOf } from '../../words/columns.ts';
import { Lacking } from './columns.tsx';
import { ListWarnings } from './list-warnings.tsx';

const columns = [
  { name: say('Judul di berkas') },
  { name: say('Dibaca sebagai') },
  { name: say('Keyakinan') },
];

/** How the columns were understood, also when the list ran at once. */
export function Understood({ layout }: { readonly layout: ImportLayout | null }) {
  if (layout === null || layout.columns.length === 0) return null;
  const { mapping } = layout;
  return (
    <details className={panel.panel}>
      <summary>
        <strong>{say('Kolom yang dibaca')}</strong>{' '}
        <span className={panel.quiet}>
          {mapping === null
            ? ''
            : say('judul di baris {headerRow}', { headerRow: mapping.headerRow })}
          {mapping?.sheet ? say(', lembar {sheet}', { sheet: mapping.sheet }) : ''}
        </span>
      </summary>
      <div className={panel.stack}>
        <Table caption={say('Kolom berkas dan artinya')} columns={columns}>
          {layout.columns.map((card) => (
            <tr key={card.index}>
              <th scope="row">
                <bdi>
                  {card.heading === ''
                    ? say('Kolom {index}', { index: card.index + 1 })
                    : card.heading}
                </bdi>
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
