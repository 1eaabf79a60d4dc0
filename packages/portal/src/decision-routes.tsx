/** From those who are ready to the decision, its papers and its money. */
export const decisionRoutes = [] as const;
