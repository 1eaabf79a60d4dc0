import type { DoubleCheckPair } from '@payung/contract';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { NikEnding } from '../../pieces/nik-ending.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { caseBandMarks } from '../../words/cases.ts';
import { formatWeight, spokenEvidence } from '../../words/evidence.ts';
import { fieldWord } from '../../words/lacking.ts';
import styles from './double-check.module.css';

const columns = [
  { name: say('Baris pertama') },
  { name: say('Baris kedua') },
  { name: say('Kepastian') },
  { name: say('Mengapa') },
];

/** Both rows of each pair by file and line, and why they may be one person. */
export function PairsTable({ items }: { readonly items: readonly DoubleCheckPair[] }) {
  return (
    <Table caption={say('Pasangan baris, yang paling pasti di atas')} columns={columns}>
      {items.map((pair) => (
        <tr key={`${pair.a.list}-${pair.a.row}-${pair.b.list}-${pair.b.row}`}>
          <th scope="row">
            <Side side={pair.a} />
          </th>
          <td>
            <Side side={pair.b} />
          </td>
          <td>
            <Chip mark={caseBandMarks[pair.band]} />
            <span className={table.under}>
              {say('petunjuk {bits}', { bits: formatWeight(pair.bits) })}
            </span>
          </td>
          <td className={table.wide}>
            <Why evidence={pair.evidence} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Side({ side }: { readonly side: DoubleCheckPair['a'] }) {
  return (
    <div className={styles.side}>
      <bdi>{side.name}</bdi>
      <span className={table.under}>
        {side.nationalIdEnd === null ? (
          say('tanpa NIK')
        ) : (
          <Say
            text="NIK {nationalIdEnding}"
            nationalIdEnding={<NikEnding ending={side.nationalIdEnd} />}
          />
        )}
        {side.village === null ? '' : `, ${side.village}`}
      </span>
      <span className={table.under}>
        <Say
          text="baris {row}, {fileName}"
          row={formatNumber(side.row)}
          fileName={<bdi>{side.fileName}</bdi>}
        />
      </span>
    </div>
  );
}

function Why({ evidence }: Pick<DoubleCheckPair, 'evidence'>) {
  const { inFavour, against, besides } = spokenEvidence(evidence, fieldWord);
  return (
    <>
      {inFavour === '' ? null : <span>{say('Mendukung: {inFavour}.', { inFavour })}</span>}
      {against === '' ? null : (
        <span className={styles.against}>{say('Menentang: {against}.', { against })}</span>
      )}
      {besides === '' ? null : (
        <span className={styles.against}>{say('Tidak menentukan: {besides}.', { besides })}</span>
      )}
    </>
  );
}
