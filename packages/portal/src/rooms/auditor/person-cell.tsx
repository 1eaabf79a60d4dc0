import { Link } from '@tanstack/react-router';
import { say } from '../../language/say.ts';
import { PlaceAndNik } from '../../pieces/nik-ending.tsx';
import table from '../../pieces/table.module.css';

interface PersonCellProps {
  readonly nomination: string;
  readonly person: {
    readonly name: string;
    readonly nationalIdEnd: string;
    readonly villageName: string | null;
  } | null;
}

/** Somebody as in every list, masked; the way to what stands in the papers. */
export function PersonCell({ nomination, person }: PersonCellProps) {
  const [id = ''] = nomination.split('-');
  return (
    <th scope="row" className={table.wide}>
      {person === null ? (
        say('Data sudah dihapus')
      ) : (
        <>
          <Link to="/orang/$id" params={{ id }}>
            <bdi>{person.name}</bdi>
          </Link>
          <PlaceAndNik
            place={person.villageName ?? say('Desa belum jelas')}
            ending={person.nationalIdEnd}
          />
        </>
      )}
    </th>
  );
}
