import type { FieldSuggestion, Me, PackSummary, RegionProfile } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endPack, packsOf, settleSuggestion, suggestionsOf } from '../../field/line.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Select } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { serviceNow } from '../../service-clock.ts';
import { Comparison } from './comparison.tsx';
import styles from './field.module.css';

interface VillageLoansProps {
  readonly me: Me;
  readonly region: RegionProfile;
  /** loans that lie on this device, and acts that are shown with them */
  readonly here: ReadonlySet<string>;
}

/** What is lent of a village elsewhere, to be ended when a device is lost, and answers that were not taken. */
export function VillageLoans({ me, region, here }: VillageLoansProps) {
  const isAdmin = me.role === 'admin';
  const villages = region.villages.filter(
    ({ code }) => isAdmin || me.areas.some((area) => code.startsWith(area)),
  );
  const [village, setVillage] = useState(villages.length === 1 ? (villages[0]?.code ?? '') : '');
  return (
    <section className={`${panel.panel} ${styles.stack}`} aria-labelledby="pinjaman">
      <h2 id="pinjaman">{say('Pinjaman di perangkat lain')}</h2>
      {villages.length === 1 ? null : (
        <Select
          id="desa-pinjaman"
          label={say('Kelurahan/desa')}
          none={say('Pilih kelurahan/desa')}
          value={village}
          options={villages.map(({ code, name }) => ({ value: code, name }))}
          onChange={setVillage}
        />
      )}
      {village === '' ? null : (
        <Loans
          key={village}
          village={village}
          here={here}
          mayEnd={({ by }) => isAdmin || by === me.userId}
          timeZone={region.timeZone}
        />
      )}
    </section>
  );
}

interface LoansProps {
  readonly village: string;
  readonly here: ReadonlySet<string>;
  readonly mayEnd: (loan: PackSummary) => boolean;
  readonly timeZone: string;
}

function Loans({ village, here, mayEnd, timeZone }: LoansProps) {
  const loans = useQuery({
    queryKey: ['lapangan', 'pinjaman', village],
    queryFn: () => packsOf(village),
  });
  const suggestions = useQuery({
    queryKey: ['lapangan', 'saran', village],
    queryFn: () => suggestionsOf(village),
    gcTime: 0,
  });
  const failed = loans.error ?? suggestions.error;
  if (failed !== null) return <FaultNotice error={failed} />;
  if (loans.data === undefined || suggestions.data === undefined) {
    return <p role="status">{say('Memuat pinjaman')}</p>;
  }
  const now = new Date(serviceNow()).toISOString();
  const running = loans.data.filter(
    ({ packId, ended, expiresAt }) => ended === null && expiresAt > now && !here.has(packId),
  );
  const others = suggestions.data.filter(({ suggestionId }) => !here.has(suggestionId));
  return (
    <>
      {running.length === 0 ? (
        <p>{say('Tidak ada daftar yang sedang dipinjam di perangkat lain.')}</p>
      ) : null}
      {running.map((loan) => (
        <Loan key={loan.packId} loan={loan} mayEnd={mayEnd(loan)} timeZone={timeZone} />
      ))}
      {others.map((one) => (
        <Suggested key={one.suggestionId} suggestion={one} village={village} timeZone={timeZone} />
      ))}
    </>
  );
}

interface LoanProps {
  readonly loan: PackSummary;
  readonly mayEnd: boolean;
  readonly timeZone: string;
}

function Loan({ loan, mayEnd, timeZone }: LoanProps) {
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: () => endPack(loan.packId, 'revoked'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['lapangan'] }),
  });
  return (
    <div className={styles.stack}>
      <p>
        {say('{people} orang, diambil {lentAt}, berlaku sampai {expiresAt}.', {
          people: formatNumber(loan.people),
          lentAt: formatMoment(loan.lentAt, timeZone),
          expiresAt: formatMoment(loan.expiresAt, timeZone),
        })}
      </p>
      {ending.error === null ? null : <FaultNotice error={ending.error} />}
      {mayEnd ? (
        <div>
          <Button
            look="danger"
            busy={ending.isPending && say('Mengakhiri')}
            onPress={ending.mutate}
          >
            {say('Akhiri pinjaman ini')}
          </Button>
          <p className={styles.quiet}>
            {say(
              'Jawaban yang dibuat sebelumnya masih diterima sebagai saran. Lakukan bila perangkat hilang.',
            )}
          </p>
        </div>
      ) : null}
    </div>
  );
}

interface SuggestedProps {
  readonly suggestion: FieldSuggestion;
  readonly village: string;
  readonly timeZone: string;
}

/** An answer that somebody brought and that was not taken; nothing is chosen beforehand. */
function Suggested({ suggestion, village, timeZone }: SuggestedProps) {
  const queries = useQueryClient();
  const deciding = useMutation({
    mutationFn: (decision: 'take' | 'set-aside') =>
      settleSuggestion(suggestion.suggestionId, village, decision),
    onSettled: () => queries.invalidateQueries({ queryKey: ['lapangan'] }),
  });
  return (
    <article className={styles.stack}>
      <h3>{say('Saran dari lapangan')}</h3>
      <Comparison suggestion={suggestion} before={null} timeZone={timeZone} />
      {deciding.error === null ? null : <FaultNotice error={deciding.error} />}
      <div className={styles.choices}>
        {suggestion.server?.mayAnswer === true ? (
          <Button
            busy={deciding.isPending && say('Mengirim')}
            onPress={() => deciding.mutate('take')}
          >
            {say('Jawab sesuai saran')}
          </Button>
        ) : null}
        <Button
          busy={deciding.isPending && say('Mengirim')}
          onPress={() => deciding.mutate('set-aside')}
        >
          {say('Kesampingkan saran')}
        </Button>
      </div>
    </article>
  );
}
