import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { isOneOf, look } from '../look.ts';
import { judged } from '../property.ts';

const workspace = sample('Microsoft.MachineLearningServices/workspaces@2024-10-01', 'ml');

export const guardrail: Guardrail = {
  id: 'machine-learning/managed-network',
  title: 'Machine Learning workspaces run in a managed network that reaches approved targets only',
  severity: 'medium',
  why: 'Notebooks and jobs run code from anywhere; an open network lets it carry the training data out.',
  fix: 'Set managedNetwork.isolationMode to AllowOnlyApprovedOutbound and list outbound rules.',
  note: 'Absent, there is no managed network. Projects take the network of their hub and are left out.',
  controls: ['mcsb-2/NS-2'],
  builtin: '6ddb1705-c8cf-450e-aa4b-19ad6703c440',
  set: { '/properties/managedNetwork/isolationMode': 'AllowOnlyApprovedOutbound' },
  judge: {
    types: ['microsoft.machinelearningservices/workspaces'],
    judge: (resource) => {
      const project = isOneOf(look(resource.body, 'kind').value, 'Project');
      if (project === true) return [];
      const mode = look(resource.body, 'properties', 'managedNetwork', 'isolationMode');
      return [judged(resource, mode, isOneOf(mode.value, 'AllowOnlyApprovedOutbound'))];
    },
  },
  examples: {
    bad: [
      {
        at: '/properties/managedNetwork/isolationMode',
        in: workspace({ properties: { managedNetwork: { isolationMode: 'AllowInternetOutbound' } } }),
      },
      { at: '/properties', in: workspace({ properties: {} }) },
    ],
    good: [
      workspace({ properties: { managedNetwork: { isolationMode: 'AllowOnlyApprovedOutbound' } } }),
      workspace({ kind: 'Project', properties: {} }),
    ],
  },
};
