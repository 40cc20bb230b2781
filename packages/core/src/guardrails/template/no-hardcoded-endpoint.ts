import type { ExpandedTemplate, Expansion } from '../../resource/index.ts';
import { jsonMember } from '../../source/index.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { templateJudgement, textsIn } from '../template-subject.ts';

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment#environment */
const ENDPOINTS =
  /(?:^|[/.'"\s])(?<!schema\.)(?:management\.azure\.com|management\.core\.windows\.net|gallery\.azure\.com|graph\.windows\.net|login\.microsoftonline\.com|login\.windows\.net|database\.windows\.net|vault\.azure\.net|batch\.core\.windows\.net|azuredatalakestore\.net|azuredatalakeanalytics\.net)(?![a-z0-9.-]*[a-z0-9])/i;

function endpoints(template: ExpandedTemplate): Judgement[] {
  const texts = ['variables', 'resources', 'outputs'].flatMap((section) => {
    const value = jsonMember(template.root, section)?.value;
    return value === undefined ? [] : textsIn({ value, path: [section] });
  });
  // Nested templates are judged by themselves.
  const own = texts.filter(({ path }) => path.at(-1) !== '$schema' && !path.includes('template'));
  const written = own.filter(({ text }) => ENDPOINTS.test(text));
  return written.length > 0
    ? written.map(({ path }) => templateJudgement(template, path, 'fail', `${path.at(-1)} has one written out`))
    : [templateJudgement(template, [], 'pass')];
}

export const guardrail: Guardrail = {
  id: 'template/no-hardcoded-endpoint',
  title: 'Endpoints of Azure come from environment()',
  severity: 'low',
  why: 'A written-out endpoint ties the template to the public cloud, and sends credentials there from any other.',
  fix: 'Use environment(), for example environment().resourceManager or environment().suffixes.keyvaultDns.',
  note: 'Hosts that environment() knows; not addresses of single storage accounts, and not the schemas at the top of templates.',
  peers: ['DeploymentTemplate-Must-Not-Contain-Hardcoded-Uri'],
  template: (expansion: Expansion) => expansion.templates.flatMap(endpoints),
  examples: {
    bad: [
      { at: '/variables/api', in: { variables: { api: "[concat('https://', 'management.azure.com')]" }, resources: [] } },
      { at: '/variables/vault', in: { variables: { vault: 'https://kv.vault.azure.net/' }, resources: [] } },
    ],
    good: [
      {
        variables: { api: '[environment().resourceManager]', schema: 'https://schema.management.azure.com/schemas/x' },
        resources: [],
      },
    ],
    unknown: [],
  },
};
