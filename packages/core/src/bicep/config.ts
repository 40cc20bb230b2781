/** What a `bicepconfig.json` says, as far as it changes what a file means. */
export interface BicepConfig {
  readonly moduleAliases: {
    readonly br: Readonly<Record<string, { readonly registry?: string; readonly modulePath?: string }>>;
    readonly ts: Readonly<Record<string, { readonly subscription?: string; readonly resourceGroup?: string }>>;
  };
  readonly extensions: Readonly<Record<string, string>>;
  /** `experimentalFeaturesEnabled`, those that are true. */
  readonly features: ReadonlySet<string>;
}

export const DEFAULT_CONFIG: BicepConfig = {
  moduleAliases: { br: { public: { registry: 'mcr.microsoft.com', modulePath: 'bicep' } }, ts: {} },
  extensions: {},
  features: new Set(),
};
