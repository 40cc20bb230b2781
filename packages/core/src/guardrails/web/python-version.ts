import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { leadingVersion, runtimeJudge } from './runtimes.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const slot = sample('Microsoft.Web/sites/slots@2023-12-01', 'shop/blue');
const config = sample('Microsoft.Web/sites/config@2023-12-01', 'shop/web');

export const guardrail: Guardrail = {
  id: 'web/python-version',
  title: 'Web apps run on a supported Python',
  severity: 'medium',
  why: 'A version out of support gets no fixes, while its flaws are published and tried on every site.',
  fix: 'Move to a version of Python that gets fixes.',
  note:
    'The parameter oldest is the oldest version that passes; raise it as versions go out of support ' +
    '(https://devguide.python.org/versions/).',
  peers: ['CKV_AZURE_82', 'AVD-AZU-0070'],
  parameters: {
    oldest: { type: 'String', defaultValue: '3.10', metadata: { description: 'The oldest version of Python that passes.' } },
  },
  judge: runtimeJudge({ stacks: ['PYTHON'], property: 'pythonVersion', version: leadingVersion }),
  examples: {
    bad: [
      { at: '/properties/siteConfig/linuxFxVersion', in: site({ properties: { siteConfig: { linuxFxVersion: 'PYTHON|3.8' } } }) },
      { at: '/properties/siteConfig/pythonVersion', in: slot({ properties: { siteConfig: { pythonVersion: '3.4' } } }) },
      { at: '/properties/pythonVersion', in: config({ properties: { pythonVersion: '3.4' } }) },
    ],
    good: [
      site({ properties: { siteConfig: { linuxFxVersion: 'PYTHON|3.12' } } }),
      slot({ properties: { siteConfig: { pythonVersion: '3.10' } } }),
      site({ properties: { siteConfig: { linuxFxVersion: 'CUSTOM|1.0' } } }),
      site({ properties: {} }),
    ],
  },
};
