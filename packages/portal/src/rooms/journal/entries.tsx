import type { JournalEntry } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { membersQuery } from '../../api/members.ts';
import { formatDate, formatTime } from '../../format.ts';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import { rightsOf } from '../../rights.ts';
import { useMe, useNames, useRegion } from '../../use-region.ts';
import { actorName, changeSentence, fieldName, valueText } from '../../words/journal.ts';
import styles from './journal.module.css';

interface EntriesProps {
  readonly items: readonly JournalEntry[];
  /** of each day; lower where the entries stand under a heading of their own */
  readonly heading?: 'h2' | 'h4';
}

/** Entries by day, the newest first; each says who, when and what, and shows its values when opened. */
export function Entries({ items, heading: Heading = 'h2' }: EntriesProps) {
  const { timeZone } = useRegion();
  const days = new Map<string, JournalEntry[]>();
  for (const entry of items) {
    const day = formatDate(entry.at, timeZone);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, entries]) => (
    <div key={day} className={panel.stack}>
      <Heading>{day}</Heading>
      <ol className={`${panel.panel} ${panel.flush}`}>
        {entries.map((entry) => (
          <Entry key={entry.position} entry={entry} />
        ))}
      </ol>
    </div>
  ));
}

function Entry({ entry }: { readonly entry: JournalEntry }) {
  const { timeZone } = useRegion();
  const { agencyName } = useNames();
  const { mayAudit } = rightsOf(useMe());
  // officers read what was done to their own people, yet not who works here
  const members = useQuery({ ...membersQuery, enabled: mayAudit }).data ?? [];
  const { actor, at, changes } = entry;
  const name = members.find(({ user }) => user === actor.user)?.name;
  return (
    <li className={styles.entry}>
      <span className={styles.time}>{formatTime(at, timeZone)}</span>
      <div className={styles.what}>
        <p>
          <strong>
            <bdi>{name ?? actorName(actor.kind)}</bdi>
          </strong>
          <span className={panel.quiet}>
            {name === undefined ? '' : `, ${actorName(actor.kind)}`}
            {actor.agency === null ? '' : `, ${agencyName(actor.agency)}`}
          </span>
        </p>
        <ul>
          {summaryOf(changes).map(([sentence, count]) => (
            <li key={sentence}>
              {sentence}
              {count > 1 ? say(' ({count} kali)', { count }) : ''}
            </li>
          ))}
        </ul>
        <details>
          <summary>{say('Rincian')}</summary>
          <ul className={styles.changes}>
            {changes.map((change, position) => (
              <ChangeLine key={`${change.id}-${position}-${change.act}`} change={change} />
            ))}
          </ul>
          <p className={panel.meta}>
            {say('Entri {position}, nomor laporan {correlationId}', {
              position: entry.position,
              correlationId: entry.correlationId,
            })}
          </p>
        </details>
      </div>
    </li>
  );
}

type Change = JournalEntry['changes'][number];

/** Each kind of change once, with how often: one entry of a list holds a hundred. */
function summaryOf(changes: readonly Change[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const change of changes) {
    const sentence = changeSentence(change);
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return [...counts];
}

function ChangeLine({ change }: { readonly change: Change }) {
  const { before = {}, after = {} } = change;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return (
    <li>
      {changeSentence(change)} <Thing change={change} />
      {names.length === 0 ? null : (
        <ul className={styles.values}>
          {names.map((name) => (
            <li key={name}>
              {fieldName(name, change.of)}:{' '}
              {name in before ? (
                <>
                  <del>{valueText(name, before[name])}</del>{' '}
                </>
              ) : null}
              {name in after ? <ins>{valueText(name, after[name])}</ins> : null}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Where the thing can be looked at; ids only, as names are no part of the journal. */
function Thing({ change: { of, id } }: { readonly change: Change }) {
  switch (of) {
    case 'person':
    case 'nomination':
      return (
        <Link to="/orang/$id" params={{ id: id.slice(0, 26) }}>
          {say('Lihat orang')}
        </Link>
      );
    case 'import':
      return (
        <Link to="/daftar/$id" params={{ id }}>
          {say('Lihat daftar')}
        </Link>
      );
    case 'member':
      return (
        <Link to="/pengaturan/pengguna/$id" params={{ id }}>
          {say('Lihat pengguna')}
        </Link>
      );
    case 'case':
      return (
        <Link to="/ganda/$id" params={{ id }}>
          {say('Lihat perbandingan')}
        </Link>
      );
    case 'quota':
      return (
        <Link to="/kuota/$id" params={{ id }}>
          {say('Lihat kartu')}
        </Link>
      );
    default:
      return null;
  }
}
