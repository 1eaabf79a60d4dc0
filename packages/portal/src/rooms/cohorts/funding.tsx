import type { FundingSourceView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fundingQuery } from '../../api/cohorts.ts';
import { formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe } from '../../use-region.ts';
import { fundingName } from '../../words/cohorts.ts';
import { FundingDialog } from './funding-dialog.tsx';
import { programRoom } from './new-cohort.tsx';

/** Where the money comes from, and how much of it is used. */
export function FundingRoom() {
  const funding = useQuery(fundingQuery);
  const { mayAdminister } = rightsOf(useMe());
  const [open, setOpen] = useState<FundingSourceView | 'new' | null>(null);
  return (
    <Room
      up={programRoom}
      title={say('Sumber dana')}
      lead={
        <WithTerms terms={['sumber-dana', 'pagu', 'dbhcht']}>
          {say(
            'Pagu setiap sumber, yang terpakai oleh SK yang berlaku, dan yang direncanakan kelompok perlindungan.',
          )}
        </WithTerms>
      }
      actions={
        mayAdminister ? (
          <Button look="main" onPress={() => setOpen('new')}>
            {say('Tambah sumber dana')}
          </Button>
        ) : null
      }
    >
      {funding.error ? <FaultNotice error={funding.error} /> : null}
      {funding.isPending ? <Skeleton lines={5} /> : null}
      {funding.data?.length === 0 ? (
        <Empty title={say('Belum ada sumber dana.')}>
          <p>{say('Tambahkan APBD, DBHCHT, CSR, atau sumber lain beserta pagunya.')}</p>
        </Empty>
      ) : null}
      {funding.data !== undefined && funding.data.length > 0 ? (
        <FundingTable items={funding.data} onChange={mayAdminister ? setOpen : null} />
      ) : null}
      {open === null ? null : (
        <FundingDialog
          source={open === 'new' ? null : open}
          used={funding.data?.map(({ id }) => id) ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </Room>
  );
}

const columns = [
  { name: say('Sumber dana') },
  { name: say('Tahun') },
  { name: say('Pagu'), isNumber: true },
  { name: say('Terpakai'), isNumber: true },
  { name: say('Direncanakan'), isNumber: true },
  { name: say('Sisa'), isNumber: true },
];
const withAct = [...columns, { name: say('Tindakan') }];

interface FundingTableProps {
  readonly items: readonly FundingSourceView[];
  readonly onChange: ((source: FundingSourceView) => void) | null;
}

function FundingTable({ items, onChange }: FundingTableProps) {
  return (
    <Table caption={say('Sumber dana, rupiah')} columns={onChange === null ? columns : withAct}>
      {items.map((item) => (
        <tr key={item.id}>
          <th scope="row" className={table.wide}>
            <bdi>{item.name}</bdi>
            <span className={table.under}>
              {fundingName(item.kind)}
              {item.accountCode === null ? '' : `, ${item.accountCode}`}
            </span>
          </th>
          <td>{item.budgetYear}</td>
          <td className={table.number}>{formatRupiah(item.budgetCeiling)}</td>
          <td className={table.number}>{formatRupiah(item.committed)}</td>
          <td className={table.number}>{formatRupiah(item.planned)}</td>
          <td className={table.number}>{formatRupiah(item.free)}</td>
          {onChange === null ? null : (
            <td>
              <Button onPress={() => onChange(item)}>
                <Say text="Ubah{name}" name={<span className={panel.hidden}> {item.name}</span>} />
              </Button>
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}
