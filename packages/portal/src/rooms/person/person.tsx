import type { PersonDetail } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { personQuery } from '../../api/people.ts';
import { NikEnding } from '../../pieces/nik-ending.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { PersonLetters } from '../letters/person-letters.tsx';
import { PersonAudit } from './audit.tsx';
import { Facts } from './facts.tsx';
import { NominationCard } from './nomination-card.tsx';
import styles from './person.module.css';
import { PersonRights } from './rights.tsx';

const route = getRouteApi('/inside/orang/$id');

/** One person with every nomination kept under them. */
export function PersonRoom() {
  const { id } = route.useParams();
  const person = useQuery(personQuery(id));
  if (person.data === undefined) {
    return (
      <>
        <PageHead title="Calon peserta" />
        {person.error ? <FaultNotice error={person.error} /> : <Skeleton lines={8} />}
      </>
    );
  }
  return <Person person={person.data} />;
}

function Person({ person }: { readonly person: PersonDetail }) {
  const rights = rightsOf(useMe());
  const covered = person.nominations.find(({ state }) => state === 'determined');
  return (
    <div className={room.column}>
      {/* the name stands on the page only: tab titles end up in the browser's history */}
      <PageHead
        title={person.name}
        tabTitle="Calon peserta"
        lead={
          <>
            {person.age} tahun · {person.occupationName} · NIK{' '}
            <NikEnding ending={person.nationalIdEnding} />
          </>
        }
      />
      <section className={panel.stack} aria-labelledby="usulan">
        <h2 id="usulan">Usulan</h2>
        <ul className={styles.nominations}>
          {person.nominations.map((nomination) => (
            <li key={nomination.nominationId}>
              <NominationCard nomination={nomination} personId={person.personId} />
            </li>
          ))}
        </ul>
      </section>
      <Facts person={person} />
      {covered !== undefined && rights.mayCarryLetters ? (
        <PersonLetters nomination={covered.nominationId} />
      ) : null}
      {rights.mayAdminister ? <PersonRights personId={person.personId} /> : null}
      {rights.mayAudit ? <PersonAudit personId={person.personId} /> : null}
    </div>
  );
}
