import type { PersonDetail } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { personQuery } from '../../api/people.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { NikEnding } from '../../pieces/nik-ending.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { useBackToList } from '../../pieces/work-list/use-back-to-list.ts';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { PersonLetters } from '../letters/person-letters.tsx';
import { PersonAudit } from './audit.tsx';
import { Facts } from './facts.tsx';
import { standingOf } from './next-step.ts';
import { NominationCard } from './nomination-card.tsx';
import styles from './person.module.css';
import { PersonRights } from './rights.tsx';
import { Standing } from './standing.tsx';
import { Timeline } from './timeline.tsx';
import { WholeNumber } from './whole-number.tsx';
import { YearStrip } from './year-strip.tsx';

const route = getRouteApi('/inside/orang/$id');

/** One person with every nomination kept under them. */
export function PersonRoom() {
  const { id } = route.useParams();
  useBackToList();
  const person = useQuery(personQuery(id));
  if (person.data === undefined) {
    return (
      <>
        <PageHead title={say('Calon peserta')} />
        {person.error ? <FaultNotice error={person.error} /> : <Skeleton lines={8} />}
      </>
    );
  }
  return <Person person={person.data} />;
}

function Person({ person }: { readonly person: PersonDetail }) {
  const rights = rightsOf(useMe());
  const covered = person.nominations.find(({ state }) => state === 'determined');
  const standing = standingOf(person);
  return (
    <div className={room.column}>
      {/* the name stands on the page only: tab titles end up in the browser's history */}
      <PageHead
        title={person.name}
        tabTitle={say('Calon peserta')}
        lead={
          <>
            <p>
              <Say
                text="{age} tahun · {occupationName} · NIK {nationalIdEnding}"
                age={person.age}
                occupationName={person.occupationName}
                nationalIdEnding={<NikEnding ending={person.nationalIdEnding} />}
              />
            </p>
            <WholeNumber personId={person.personId} />
          </>
        }
        actions={<Button onPress={() => window.print()}>{say('Cetak')}</Button>}
      />
      {standing === null ? null : <Standing nomination={standing} />}
      {covered === undefined ? null : (
        <YearStrip nominationId={covered.nominationId} year={covered.schemeYear} />
      )}
      <section className={panel.stack} aria-labelledby="usulan">
        <h2 id="usulan">{say('Usulan')}</h2>
        <ul className={styles.nominations}>
          {person.nominations.map((nomination) => (
            <li key={nomination.nominationId} id={`usulan-${nomination.nominationId}`}>
              <NominationCard nomination={nomination} personId={person.personId} />
            </li>
          ))}
        </ul>
      </section>
      <Facts person={person} />
      {covered !== undefined && rights.mayCarryLetters ? (
        <PersonLetters nomination={covered.nominationId} />
      ) : null}
      <Timeline personId={person.personId} />
      {rights.mayAdminister ? <PersonRights personId={person.personId} /> : null}
      {rights.mayAudit ? <PersonAudit personId={person.personId} /> : null}
    </div>
  );
}
