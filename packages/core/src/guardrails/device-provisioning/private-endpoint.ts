import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { endpointTo, privateEndpoint } from '../private-endpoint.ts';

const provisioning = sample('Microsoft.Devices/provisioningServices@2022-12-12', 'devices');

export const guardrail: Guardrail = {
  id: 'device-provisioning/private-endpoint',
  title: 'Device provisioning services are reached through private endpoints',
  severity: 'low',
  why: 'Enrolment over a private endpoint keeps devices of strangers from even asking.',
  fix: 'Add a private endpoint (Microsoft.Network/privateEndpoints) for the group iotDps.',
  note:
    'Only endpoints of the same deployment are seen; suppress the finding where another template makes it. The built-in ' +
    'reads the connections of the running service.',
  controls: ['mcsb-2/NS-2'],
  builtin: 'df39c015-56a4-45de-b4a3-efe77bed320d',
  judge: privateEndpoint(['Microsoft.Devices/provisioningServices']),
  examples: {
    bad: [{ at: '', in: provisioning({ properties: {} }) }],
    good: [
      [
        provisioning({ properties: {} }),
        endpointTo("[resourceId('Microsoft.Devices/provisioningServices', 'devices')]", 'iotDps'),
      ],
    ],
    unknown: [[provisioning({ properties: {} }), endpointTo("[parameters('target')]", 'iotDps')]],
  },
};
