import styles from './charts.module.css';
import type { Look } from './figures.ts';

const paths: Readonly<Record<Exclude<Look, 1>, string>> = {
  2: 'M0 8 L8 0 M-2 2 L2 -2 M6 10 L10 6',
  3: 'M0 4 H8',
  4: 'M4 0 V8 M0 4 H8',
};

const looks = [2, 3, 4] as const;

/** The four looks as fills: a series is told by its pattern where colours are not seen or not printed. */
export function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {looks.map((look) => (
        <pattern key={look} id={`${id}-${look}`} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect width={8} height={8} className={styles[`fill${look}`]} />
          <path d={paths[look]} className={styles.hatch} />
        </pattern>
      ))}
    </defs>
  );
}

/** How a shape of a look is filled: the first is plain. */
export function fillOf(id: string, look: Look): { className: string } | { fill: string } {
  return look === 1 ? { className: styles.fill1 ?? '' } : { fill: `url(#${id}-${look})` };
}
