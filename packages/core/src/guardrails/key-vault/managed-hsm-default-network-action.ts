import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { isOneOf, look, or } from '../look.ts';
import { judged } from '../property.ts';

const hsm = sample('Microsoft.KeyVault/managedHSMs@2023-07-01', 'hsm');

export const guardrail: Guardrail = {
  id: 'key-vault/managed-hsm-default-network-action',
  title: 'Firewalls of managed HSMs deny by default',
  severity: 'high',
  why: 'A module that answers the whole internet turns every leaked credential into a way to its keys.',
  fix: 'Set networkAcls.defaultAction to Deny, or publicNetworkAccess to Disabled, and connect through a private endpoint.',
  note: 'Absent, it is Allow. The built-in fails a module whose public network access is disabled altogether; it passes here.',
  controls: ['mcsb-2/NS-2'],
  builtin: '19ea9d63-adee-4431-a95e-1913c6c1c75f',
  set: { '/properties/networkAcls/defaultAction': 'Deny' },
  judge: {
    types: ['microsoft.keyvault/managedhsms'],
    judge: (resource) => {
      const action = look(resource.body, 'properties', 'networkAcls', 'defaultAction');
      const access = look(resource.body, 'properties', 'publicNetworkAccess');
      return [judged(resource, action, or(isOneOf(action.value, 'Deny'), isOneOf(access.value, 'Disabled')))];
    },
  },
  examples: {
    bad: [
      { at: '/properties/networkAcls/defaultAction', in: hsm({ properties: { networkAcls: { defaultAction: 'Allow' } } }) },
      { at: '/properties', in: hsm({ properties: {} }) },
    ],
    good: [
      hsm({ properties: { networkAcls: { defaultAction: 'Deny' } } }),
      hsm({ properties: { publicNetworkAccess: 'Disabled' } }),
    ],
  },
};
