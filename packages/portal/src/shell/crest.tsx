import styles from './rail.module.css';

/** What kind of place it is stands in front of its own name. */
const kinds = /^(kabupaten|kota|provinsi|payung)\s+/i;

/** The sign of whose portal this is: the first letter of its own name. */
export function Crest({ name }: { readonly name: string }) {
  const letter = [...name.replace(kinds, '')][0] ?? '';
  return (
    <span className={styles.crest} aria-hidden="true">
      {letter.toLocaleUpperCase('id')}
    </span>
  );
}
