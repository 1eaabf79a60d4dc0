import type { ClaimFamily } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { claimQuery, familyQuery } from '../../api/claims.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { claimActWords, relationNames } from '../../words/claims.ts';
import { FamilyForm } from './family-form.tsx';
import { Heirs } from './heirs.tsx';

const route = getRouteApi('/inside/klaim/$id/keluarga');

/** Heirs, children, account and cause: specific data, for those who need to know it. */
export function FamilyRoom() {
  const { id } = route.useParams();
  const { mayHandleClaims } = rightsOf(useMe());
  const family = useQuery({ ...familyQuery(id), refetchOnWindowFocus: false });
  const claim = useQuery(claimQuery(id));
  return (
    <div className={room.column}>
      <p>
        <Link to="/klaim/$id" params={{ id }}>
          {say('Kembali ke klaim')}
        </Link>
      </p>
      <PageHead
        title={say('Data keluarga')}
        lead={say(
          'Data pribadi yang bersifat spesifik: hanya untuk yang mengurus klaim ini. Setiap kali dibuka tercatat.',
        )}
      />
      {family.error ? <FaultNotice error={family.error} /> : null}
      {family.isPending ? <Skeleton lines={8} /> : null}
      {family.data ? (
        <>
          {claim.data ? (
            <Heirs order={claim.data.heirs} names={family.data.heirs.map(({ name }) => name)} />
          ) : null}
          <Words family={family.data} />
          {mayHandleClaims ? (
            <FamilyForm key={family.data.version} family={family.data} />
          ) : (
            <Facts family={family.data} />
          )}
        </>
      ) : null}
    </div>
  );
}

/** Why the insurer asked for more, or refused. */
function Words({ family: { words } }: { readonly family: ClaimFamily }) {
  const { timeZone } = useRegion();
  return words.map((one) => (
    <Notice
      key={`${one.act}-${one.at}`}
      tone="neutral"
      title={`${claimActWords[one.act].name}, ${formatDate(one.at, timeZone)}`}
    >
      <p dir="auto" lang="id">
        {one.words}
      </p>
    </Notice>
  ));
}

/** For whoever reads only. */
function Facts({ family }: { readonly family: ClaimFamily }) {
  return (
    <section className={panel.stack} aria-labelledby="isi-keluarga">
      <h2 id="isi-keluarga">{say('Yang dicatat')}</h2>
      <ul>
        {family.heirs.map((heir) => (
          <li key={`${heir.relation}-${heir.name}`}>
            {relationNames[heir.relation]}: <bdi>{heir.name}</bdi>
          </li>
        ))}
        {family.children.map((child) => (
          <li key={`${child.birthDate}-${child.name}`}>
            <Say text="Anak sekolah: {child}" child={<bdi>{child.name}</bdi>} />
          </li>
        ))}
      </ul>
      <p>
        {say('Rekening: {bank}', {
          bank:
            family.account === null
              ? say('belum dicatat')
              : say('{bank} {number}, atas nama {holder}', {
                  bank: family.account.bank,
                  number: family.account.number,
                  holder: family.account.holder,
                }),
        })}
      </p>
      <p dir="auto">
        {say('Sebab:')} {family.cause ?? say('belum dicatat')}
      </p>
    </section>
  );
}
