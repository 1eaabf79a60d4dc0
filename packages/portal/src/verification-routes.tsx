/** Who is checked, by whom, and what is still missing. */
export const verificationRoutes = [] as const;
