import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { and, isOneOf, look, not, or, test } from '../look.ts';
import { judged } from '../property.ts';
import { inManagedNetwork } from './compute.ts';

const compute = sample('Microsoft.MachineLearningServices/workspaces/computes@2024-10-01', 'ml/cluster');
const workspace = sample('Microsoft.MachineLearningServices/workspaces@2024-10-01', 'ml');

export const guardrail: Guardrail = {
  id: 'machine-learning/cluster-public-ssh',
  title: 'Nodes of Machine Learning clusters take no SSH from the internet',
  severity: 'high',
  why: 'Every open SSH port is tried by password guessers within minutes; a node holds the tokens of the jobs that it runs.',
  fix: 'Set properties.remoteLoginPortPublicAccess to Disabled.',
  note: 'Absent, it is NotSpecified: closed for clusters in a subnet or a managed network, open for the others.',
  controls: ['mcsb-1/NS-2', 'mcsb-2/NS-2'],
  set: { '/properties/properties/remoteLoginPortPublicAccess': 'Disabled' },
  judge: {
    types: ['microsoft.machinelearningservices/workspaces/computes'],
    judge: (resource, graph) => {
      if (isOneOf(look(resource.body, 'properties', 'computeType').value, 'AmlCompute') === false) return [];
      const access = look(resource.body, 'properties', 'properties', 'remoteLoginPortPublicAccess');
      const subnet = look(resource.body, 'properties', 'properties', 'subnet', 'id');
      const inside = or(
        test(subnet.value, (id) => id !== undefined),
        inManagedNetwork(resource, graph),
      );
      const closed = or(isOneOf(access.value, 'Disabled'), and(inside, not(isOneOf(access.value, 'Enabled'))));
      return [judged(resource, access, closed)];
    },
  },
  examples: {
    bad: [
      {
        at: '/properties/properties/remoteLoginPortPublicAccess',
        in: compute({ properties: { computeType: 'AmlCompute', properties: { remoteLoginPortPublicAccess: 'Enabled' } } }),
      },
      { at: '/properties/properties', in: compute({ properties: { computeType: 'AmlCompute', properties: {} } }) },
    ],
    good: [
      compute({ properties: { computeType: 'AmlCompute', properties: { remoteLoginPortPublicAccess: 'Disabled' } } }),
      compute({
        properties: {
          computeType: 'AmlCompute',
          properties: { subnet: { id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'ml')]" } },
        },
      }),
      compute({ properties: { computeType: 'ComputeInstance' } }),
      workspace({
        properties: { managedNetwork: { isolationMode: 'AllowOnlyApprovedOutbound' } },
        resources: [{ type: 'computes', apiVersion: '2024-10-01', name: 'cluster', properties: { computeType: 'AmlCompute' } }],
      }),
    ],
  },
};
