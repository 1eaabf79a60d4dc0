import type { VerificationLevel } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nextSheetsQuery } from '../../api/verification.ts';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import panel from '../../pieces/panel.module.css';

interface NextSheetProps {
  readonly level: VerificationLevel;
  readonly after: string;
}

/** The way to the next who waits, so that nobody has to go back to the list each time. */
export function NextSheet({ level, after }: NextSheetProps) {
  const next = useQuery(nextSheetsQuery(level)).data?.items.find(
    ({ nominationId, mayAnswer }) => nominationId !== after && mayAnswer,
  );
  return (
    <div className={panel.row}>
      {next === undefined ? null : (
        <Link
          to="/verifikasi/orang/$id"
          params={{ id: next.nominationId }}
          className={buttonClass('main')}
        >
          {say('Periksa orang berikutnya')}
        </Link>
      )}
      <Link to="/verifikasi" className={buttonClass('plain')}>
        {say('Kembali ke daftar kerja')}
      </Link>
    </div>
  );
}
