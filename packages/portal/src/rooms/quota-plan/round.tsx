import type { QuotaYear } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { quotaYearQuery, roundsQuery } from '../../api/quota-plan.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { Written } from '../../pieces/written.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import styles from '../regulations/regulations.module.css';
import { useCeilingName } from './ceiling-names.ts';
import { limitWords } from './limit-words.ts';
import { RoundForm } from './round-form.tsx';
import { quotaPlanRoom } from './statistics.tsx';

const route = getRouteApi('/inside/rencana-kuota/bagi-ulang');

/** What some do not use goes to others of their kind, with a reason; and the rounds before. */
export function RoundRoom() {
  const { schemeYear } = useRegion();
  const { tahun: year = schemeYear } = route.useSearch();
  const { mayAdminister } = rightsOf(useMe());
  const found = useQuery(quotaYearQuery(year));
  return (
    <Room
      up={quotaPlanRoom}
      title={say('Bagi ulang kuota {year}', { year })}
      lead={say(
        'Yang tidak terpakai ditarik dan diberikan kepada yang lain dari jenis yang sama. Yang belum diberikan tetap bebas.',
      )}
    >
      {found.error ? <FaultNotice error={found.error} /> : null}
      {found.isPending ? <Skeleton lines={5} /> : null}
      {found.data ? <Body year={found.data} mayAdminister={mayAdminister} /> : null}
      <Earlier year={year} />
    </Room>
  );
}

interface BodyProps {
  readonly year: QuotaYear;
  readonly mayAdminister: boolean;
}

function Body({ year, mayAdminister }: BodyProps) {
  // of what nothing limits nothing can be taken, and nothing need be given to it
  const limited = year.ceilings.filter(({ people, rupiah }) => people !== null || rupiah !== null);
  if (limited.length === 0) {
    return (
      <Empty title={say('Belum ada kuota yang dapat dibagi ulang.')}>
        <p>
          <Link to="/rencana-kuota/baru" search={{ tahun: year.year }}>
            {say('Buat dan tetapkan rencana kuota dahulu')}
          </Link>
        </p>
      </Empty>
    );
  }
  return mayAdminister ? (
    <RoundForm key={year.movements} year={{ ...year, ceilings: limited }} />
  ) : null;
}

function Earlier({ year }: { readonly year: number }) {
  const rounds = useQuery(roundsQuery(year));
  const { timeZone } = useRegion();
  const nameOf = useCeilingName();
  if (rounds.error) return <FaultNotice error={rounds.error} />;
  return (
    <section className={panel.stack} aria-labelledby="bagi-ulang-lalu">
      <h2 id="bagi-ulang-lalu">{say('Bagi ulang sebelumnya')}</h2>
      {rounds.data?.length === 0 ? <p className={panel.quiet}>{say('Belum pernah.')}</p> : null}
      {rounds.data && rounds.data.length > 0 ? (
        <ol className={`${panel.panel} ${panel.flush}`}>
          {[...rounds.data].reverse().map((round) => (
            <li key={round.number} className={styles.card}>
              <strong>
                <Written>{round.reason}</Written>
              </strong>
              <p className={panel.meta}>
                {say('{at}, perubahan nomor {number}', {
                  at: formatMoment(round.at, timeZone),
                  number: formatNumber(round.number),
                })}
                {round.legalBasis === null ? '' : `, ${round.legalBasis}`}
              </p>
              <ul>
                {round.limits.map(({ key, from, to }) => (
                  <li key={key}>
                    {nameOf(key)}: {limitWords(from, to)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
