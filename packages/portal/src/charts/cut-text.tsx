import styles from './charts.module.css';

interface CutTextProps {
  readonly x: number;
  readonly y: number;
  /** px; what is longer ends in dots */
  readonly width: number;
  readonly look?: string | undefined;
  readonly children: string;
}

/** px of its one line */
const height = 20;

/** A name in a drawing, whole for whoever reads the page by other means, cut where it does not fit. */
export function CutText({ x, y, width, look, children }: CutTextProps) {
  return (
    <foreignObject x={x} y={y} width={Math.max(0, width)} height={height}>
      <div className={look === undefined ? styles.cut : `${styles.cut} ${look}`}>
        {`${children} `}
      </div>
    </foreignObject>
  );
}
