/** What the programme rests on: regulations, statistics and plans of the quota. */
export const programmeRoutes = [] as const;
