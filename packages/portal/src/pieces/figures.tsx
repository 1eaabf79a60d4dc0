import { AddressLink } from './address-link.tsx';
import styles from './figures.module.css';
import panel from './panel.module.css';

interface FiguresProps {
  readonly figures: readonly Figure[];
}

interface Figure {
  readonly name: string;
  readonly value: string;
  /** where its rows are; null or none where there is no list of them */
  readonly address?: string | null;
}

/** What something comes to, in a few figures beside each other. */
export function Figures({ figures }: FiguresProps) {
  return (
    <dl className={`${panel.panel} ${styles.figures}`}>
      {figures.map(({ name, value, address = null }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{address === null ? value : <AddressLink address={address}>{value}</AddressLink>}</dd>
        </div>
      ))}
    </dl>
  );
}
