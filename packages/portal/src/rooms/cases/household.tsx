import type { CaseDetail, CaseField } from '@payung/contract';
import { useRef } from 'react';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import { useShortcuts } from '../../shortcuts/registry.ts';
import { fieldTitle } from '../../words/lacking.ts';
import styles from './household.module.css';

const ofHousehold: ReadonlySet<string> = new Set([
  'familyCardNo',
  'motherMaidenName',
  'address',
  'phone',
]);
const ofPerson: ReadonlySet<string> = new Set([
  'nationalId',
  'name',
  'birthDate',
  'birthPlace',
  'sex',
]);

/** What the two share as a family beside what tells them apart as people; nothing where they share nothing. */
export function Household({ one }: { readonly one: CaseDetail }) {
  const strip = useRef<HTMLElement>(null);
  useShortcuts([{ keys: 'h', name: say('Lihat keluarga'), act: () => strip.current?.focus() }]);
  const told = one.fields.filter(({ standing, waiting }) => standing !== null && waiting !== null);
  const household = told.filter(({ field }) => ofHousehold.has(field));
  const person = told.filter(({ field }) => ofPerson.has(field));
  const isFamily = one.hints.includes('same-family');
  if (!isFamily && !household.some(({ isEqual }) => isEqual)) return null;
  return (
    <section ref={strip} tabIndex={-1} className={styles.strip} aria-labelledby="keluarga">
      <h3 id="keluarga">{say('Satu keluarga, orang berbeda?')}</h3>
      <dl className={styles.parts}>
        <Part title={say('Sebagai keluarga')} fields={household} />
        <Part title={say('Sebagai orang')} fields={person} />
      </dl>
      {isFamily ? (
        <p className={panel.meta}>
          {say(
            'Nomor KK, ibu kandung, atau alamatnya sama, sedangkan nama atau tanggal lahirnya berbeda. Saudara kandung dan kembar sering tampak seperti ini; periksa KTP-el keduanya.',
          )}
        </p>
      ) : null}
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly fields: readonly CaseField[];
}

function Part({ title, fields }: PartProps) {
  return (
    <div className={styles.part}>
      <dt>{title}</dt>
      {fields.map(({ field, isEqual }) => (
        <dd key={field} className={isEqual ? styles.equal : styles.other}>
          {isEqual
            ? say('{field} sama', { field: fieldTitle(field) })
            : say('{field} berbeda', { field: fieldTitle(field) })}
        </dd>
      ))}
    </div>
  );
}
