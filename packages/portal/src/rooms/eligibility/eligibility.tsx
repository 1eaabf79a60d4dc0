export function EligibilityRoom() {
  return null;
}
