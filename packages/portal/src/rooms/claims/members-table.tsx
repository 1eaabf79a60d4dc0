import type { FoundMember } from '@payung/contract';
import { Button } from '../../pieces/button.tsx';
import { NikEnding } from '../../pieces/nik-ending.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useNames } from '../../use-region.ts';

interface MembersTableProps {
  readonly people: readonly FoundMember[];
  readonly onChoose: (member: FoundMember) => void;
}

const columns = [{ name: 'Peserta' }, { name: 'Dinas pengusul' }, { name: 'Tindakan' }];

/** Whoever fits what the family told. */
export function MembersTable({ people, onChoose }: MembersTableProps) {
  const { agencyName } = useNames();
  return (
    <Table caption={`Ditemukan ${people.length} orang`} columns={columns}>
      {people.map((member) => (
        <tr key={member.nominationId}>
          <th scope="row" className={table.wide}>
            <bdi>{member.name}</bdi>
            <span className={table.under}>
              {member.villageName ?? 'Desa belum jelas'}{' '}
              <NikEnding ending={member.nationalIdEnding} />
            </span>
          </th>
          <td>{agencyName(member.agency)}</td>
          <td>
            <Button onPress={() => onChoose(member)}>
              Buka klaim<span className={panel.hidden}> untuk {member.name}</span>
            </Button>
          </td>
        </tr>
      ))}
    </Table>
  );
}
