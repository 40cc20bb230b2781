import type { ExpandedTemplate, Expansion } from '../../resource/index.ts';
import { jsonMember, type JsonObject } from '../../source/index.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { declarations, templateJudgement, textOf } from '../template-subject.ts';
import { isSecureType, revealedSecret } from './secret-texts.ts';

function outputs(template: ExpandedTemplate): Judgement[] {
  return declarations(template.root, 'outputs').map(({ name, node }) => {
    const secret = isSecureType(textOf(node, 'type')) ? undefined : secretOf(name, node, template);
    const path = ['outputs', name, ...(jsonMember(node, 'value') ? ['value'] : [])];
    return templateJudgement(template, path, secret === undefined ? 'pass' : 'fail', `output ${name} shows ${secret}`);
  });
}

function secretOf(name: string, node: JsonObject, { root }: ExpandedTemplate): string | undefined {
  const shown = ['value', 'copy']
    .map((member) => revealedSecret(jsonMember(node, member)?.value, root))
    .find((secret) => secret !== undefined);
  return shown ?? (namesPassword(name) ? 'a password, as its name says' : undefined);
}

function namesPassword(name: string): boolean {
  return /(?:password|passwd|pwd)$/i.test(name);
}

export const guardrail: Guardrail = {
  id: 'template/no-secret-outputs',
  title: 'Outputs reveal no secret',
  severity: 'critical',
  why: 'Outputs are kept in the history of deployments, where everybody reads them who may read the resource group.',
  fix: 'Remove the output and read the secret where it is needed, or give the output the type securestring.',
  note: 'Followed through variables. Outputs of type securestring and secureobject are not kept and pass.',
  peers: ['Azure.Deployment.OutputSecretValue', 'Outputs-Must-Not-Contain-Secrets'],
  secret: true,
  template: (expansion: Expansion) => expansion.templates.flatMap(outputs),
  examples: {
    bad: [
      {
        at: '/outputs/key/value',
        in: { resources: [], outputs: { key: { type: 'string', value: "[listKeys('logs', '2023-05-01').keys[0].value]" } } },
      },
      {
        at: '/outputs/adminPassword/value',
        in: { resources: [], outputs: { adminPassword: { type: 'string', value: 'Corr3ct-h0rse' } } },
      },
      {
        at: '/outputs/password/value',
        in: {
          parameters: { password: { type: 'securestring' } },
          variables: { connection: "[concat('Server=sql;Password=', parameters('Password'))]" },
          resources: [],
          outputs: { password: { type: 'string', value: "[variables('connection')]" } },
        },
      },
      {
        at: '/outputs/connection/value',
        in: {
          parameters: { password: { type: 'securestring' } },
          variables: { sql: [{ host: 'sql', connection: "[concat('Password=', parameters('password'))]" }] },
          resources: [],
          outputs: { connection: { type: 'string', value: "[variables('sql')[0].connection]" } },
        },
      },
    ],
    good: [
      {
        parameters: { password: { type: 'securestring' } },
        variables: { sql: { user: 'operator', login: "[parameters('password')]" } },
        resources: [],
        outputs: { user: { type: 'string', value: "[variables('sql').user]" } },
      },
      {
        parameters: { name: { type: 'string' }, certificate: { type: 'securestring' } },
        resources: [],
        outputs: {
          signed: { type: 'string', value: "[if(empty(parameters('certificate')), 'self', 'own')]" },
          id: { type: 'string', value: "[resourceId('Microsoft.Storage/storageAccounts', parameters('name'))]" },
          key: { type: 'securestring', value: "[listKeys('logs', '2023-05-01').keys[0].value]" },
        },
      },
    ],
    unknown: [],
  },
};
