import { isExpression, parseExpression, Refusal, type Expression } from '../../arm/index.ts';
import type { ExpandedTemplate, Expansion } from '../../resource/index.ts';
import { jsonMember, type JsonNode } from '../../source/index.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { declarations, templateJudgement, textOf } from '../template-subject.ts';
import { isSecureType } from './secret-texts.ts';

function parameters(template: ExpandedTemplate): Judgement[] {
  return declarations(template.root, 'parameters')
    .filter(({ node }) => isSecureType(textOf(node, 'type')))
    .map(({ name, node }) => {
      const open = isOpen(jsonMember(node, 'defaultValue')?.value);
      return templateJudgement(template, ['parameters', name, 'defaultValue'], open ? 'fail' : 'pass', `${name} has a default`);
    });
}

function isOpen(value: JsonNode | undefined): boolean {
  if (value === undefined || value.kind === 'null') return false;
  if (value.kind === 'object') return value.members.length > 0;
  if (value.kind !== 'string') return true;
  if (!isExpression(value.value)) return value.value !== '';
  const expression = parseExpression(value.value);
  return !(expression instanceof Refusal) && !usesNewGuid(expression);
}

function usesNewGuid(expression: Expression): boolean {
  if (expression.kind === 'literal') return false;
  if (expression.kind === 'call') return expression.name.toLowerCase() === 'newguid' || expression.args.some(usesNewGuid);
  return usesNewGuid(expression.target) || (expression.kind === 'index' && usesNewGuid(expression.index));
}

export const guardrail: Guardrail = {
  id: 'template/secure-parameter-default',
  title: 'Secure parameters have no default that everybody can read',
  severity: 'critical',
  why: 'A default stands in the template in plain text, in every repository and in the history of deployments.',
  fix: 'Remove defaultValue, or use an empty text or newGuid().',
  note: 'An expression for a default can be computed by everybody who knows the template, except newGuid().',
  peers: ['CKV_AZURE_131', 'Secure-String-Parameters-Cannot-Have-Default', '4d2cf896-c053-4be5-9c95-8b4771112f29'],
  secret: true,
  template: (expansion: Expansion) => expansion.templates.flatMap(parameters),
  examples: {
    bad: [
      {
        at: '/parameters/password/defaultValue',
        in: { parameters: { password: { type: 'securestring', defaultValue: 'Corr3ct-h0rse' } }, resources: [] },
      },
      {
        at: '/parameters/settings/defaultValue',
        in: { parameters: { settings: { type: 'secureObject', defaultValue: { key: 'x' } } }, resources: [] },
      },
      {
        at: '/parameters/password/defaultValue',
        in: {
          parameters: { password: { type: 'secureString', defaultValue: "[concat('P', uniqueString(resourceGroup().id))]" } },
          resources: [],
        },
      },
    ],
    good: [
      {
        parameters: {
          password: { type: 'securestring' },
          empty: { type: 'securestring', defaultValue: '' },
          fresh: { type: 'securestring', defaultValue: "[concat('P', newGuid())]" },
          settings: { type: 'secureobject', defaultValue: {} },
          name: { type: 'string', defaultValue: 'shop' },
        },
        resources: [],
      },
    ],
    unknown: [],
  },
};
