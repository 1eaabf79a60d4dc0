import { Link } from '@tanstack/react-router';
import { say } from '../language/say.ts';
import { personOf } from '../words/person-of.ts';

interface PersonLinkProps {
  readonly nomination: string;
  /** by which this line is told from the others, read out with the link: a list that keeps no names */
  readonly of: string;
  /** the page of who left; the person's own page when left out */
  readonly to?: 'leaver';
}

/** "Lihat orangnya" in a list that keeps no names; readers hear of which line. */
export function PersonLink({ nomination, of, to }: PersonLinkProps) {
  const label = say('Lihat orangnya: {of}', { of });
  return to === 'leaver' ? (
    <Link to="/keluar/$id" params={{ id: nomination }} aria-label={label}>
      {say('Lihat orangnya')}
    </Link>
  ) : (
    <Link to="/orang/$id" params={{ id: personOf(nomination) }} aria-label={label}>
      {say('Lihat orangnya')}
    </Link>
  );
}
