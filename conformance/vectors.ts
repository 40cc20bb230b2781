/** Values of deterministic functions that others published, each with where it stands. */
export const vectors: readonly { readonly expression: string; readonly value: string; readonly source: string }[] = [
  {
    expression: "[uniqueString('snap', 'crackle', 'pop')]",
    value: 'byghxckddilkc',
    source: 'Azure/bicep src/Bicep.Core.UnitTests/TypeSystem/FunctionResolverTests.cs:914',
  },
  {
    expression: "[uniqueString('asd', 'asdf', 'asdf')]",
    value: 'iizpqit7ih3cc',
    source: 'Azure/bicep src/Bicep.Core.Samples/Files/baselines_bicepparam/Expressions/parameters.json',
  },
  {
    expression: "[uniqueString('/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRg')]",
    value: 'js26ofeqkqeve',
    source: 'Azure/bicep src/Bicep.Cli.IntegrationTests/Files/SnapshotCommandTests/basic/main.snapshot.json',
  },
  {
    expression: "[uniqueString('tyeth')]",
    value: 'zcztcwvu6iyg6',
    source: 'stackoverflow 43295720',
  },
  {
    expression: "[uniqueString('hello', 'world')]",
    value: 'a7wkljktk6wne',
    source: 'JasonWhall/go-azure-uniquestring README',
  },
  {
    expression: "[uniqueString('/subscriptions/00000000-0000-0000-0000-000000000000', 'resource-id')]",
    value: 'cwvxuqg24sifi',
    source: 'Azure/terraform-provider-azapi internal/services/functions/unique_string_function_test.go',
  },
  {
    expression: "[guid('foo', 'bar', 'baz')]",
    value: '2ed86837-7c7c-5eaa-9864-dd077fd19b0d',
    source: 'FunctionResolverTests.cs:915',
  },
  {
    expression: "[guid('asdf')]",
    value: '228d27cc-6fdb-5934-b7ac-1efccebade04',
    source: 'baselines_bicepparam/Expressions/parameters.json',
  },
];
