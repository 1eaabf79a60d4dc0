/** An opened umbrella of five ribs; below its edge a row of shoulders is left free, and its handle ends as a J. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <path fill="currentColor" d={canopy} />
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        d="M16 16.5v8.6a2.9 2.9 0 0 1-5.8 0"
      />
    </svg>
  );
}

/** Five panels with a gap along each rib, so that one colour is enough. */
const canopy =
  'M2.5 17.5A13.5 13.5 0 0 1 16 4A8.65 13.5 0 0 0 7.35 17.5Q4.93 13.3 2.5 17.5zM8.45 17.5A7.55 13.5 0 0 1 16 4A3.25 13.5 0 0 0 12.75 17.5Q10.6 13.3 8.45 17.5zM13.85 17.5A2.15 13.5 0 0 1 16 4A2.15 13.5 0 0 1 18.15 17.5Q16 13.3 13.85 17.5zM19.25 17.5A3.25 13.5 0 0 0 16 4A7.55 13.5 0 0 1 23.55 17.5Q21.4 13.3 19.25 17.5zM24.65 17.5A8.65 13.5 0 0 0 16 4A13.5 13.5 0 0 1 29.5 17.5Q27.08 13.3 24.65 17.5z';
