import { readFileSync } from 'node:fs';

/** Loaded before everything else into each process of a service, so that its clock can be moved from outside. */
const file = process.env.MOVED_CLOCK;

/** Milliseconds between two looks at the file. */
const lookEvery = 50;

if (file !== undefined) {
  const Real = Date;
  let [moved, lookedAt] = [0, Number.NEGATIVE_INFINITY];
  const now = (): number => {
    const at = performance.now();
    if (at - lookedAt > lookEvery) {
      lookedAt = at;
      moved = Number(readFileSync(file, 'utf8'));
    }
    return Real.now() + moved;
  };
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, own) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, own),
    get: (target, name, own) => (name === 'now' ? now : Reflect.get(target, name, own)),
  });
}
