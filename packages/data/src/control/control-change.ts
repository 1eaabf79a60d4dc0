import type { Change } from '../registry-writes.ts';
import type { ControlWrite } from './control-writes.ts';

/** The operator's journal line of a write: ids, codes and states, never a name or an address. */
export function controlChange(write: ControlWrite): Change | null {
  switch (write.write) {
    case 'new-standing': {
      const { tenant, state, regency } = write.standing;
      return {
        of: 'region',
        id: tenant,
        act: 'requested',
        after: { state, regency: regency.code },
      };
    }
    case 'change-standing': {
      const { before, after, act } = write;
      return {
        of: 'region',
        id: before.tenant,
        act,
        before: { state: before.state, version: before.version },
        after: {
          state: after.state,
          version: after.version,
          ...(after.reason === null ? {} : { reason: after.reason }),
        },
      };
    }
    case 'new-hand-out':
      return {
        of: 'region',
        id: write.tenant,
        act: 'hand-out-asked',
        after: { handOut: write.handOut.id },
      };
    case 'new-glass':
    case 'move-glass': {
      const { id, tenant, state, minutes, reason, until } =
        write.write === 'new-glass' ? write.glass : write.after;
      return {
        of: 'break-glass',
        id,
        act: state,
        after: { region: tenant, minutes, reason, until },
      };
    }
    case 'open-breach':
      return {
        of: 'breach',
        id: write.breach.id,
        act: 'opened',
        after: { region: write.tenant, knownAt: write.breach.knownAt },
      };
    case 'destroy-keys':
      return { of: 'keys', id: write.tenant, act: 'destroyed', after: { receipt: write.receipt } };
    case 'new-central-admin':
      return { of: 'central-admin', id: write.admin.user, act: 'named' };
    case 'enter-region':
    case 'enter-glass':
    case 'claim-regency':
    case 'free-regency':
    case 'new-profile':
    case 'list-tenant':
    case 'unlist-tenant':
    case 'keep-logo':
    case 'point-user':
      return null;
  }
}
