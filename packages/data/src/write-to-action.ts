import type { ActionSetting } from './action-setting.ts';
import { caseAction } from './cases/case-action.ts';
import { foundingAction } from './control/founding-action.ts';
import { doubleCheckAction } from './double-checks/double-check-action.ts';
import { importAction } from './import-action.ts';
import { lookUpAction } from './key-ring/look-up-action.ts';
import { ringAction } from './key-ring/ring-action.ts';
import { matchModelAction } from './match-models/match-model-action.ts';
import { matchPageAction } from './match-pages/page-action.ts';
import { memberAction } from './members/member-action.ts';
import { nominationAction } from './nomination-action.ts';
import { personAction } from './person-action.ts';
import { protectionAction } from './protection/protection-action.ts';
import { publishedAction } from './published/published-action.ts';
import { quotaAction } from './quota-action.ts';
import type { ActionFor, RegistryWrite } from './registry-writes.ts';
import { shelfAction } from './shelves/shelf-action.ts';

/** Turns each kind of write into its one conditional database action. */
export function actionsOf(setting: ActionSetting): ActionFor {
  return (write, position) =>
    lookUpAction(setting, write) ??
    matchPageAction(setting, write) ??
    personAction(setting, write) ??
    nominationAction(setting, write, position) ??
    quotaAction(setting, write, position) ??
    importAction(setting, write) ??
    caseAction(setting, write, position) ??
    matchModelAction(setting, write) ??
    doubleCheckAction(setting, write) ??
    shelfAction(setting, write) ??
    foundingAction(setting, write) ??
    protectionAction(setting, write, position) ??
    memberAction(setting, write, position) ??
    publishedAction(setting, write) ??
    ringAction(setting, write) ??
    unreachable(write);
}

function unreachable(write: RegistryWrite): never {
  throw new Error(`no action for a write of kind ${write.write}`);
}
