import type { PublicMonthView } from '@payung/contract';
import type * as z from 'zod';
import { said } from '../../charts/chart-text.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import { Term } from '../../terms/term.tsx';
import { shareNames } from '../../words/figures.ts';

type Shares = z.infer<typeof PublicMonthView>['shares'];

/** Shares of cited numbers of workers, each with what it is counted of. */
export function SharesTold({ shares }: { readonly shares: Shares }) {
  if (shares.length === 0) return null;
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="cakupan-umum">
      <h2 id="cakupan-umum">
        <Term of="cakupan">{say('Cakupan')}</Term>
      </h2>
      <ul>
        {shares.map(({ kind, people, source, date, share }) => (
          <li key={kind}>
            {say('{shareName}: {share} dari {people} orang ({source}, {date}).', {
              shareName: shareNames[kind],
              share: said(share, 'share'),
              people: formatNumber(people),
              source,
              date: formatDate(date, 'UTC'),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
