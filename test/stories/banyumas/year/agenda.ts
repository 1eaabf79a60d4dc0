const dayMs = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** So many months from one on. */
export function monthsFrom(first: string, count: number): string[] {
  const from = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1;
  return Array.from({ length: count }, (_, i) => {
    const month = from + i;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

type Act = (day: string) => Promise<void>;

/** What happens on which day; acts may put further ones on later days. */
export class Agenda {
  private readonly acts = new Map<string, Act[]>();

  on(day: string, act: Act): void {
    this.acts.set(day, [...(this.acts.get(day) ?? []), act]);
  }

  has(day: string): boolean {
    return this.acts.has(day);
  }

  /** Does what stands on a day, in the order in which it was put there. */
  async live(day: string): Promise<void> {
    for (const act of this.acts.get(day) ?? []) await act(day);
  }
}
