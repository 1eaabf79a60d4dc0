/** Branches give participants cards (KPJ) of about eleven digits; a number that is still being typed finds nobody. */
export const cardDigits = /^\d{9,13}$/;
