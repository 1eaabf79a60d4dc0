import type { NominationSummary } from '@payung/contract';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { AddressLink } from '../../pieces/address-link.tsx';
import { StateChip } from '../../pieces/chip.tsx';
import type { ListColumn, ListRows } from '../../pieces/work-list/columns.ts';

/** People as lists show them: the last four digits and the age only. */
export const workerRows: ListRows<NominationSummary> = {
  idOf: ({ nominationId }) => nominationId,
  nameOf: ({ person }) => person.name,
  heading: say('Nama'),
  head: ({ person, personId }) => (
    // lighter than `Link`, of which a list that is paged through makes dozens at each key
    <AddressLink address={`/orang/${encodeURIComponent(personId)}`} isOfRow>
      <bdi>{person.name}</bdi>
    </AddressLink>
  ),
};

export function workerColumns(timeZone: string): ListColumn<NominationSummary>[] {
  return [
    {
      id: 'nik',
      name: 'NIK',
      width: 'narrow',
      cell: ({ person }) => `•••• ${person.nationalIdEnding}`,
      read: ({ person }) => say('berakhir {ending}', { ending: person.nationalIdEnding }),
    },
    {
      id: 'usia',
      name: say('Usia'),
      width: 'narrow',
      isNumber: true,
      cell: ({ person }) => formatNumber(person.age),
    },
    {
      id: 'keadaan',
      name: say('Keadaan'),
      width: 'wide',
      cell: ({ state, waitingNumber }) => <StateChip state={state} waitingNumber={waitingNumber} />,
    },
    {
      id: 'pekerjaan',
      name: say('Pekerjaan'),
      width: 'medium',
      cell: ({ person }) => person.occupationName,
    },
    {
      id: 'desa',
      name: say('Desa/kelurahan'),
      width: 'medium',
      cell: ({ person }) => person.villageName ?? say('Belum diketahui'),
    },
    {
      id: 'dinas',
      name: say('Dinas pengusul'),
      width: 'wide',
      cell: ({ agencyName }) => agencyName,
    },
    {
      id: 'sejak',
      name: say('Sejak'),
      width: 'medium',
      cell: ({ nominatedAt }) => formatDate(nominatedAt, timeZone, 'short'),
    },
  ];
}
