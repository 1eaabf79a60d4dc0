import type { FoundMember } from '@payung/contract';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { PlaceAndNik } from '../../pieces/nik-ending.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useNames } from '../../use-region.ts';

interface MembersTableProps {
  readonly people: readonly FoundMember[];
  readonly onChoose: (member: FoundMember) => void;
}

const columns = [
  { name: say('Peserta') },
  { name: say('Dinas pengusul') },
  { name: say('Tindakan') },
];

/** Whoever fits what the family told. */
export function MembersTable({ people, onChoose }: MembersTableProps) {
  const { agencyName } = useNames();
  return (
    <Table caption={say('Ditemukan {people} orang', { people: people.length })} columns={columns}>
      {people.map((member) => (
        <tr key={member.nominationId}>
          <th scope="row" className={table.wide}>
            <bdi>{member.name}</bdi>
            <PlaceAndNik
              place={member.villageName ?? say('Desa belum jelas')}
              ending={member.nationalIdEnding}
            />
          </th>
          <td>{agencyName(member.agency)}</td>
          <td>
            <Button onPress={() => onChoose(member)}>
              <Say
                text="Buka klaim<hidden> untuk {member}</hidden>"
                hidden={(inside) => <span className={panel.hidden}>{inside}</span>}
                member={member.name}
              />
            </Button>
          </td>
        </tr>
      ))}
    </Table>
  );
}
