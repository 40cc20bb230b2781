import { isExpression, parseExpression, Refusal, type Expression } from '../../arm/index.ts';
import type { ExpandedTemplate, Expansion } from '../../resource/index.ts';
import { jsonMember, type JsonNode, type JsonObject } from '../../source/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { children, resourceNodes, templateJudgement, type PlacedNode } from '../template-subject.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');
const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');

function names(template: ExpandedTemplate): Judgement[] {
  const { root } = template;
  return resourceNodes(root)
    .flatMap(({ node, path }) => userNames({ value: jsonMember(node, 'properties')?.value, path: [...path, 'properties'] }))
    .map(({ value, path }) =>
      templateJudgement(template, path, isLiteral(value, root) ? 'fail' : 'pass', `${path.at(-1)} is written out`),
    );
}

function userNames(place: Parameters<typeof children>[0]): PlacedNode[] {
  return children(place).flatMap((inside) => {
    const isName = /^(?:adminUsername|administratorLogin)$/i.test(inside.path.at(-1) ?? '');
    if (isName && inside.value.kind === 'string') return [inside];
    // The template of a nested deployment is judged by itself.
    return inside.path.at(-1) === 'template' ? [] : userNames(inside);
  });
}

/** Whether a value is made of nothing but literals and variables that are literals. */
function isLiteral(value: JsonNode | undefined, root: JsonObject, depth = 0): boolean {
  if (value?.kind !== 'string' || depth > DEEPEST) return false;
  const expression = isExpression(value.value) ? parseExpression(value.value) : undefined;
  return expression === undefined || expression instanceof Refusal || isConstant(expression, root, depth + 1);
}

/** Variables may lead to each other in circles. */
const DEEPEST = 20;

function isConstant(expression: Expression, root: JsonObject, depth: number): boolean {
  if (expression.kind === 'literal') return true;
  const found = variable(expression, root);
  if (found !== undefined) return isLiteral(found, root, depth);
  const isText = expression.kind === 'call' && ['concat', 'format', 'tolower', 'toupper'].includes(expression.name.toLowerCase());
  return isText && expression.args.every((each) => isConstant(each, root, depth));
}

/** The value of `variables('x')` or of a member of it; `undefined` for anything else. */
function variable(expression: Expression, root: JsonObject): JsonNode | undefined {
  if (expression.kind === 'property') return memberOf(variable(expression.target, root), expression.name);
  if (expression.kind !== 'call' || expression.name.toLowerCase() !== 'variables') return undefined;
  const [argument] = expression.args;
  return argument?.kind === 'literal' ? memberOf(jsonMember(root, 'variables')?.value, String(argument.value)) : undefined;
}

function memberOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.find(({ key }) => key.toLowerCase() === name.toLowerCase())?.value : undefined;
}

export const guardrail: Guardrail = {
  id: 'template/no-literal-username',
  title: 'Names of administrators come from parameters',
  severity: 'low',
  why: 'A name that is the same in every deployment of the template is half of every sign-in that an attacker has to guess.',
  fix: 'Use a parameter without default for the name.',
  note: 'Followed through variables.',
  peers: ['Azure.Deployment.AdminUsername', 'adminUsername-Should-Not-Be-A-Literal'],
  template: (expansion: Expansion) => expansion.templates.flatMap(names),
  examples: {
    bad: [
      {
        at: '/resources/0/properties/osProfile/adminUsername',
        in: machine({ properties: { osProfile: { adminUsername: 'azureuser' } } }),
      },
      {
        at: '/resources/0/properties/administratorLogin',
        in: {
          variables: { settings: { login: "[toLower('DBA')]" } },
          resources: [server({ properties: { administratorLogin: "[variables('settings').login]" } })],
        },
      },
    ],
    good: [
      {
        parameters: { login: { type: 'string' } },
        variables: { name: "[concat('u', parameters('login'))]", settings: { login: "[variables('name')]" } },
        resources: [
          server({ properties: { administratorLogin: "[variables('name')]" } }),
          machine({ properties: { osProfile: { adminUsername: "[variables('settings').login]" } } }),
        ],
      },
    ],
    unknown: [],
  },
};
