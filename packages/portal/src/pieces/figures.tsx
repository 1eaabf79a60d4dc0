import styles from './figures.module.css';
import panel from './panel.module.css';

interface FiguresProps {
  readonly figures: readonly { readonly name: string; readonly value: string }[];
}

/** What something comes to, in a few figures beside each other. */
export function Figures({ figures }: FiguresProps) {
  return (
    <dl className={`${panel.panel} ${styles.figures}`}>
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
