import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { leadingVersion, runtimeJudge } from './runtimes.ts';

const site = sample('Microsoft.Web/sites@2023-12-01', 'shop');
const slot = sample('Microsoft.Web/sites/slots@2023-12-01', 'shop/blue');
const config = sample('Microsoft.Web/sites/config@2023-12-01', 'shop/web');

export const guardrail: Guardrail = {
  id: 'web/dotnet-version',
  title: 'Web apps run on a supported .NET',
  severity: 'medium',
  why: 'A version out of support gets no fixes, while its flaws are published and tried on every site.',
  fix: 'Move to a version of .NET that gets fixes.',
  note:
    'The parameter oldest is the oldest version that passes; raise it as versions go out of support ' +
    '(https://dotnet.microsoft.com/platform/support/policy/dotnet-core). v4.0 and v2.0 are the .NET Framework, which ' +
    'Windows maintains.',
  peers: ['CKV_AZURE_80', 'Azure.AppService.NETVersion'],
  parameters: {
    oldest: { type: 'String', defaultValue: '8.0', metadata: { description: 'The oldest version of .NET that passes.' } },
  },
  judge: runtimeJudge({
    stacks: ['DOTNETCORE', 'DOTNET', 'DOTNET-ISOLATED'],
    property: 'netFrameworkVersion',
    version: (text) => (/^v[24]\.0$/i.test(text) ? undefined : leadingVersion(text)),
  }),
  examples: {
    bad: [
      {
        at: '/properties/siteConfig/linuxFxVersion',
        in: site({ properties: { siteConfig: { linuxFxVersion: 'DOTNETCORE|6.0' } } }),
      },
      {
        at: '/properties/siteConfig/netFrameworkVersion',
        in: slot({ properties: { siteConfig: { netFrameworkVersion: 'v6.0' } } }),
      },
      { at: '/properties/netFrameworkVersion', in: config({ properties: { netFrameworkVersion: 'v6.0' } }) },
    ],
    good: [
      site({ properties: { siteConfig: { linuxFxVersion: 'DOTNETCORE|8.0' } } }),
      slot({ properties: { siteConfig: { netFrameworkVersion: 'v4.0' } } }),
      site({ properties: { siteConfig: { linuxFxVersion: 'CUSTOM|1.0' } } }),
      site({ properties: {} }),
    ],
  },
};
