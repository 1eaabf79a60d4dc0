const shapes = {
  home: 'M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z',
  upload: 'M12 16V4m-5 5l5-5 5 5M4 16v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3',
  lists: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zm-6 9a6 6 0 0 1 12 0m1-16a3.5 3.5 0 0 1 0 7m2 3a6 6 0 0 1 3 6',
  add: 'M10 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zm-6 9a6 6 0 0 1 11-3m4-3v6m-3-3h6',
  journal:
    'M6 3h11a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H6a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zm2 5h6m-6 4h6m-6 4h4',
  settings: 'M4 7h9m5 0h2M4 17h2m5 0h9M15.500 4.500v5M8.500 14.500v5',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 9a8 8 0 0 1 16 0',
  narrow: 'M4 5h16v14H4zM9 5v14m7-10l-3 3 3 3',
  widen: 'M4 5h16v14H4zM9 5v14m4-10l3 3-3 3',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zm5-1.500L20 20',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  map: 'M9 4L3 6.500v13.500l6-2.500 6 2.500 6-2.500V4l-6 2.500zm0 0v13.500m6-11v13.500',
  meter: 'M4 20V10m5.300 10V4m5.400 16v-7M20 20V8',
  pulse: 'M3 12h4l3-7 4 14 3-7h4',
  key: 'M14 10a4 4 0 1 1-8 0 4 4 0 0 1 8 0zm0 0h7m-3 0v4',
  pair: 'M14.500 12a5.500 5.500 0 1 1-11 0 5.500 5.500 0 0 1 11 0zm6 0a5.500 5.500 0 1 1-11 0 5.500 5.500 0 0 1 11 0z',
  compare: 'M4 4h7v16H4zM13 4h7v16h-7zM6.500 8.500h2m-2 3.500h2m7-3.500h2m-2 3.500h2',
  decision: 'M6 3h8l4 4v14H6zm8 0v4h4M9 14l2 2 4-4.500',
  check: 'M4 5h10M4 11h6M4 17h5m3-1l3 3 6-7',
  rules: 'M6 3h12v18H6zM9 8h.01M12 8h3M9 12h.01M12 12h3M9 16h.01M12 16h3',
  money:
    'M3 6h18v12H3zM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM6.500 9.500v.01m11 5v.01',
  leave: 'M13 4H5v16h8m-4-8h12m-4-4l4 4-4 4',
  exchange: 'M4 8h15m-4-4l4 4-4 4M20 16H5m4-4l-4 4 4 4',
  shield: 'M12 3l8 3v6c0 5-3.500 7.500-8 9-4.500-1.500-8-4-8-9V6zm0 5v4m0 4h.01',
} as const;
export type IconName = keyof typeof shapes;

/** Beside a word that says the same. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d={shapes[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
