import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { proposalsQuery } from '../../api/regulations.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import { useMe } from '../../use-region.ts';
import { waitsFor } from './waits-for.ts';

/** The way to proposals of occupations, and how many of them wait for whoever is signed in. */
export function ProposalsLink() {
  const me = useMe();
  const items = useQuery(proposalsQuery).data ?? [];
  const waiting = items.filter((one) => waitsFor(one.state, me.role)).length;
  return (
    <p>
      <Link to="/peraturan/usulan-pekerjaan">{say('Usulan jenis pekerjaan baru')}</Link>{' '}
      <span className={panel.quiet}>
        {waiting === 0
          ? say('dari dinas, lewat dinas pengampu, sampai BPJS Ketenagakerjaan')
          : say('{waiting} menunggu jawaban Anda', { waiting: formatNumber(waiting) })}
      </span>
    </p>
  );
}
