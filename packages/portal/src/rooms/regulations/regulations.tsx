import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { regulationsQuery } from '../../api/regulations.ts';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe, useRegion } from '../../use-region.ts';
import { Drafts } from './drafts.tsx';
import { ProposalsLink } from './proposals-link.tsx';
import { RegulationsTable } from './regulations-table.tsx';
import { Versions } from './versions.tsx';

/** What held, holds and is to hold: the rules in their order, and the regulations that they hang on. */
export function RegulationsRoom() {
  const found = useQuery(regulationsQuery);
  const rights = rightsOf(useMe());
  const { mayAdminister, maySeeRuleDrafts } = rights;
  const region = useRegion();
  return (
    <div className={room.column}>
      <PageHead
        title={say('Peraturan')}
        lead={
          <WithTerms terms={['dasar-hukum', 'pekerja-rentan']}>
            {say(
              'Aturan program {region}: yang pernah, sedang, dan akan berlaku. Yang sudah diputuskan tidak berubah.',
              { region: region.name },
            )}
          </WithTerms>
        }
        actions={
          mayAdminister ? (
            <>
              <Link to="/peraturan/perubahan" className={buttonClass('main')}>
                {say('Mulai perubahan aturan')}
              </Link>
              <Link to="/peraturan/catat" className={buttonClass('plain')}>
                {say('Catat peraturan')}
              </Link>
            </>
          ) : undefined
        }
      />
      {rights.maySeeOccupationProposals ? <ProposalsLink /> : null}
      {rights.maySeePeople ? (
        <p>
          <Link to="/rencana-kuota">{say('Rencana kuota dan pagu')}</Link>{' '}
          <span className={panel.quiet}>
            {say('pembagian tempat dan rupiah menurut peraturan')}
          </span>
        </p>
      ) : null}
      {found.error ? <FaultNotice error={found.error} /> : null}
      {found.isPending ? <Skeleton lines={6} /> : null}
      {found.data ? (
        <>
          <Versions list={found.data} />
          {maySeeRuleDrafts ? <Drafts regulations={found.data.regulations} /> : null}
          <section className={panel.stack} aria-labelledby="peraturan">
            <h2 id="peraturan">{say('Peraturan yang tercatat')}</h2>
            <RegulationsTable regulations={found.data.regulations} />
          </section>
        </>
      ) : null}
    </div>
  );
}
