import { useId, useRef } from 'react';
import { say } from '../../language/say.ts';
import styles from './work-list.module.css';

interface FilterChipProps {
  readonly name: string;
  /** said while nothing is chosen, e.g. `semua` */
  readonly none: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onChange: (value: string | undefined) => void;
}

/** One part of the filter, which says its value and is taken off by the button beside it. */
export function FilterChip({ name, none, value, options, onChange }: FilterChipProps) {
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const chosen = options.find((option) => option.value === value);
  return (
    <span className={`${styles.filter} ${chosen ? styles.isSet : ''}`}>
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        ref={select}
        data-list-filter
        value={chosen?.value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      {chosen === undefined ? null : (
        <button
          type="button"
          aria-label={say('Hapus saringan {name}: {chosen}', { name, chosen: chosen.name })}
          onClick={() => {
            // the button goes away; the focus must not go with it
            select.current?.focus();
            onChange(undefined);
          }}
        >
          ×
        </button>
      )}
    </span>
  );
}

/** The parts of a list's filter in one line. */
export function FilterChips({ children }: { readonly children: React.ReactNode }) {
  return (
    <search className={styles.filters} aria-label={say('Saringan')}>
      {children}
    </search>
  );
}
