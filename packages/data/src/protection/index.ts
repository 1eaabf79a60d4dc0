export {
  type BreachFacts,
  type BreachReads,
  type BreachRecord,
  type BreachStep,
  breachFactsIn,
  breachItems,
  mostBreachSteps,
  type NewBreach,
  openBreachAction,
} from './breach.ts';
export { type PaperKind, protectionKeys } from './protection-keys.ts';
