import { say } from '../language/say.ts';
import panel from '../pieces/panel.module.css';
import { meanings } from './meanings/all.ts';
import type { Basis } from './meanings/meaning.ts';
import type { TermId } from './names.ts';
import styles from './terms.module.css';

/** The plain meaning of a term, and what it rests on. */
export function TermText({ of }: { readonly of: TermId }) {
  const { text, basis } = meanings[of];
  return (
    <div className={styles.text}>
      <p>{text}</p>
      <ul className={panel.meta}>
        {basis.map((one) => (
          <li key={one.source}>{basisWords(one)}</li>
        ))}
      </ul>
    </div>
  );
}

/** What a source is worth, said with it: nobody shall quote what we have not read. */
function basisWords({ standing, source }: Basis): string {
  switch (standing) {
    case 'read':
      return say('Dasar hukum: {source}.', { source });
    case 'told':
      return say('Dasar menurut sumber lain, naskahnya belum kami periksa: {source}.', { source });
    case 'unsure':
      return say('Belum dapat dipastikan: {source}.', { source });
    case 'own':
      return say('Bukan bunyi peraturan: {source}.', { source });
  }
}
