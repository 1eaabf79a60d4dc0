/** What a mobile number of Indonesia is after its 62: an 8, then seven to eleven digits. */
const mobile = /^8[1-9]\d{6,10}$/;
const separators = /[\s().\-/]+/g;

/**
 * A telephone number as people and spreadsheets write it (`0812-3456-789`, `+62 812…`, `812…` without the zero that
 * a spreadsheet dropped), in the one form that networks take.
 * @returns `+62812…`; null for what is no mobile number of Indonesia, where nothing short can be sent
 */
export function mobileNumberOf(text: string | null): string | null {
  const digits = (text ?? '').trim().replaceAll(separators, '');
  const national = digits.replace(/^(?:\+?62|0062)0?|^0/, '');
  return mobile.test(national) ? `+62${national}` : null;
}
