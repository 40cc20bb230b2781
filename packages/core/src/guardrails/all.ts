// Written by `npm run update` and `npm run new`; a test compares it with the files.
import type { Guardrail } from './guardrail.ts';
import { guardrail as aiSearchCustomerManagedKey } from './ai-search/customer-managed-key.ts';
import { guardrail as aiSearchFirewallInternet } from './ai-search/firewall-internet.ts';
import { guardrail as aiSearchIndexReplicas } from './ai-search/index-replicas.ts';
import { guardrail as aiSearchLocalAuthentication } from './ai-search/local-authentication.ts';
import { guardrail as aiSearchManagedIdentity } from './ai-search/managed-identity.ts';
import { guardrail as aiSearchPrivateEndpoint } from './ai-search/private-endpoint.ts';
import { guardrail as aiSearchPrivateLinkSku } from './ai-search/private-link-sku.ts';
import { guardrail as aiSearchPublicNetworkAccess } from './ai-search/public-network-access.ts';
import { guardrail as aiSearchQueryReplicas } from './ai-search/query-replicas.ts';
import { guardrail as aiServicesCustomerManagedKey } from './ai-services/customer-managed-key.ts';
import { guardrail as aiServicesDataLossPrevention } from './ai-services/data-loss-prevention.ts';
import { guardrail as aiServicesDefaultNetworkAction } from './ai-services/default-network-action.ts';
import { guardrail as aiServicesLocalAuthentication } from './ai-services/local-authentication.ts';
import { guardrail as aiServicesManagedIdentity } from './ai-services/managed-identity.ts';
import { guardrail as aiServicesPrivateEndpoint } from './ai-services/private-endpoint.ts';
import { guardrail as aiServicesPublicNetworkAccess } from './ai-services/public-network-access.ts';
import { guardrail as apiManagementApiProtocols } from './api-management/api-protocols.ts';
import { guardrail as apiManagementBackendCertificates } from './api-management/backend-certificates.ts';
import { guardrail as apiManagementBackendCredentials } from './api-management/backend-credentials.ts';
import { guardrail as apiManagementBackendHttps } from './api-management/backend-https.ts';
import { guardrail as apiManagementCiphers } from './api-management/ciphers.ts';
import { guardrail as apiManagementClientCertificates } from './api-management/client-certificates.ts';
import { guardrail as apiManagementCors } from './api-management/cors.ts';
import { guardrail as apiManagementDirectManagement } from './api-management/direct-management.ts';
import { guardrail as apiManagementManagedIdentity } from './api-management/managed-identity.ts';
import { guardrail as apiManagementMinimumApiVersion } from './api-management/minimum-api-version.ts';
import { guardrail as apiManagementNamedValues } from './api-management/named-values.ts';
import { guardrail as apiManagementNetwork } from './api-management/network.ts';
import { guardrail as apiManagementNoSampleProducts } from './api-management/no-sample-products.ts';
import { guardrail as apiManagementPolicyBase } from './api-management/policy-base.ts';
import { guardrail as apiManagementPrivateEndpoint } from './api-management/private-endpoint.ts';
import { guardrail as apiManagementProductApproval } from './api-management/product-approval.ts';
import { guardrail as apiManagementProductSubscription } from './api-management/product-subscription.ts';
import { guardrail as apiManagementProtocols } from './api-management/protocols.ts';
import { guardrail as apiManagementPublicNetworkAccess } from './api-management/public-network-access.ts';
import { guardrail as apiManagementSubscriptionScope } from './api-management/subscription-scope.ts';
import { guardrail as appConfigurationAuditLog } from './app-configuration/audit-log.ts';
import { guardrail as appConfigurationCustomerManagedKey } from './app-configuration/customer-managed-key.ts';
import { guardrail as appConfigurationLocalAuthentication } from './app-configuration/local-authentication.ts';
import { guardrail as appConfigurationNoSecrets } from './app-configuration/no-secrets.ts';
import { guardrail as appConfigurationPrivateEndpoint } from './app-configuration/private-endpoint.ts';
import { guardrail as appConfigurationPublicNetworkAccess } from './app-configuration/public-network-access.ts';
import { guardrail as appConfigurationPurgeProtection } from './app-configuration/purge-protection.ts';
import { guardrail as appConfigurationTier } from './app-configuration/tier.ts';
import { guardrail as attestationPublicNetworkAccess } from './attestation/public-network-access.ts';
import { guardrail as automationAuditLog } from './automation/audit-log.ts';
import { guardrail as automationCustomerManagedKey } from './automation/customer-managed-key.ts';
import { guardrail as automationEncryptedVariables } from './automation/encrypted-variables.ts';
import { guardrail as automationLocalAuthentication } from './automation/local-authentication.ts';
import { guardrail as automationManagedIdentity } from './automation/managed-identity.ts';
import { guardrail as automationPublicNetworkAccess } from './automation/public-network-access.ts';
import { guardrail as backupBackupVaultCustomerManagedKey } from './backup/backup-vault-customer-managed-key.ts';
import { guardrail as backupBackupVaultImmutability } from './backup/backup-vault-immutability.ts';
import { guardrail as backupBackupVaultSoftDelete } from './backup/backup-vault-soft-delete.ts';
import { guardrail as backupPolicyRetention } from './backup/policy-retention.ts';
import { guardrail as backupRecoveryVaultCrossRegionRestore } from './backup/recovery-vault-cross-region-restore.ts';
import { guardrail as backupRecoveryVaultCustomerManagedKey } from './backup/recovery-vault-customer-managed-key.ts';
import { guardrail as backupRecoveryVaultIdentity } from './backup/recovery-vault-identity.ts';
import { guardrail as backupRecoveryVaultImmutability } from './backup/recovery-vault-immutability.ts';
import { guardrail as backupRecoveryVaultInfrastructureEncryption } from './backup/recovery-vault-infrastructure-encryption.ts';
import { guardrail as backupRecoveryVaultPrivateEndpoint } from './backup/recovery-vault-private-endpoint.ts';
import { guardrail as backupRecoveryVaultPublicAccess } from './backup/recovery-vault-public-access.ts';
import { guardrail as backupRecoveryVaultSoftDelete } from './backup/recovery-vault-soft-delete.ts';
import { guardrail as batchLocalAuthentication } from './batch/local-authentication.ts';
import { guardrail as batchPoolDiskEncryption } from './batch/pool-disk-encryption.ts';
import { guardrail as batchPublicNetworkAccess } from './batch/public-network-access.ts';
import { guardrail as botServiceCustomerManagedKey } from './bot-service/customer-managed-key.ts';
import { guardrail as botServiceHttpsEndpoint } from './bot-service/https-endpoint.ts';
import { guardrail as botServiceLocalAuthentication } from './bot-service/local-authentication.ts';
import { guardrail as botServicePublicNetworkAccess } from './bot-service/public-network-access.ts';
import { guardrail as communicationManagedIdentity } from './communication/managed-identity.ts';
import { guardrail as computeAntimalwareUpgrade } from './compute/antimalware-upgrade.ts';
import { guardrail as computeApprovedImage } from './compute/approved-image.ts';
import { guardrail as computeApprovedSize } from './compute/approved-size.ts';
import { guardrail as computeBatchCustomerManagedKey } from './compute/batch-customer-managed-key.ts';
import { guardrail as computeBatchNetwork } from './compute/batch-network.ts';
import { guardrail as computeCustomDataSecrets } from './compute/custom-data-secrets.ts';
import { guardrail as computeDiskCustomerManagedKey } from './compute/disk-customer-managed-key.ts';
import { guardrail as computeDiskEncryptionDeclared } from './compute/disk-encryption-declared.ts';
import { guardrail as computeDiskExport } from './compute/disk-export.ts';
import { guardrail as computeEncryptionAtHost } from './compute/encryption-at-host.ts';
import { guardrail as computeImageBuilderCustomizeHash } from './compute/image-builder-customize-hash.ts';
import { guardrail as computeImageBuilderValidateHash } from './compute/image-builder-validate-hash.ts';
import { guardrail as computeManagedDisks } from './compute/managed-disks.ts';
import { guardrail as computeNoClassicMachine } from './compute/no-classic-machine.ts';
import { guardrail as computeNoExtensions } from './compute/no-extensions.ts';
import { guardrail as computeNoIdentityExtension } from './compute/no-identity-extension.ts';
import { guardrail as computeNoPreviewImage } from './compute/no-preview-image.ts';
import { guardrail as computeNoPublicAddress } from './compute/no-public-address.ts';
import { guardrail as computeScaleSetAutomaticUpgrade } from './compute/scale-set-automatic-upgrade.ts';
import { guardrail as computeScaleSetNoPublicAddress } from './compute/scale-set-no-public-address.ts';
import { guardrail as computeScaleSetSshKeysOnly } from './compute/scale-set-ssh-keys-only.ts';
import { guardrail as computeScriptExtensionSecrets } from './compute/script-extension-secrets.ts';
import { guardrail as computeTrustedLaunch } from './compute/trusted-launch.ts';
import { guardrail as computeVmAgent } from './compute/vm-agent.ts';
import { guardrail as computeVmSshKeysOnly } from './compute/vm-ssh-keys-only.ts';
import { guardrail as computeVmSshPublicKeys } from './compute/vm-ssh-public-keys.ts';
import { guardrail as computeWindowsAutomaticUpdates } from './compute/windows-automatic-updates.ts';
import { guardrail as containersAksAuditLogs } from './containers/aks-audit-logs.ts';
import { guardrail as containersAksAuthorizedRanges } from './containers/aks-authorized-ranges.ts';
import { guardrail as containersAksAutomaticUpgrade } from './containers/aks-automatic-upgrade.ts';
import { guardrail as containersAksAzureRbac } from './containers/aks-azure-rbac.ts';
import { guardrail as containersAksCni } from './containers/aks-cni.ts';
import { guardrail as containersAksDefender } from './containers/aks-defender.ts';
import { guardrail as containersAksDiskEncryptionSet } from './containers/aks-disk-encryption-set.ts';
import { guardrail as containersAksEncryptionAtHost } from './containers/aks-encryption-at-host.ts';
import { guardrail as containersAksEntra } from './containers/aks-entra.ts';
import { guardrail as containersAksEphemeralDisks } from './containers/aks-ephemeral-disks.ts';
import { guardrail as containersAksLocalAccounts } from './containers/aks-local-accounts.ts';
import { guardrail as containersAksManagedIdentity } from './containers/aks-managed-identity.ts';
import { guardrail as containersAksMonitoring } from './containers/aks-monitoring.ts';
import { guardrail as containersAksNetworkPolicy } from './containers/aks-network-policy.ts';
import { guardrail as containersAksNoDashboard } from './containers/aks-no-dashboard.ts';
import { guardrail as containersAksNoHttpRouting } from './containers/aks-no-http-routing.ts';
import { guardrail as containersAksNoNodePublicAddress } from './containers/aks-no-node-public-address.ts';
import { guardrail as containersAksNodeUpgrade } from './containers/aks-node-upgrade.ts';
import { guardrail as containersAksOutbound } from './containers/aks-outbound.ts';
import { guardrail as containersAksPlatformLogs } from './containers/aks-platform-logs.ts';
import { guardrail as containersAksPodsPerNode } from './containers/aks-pods-per-node.ts';
import { guardrail as containersAksPolicy } from './containers/aks-policy.ts';
import { guardrail as containersAksPrivate } from './containers/aks-private.ts';
import { guardrail as containersAksRbac } from './containers/aks-rbac.ts';
import { guardrail as containersAksScaleSets } from './containers/aks-scale-sets.ts';
import { guardrail as containersAksSecretRotation } from './containers/aks-secret-rotation.ts';
import { guardrail as containersAksSecretStore } from './containers/aks-secret-store.ts';
import { guardrail as containersAksSystemPool } from './containers/aks-system-pool.ts';
import { guardrail as containersAksUptime } from './containers/aks-uptime.ts';
import { guardrail as containersAksVersion } from './containers/aks-version.ts';
import { guardrail as containersAppAllowList } from './containers/app-allow-list.ts';
import { guardrail as containersAppEnvironmentInternal } from './containers/app-environment-internal.ts';
import { guardrail as containersAppInternal } from './containers/app-internal.ts';
import { guardrail as containersAppManagedIdentity } from './containers/app-managed-identity.ts';
import { guardrail as containersAppNoHttp } from './containers/app-no-http.ts';
import { guardrail as containersGroupManagedIdentity } from './containers/group-managed-identity.ts';
import { guardrail as containersGroupNetwork } from './containers/group-network.ts';
import { guardrail as containersGroupNoPublicAddress } from './containers/group-no-public-address.ts';
import { guardrail as containersGroupSecretVariables } from './containers/group-secret-variables.ts';
import { guardrail as containersRegistryAdmin } from './containers/registry-admin.ts';
import { guardrail as containersRegistryAnonymousPull } from './containers/registry-anonymous-pull.ts';
import { guardrail as containersRegistryContentTrust } from './containers/registry-content-trust.ts';
import { guardrail as containersRegistryDataEndpoints } from './containers/registry-data-endpoints.ts';
import { guardrail as containersRegistryDefaultNetworkAction } from './containers/registry-default-network-action.ts';
import { guardrail as containersRegistryExport } from './containers/registry-export.ts';
import { guardrail as containersRegistryGeoReplica } from './containers/registry-geo-replica.ts';
import { guardrail as containersRegistryPrivateEndpoint } from './containers/registry-private-endpoint.ts';
import { guardrail as containersRegistryPublicNetworkAccess } from './containers/registry-public-network-access.ts';
import { guardrail as containersRegistryQuarantine } from './containers/registry-quarantine.ts';
import { guardrail as containersRegistryRetention } from './containers/registry-retention.ts';
import { guardrail as containersRegistrySku } from './containers/registry-sku.ts';
import { guardrail as containersRegistryWebhookHttps } from './containers/registry-webhook-https.ts';
import { guardrail as containersRegistryZoneRedundant } from './containers/registry-zone-redundant.ts';
import { guardrail as cosmosDbAutomaticFailover } from './cosmos-db/automatic-failover.ts';
import { guardrail as cosmosDbContinuousBackup } from './cosmos-db/continuous-backup.ts';
import { guardrail as cosmosDbCustomerManagedKey } from './cosmos-db/customer-managed-key.ts';
import { guardrail as cosmosDbFirewall } from './cosmos-db/firewall.ts';
import { guardrail as cosmosDbFirewallAzureServices } from './cosmos-db/firewall-azure-services.ts';
import { guardrail as cosmosDbKeyBasedMetadataWrites } from './cosmos-db/key-based-metadata-writes.ts';
import { guardrail as cosmosDbLocalAuthentication } from './cosmos-db/local-authentication.ts';
import { guardrail as cosmosDbMinimumTls } from './cosmos-db/minimum-tls.ts';
import { guardrail as cosmosDbMongoEntra } from './cosmos-db/mongo-entra.ts';
import { guardrail as cosmosDbPrivateEndpoint } from './cosmos-db/private-endpoint.ts';
import { guardrail as cosmosDbPublicNetworkAccess } from './cosmos-db/public-network-access.ts';
import { guardrail as cosmosDbThreatDetection } from './cosmos-db/threat-detection.ts';
import { guardrail as dataExplorerCustomerManagedKey } from './data-explorer/customer-managed-key.ts';
import { guardrail as dataExplorerDiskEncryption } from './data-explorer/disk-encryption.ts';
import { guardrail as dataExplorerDoubleEncryption } from './data-explorer/double-encryption.ts';
import { guardrail as dataExplorerManagedIdentity } from './data-explorer/managed-identity.ts';
import { guardrail as dataExplorerNoAllDatabasesAdmin } from './data-explorer/no-all-databases-admin.ts';
import { guardrail as dataExplorerPrivateEndpoint } from './data-explorer/private-endpoint.ts';
import { guardrail as dataExplorerPublicNetworkAccess } from './data-explorer/public-network-access.ts';
import { guardrail as dataExplorerTier } from './data-explorer/tier.ts';
import { guardrail as dataFactoryCustomerManagedKey } from './data-factory/customer-managed-key.ts';
import { guardrail as dataFactoryGit } from './data-factory/git.ts';
import { guardrail as dataFactoryPrivateEndpoint } from './data-factory/private-endpoint.ts';
import { guardrail as dataFactoryPublicNetworkAccess } from './data-factory/public-network-access.ts';
import { guardrail as dataLakeEncryption } from './data-lake/encryption.ts';
import { guardrail as databricksCustomerManagedKey } from './databricks/customer-managed-key.ts';
import { guardrail as databricksNoPublicAddress } from './databricks/no-public-address.ts';
import { guardrail as databricksOwnNetwork } from './databricks/own-network.ts';
import { guardrail as databricksPrivateEndpoint } from './databricks/private-endpoint.ts';
import { guardrail as databricksPublicNetworkAccess } from './databricks/public-network-access.ts';
import { guardrail as databricksTier } from './databricks/tier.ts';
import { guardrail as defenderApisPlan } from './defender/apis-plan.ts';
import { guardrail as defenderAppServicePlan } from './defender/app-service-plan.ts';
import { guardrail as defenderAutoProvisioning } from './defender/auto-provisioning.ts';
import { guardrail as defenderCloudApps } from './defender/cloud-apps.ts';
import { guardrail as defenderContactAlerts } from './defender/contact-alerts.ts';
import { guardrail as defenderContactAttackPaths } from './defender/contact-attack-paths.ts';
import { guardrail as defenderContactEmail } from './defender/contact-email.ts';
import { guardrail as defenderContactOwners } from './defender/contact-owners.ts';
import { guardrail as defenderContactPhone } from './defender/contact-phone.ts';
import { guardrail as defenderContainersPlan } from './defender/containers-plan.ts';
import { guardrail as defenderCosmosDbPlan } from './defender/cosmos-db-plan.ts';
import { guardrail as defenderDnsPlan } from './defender/dns-plan.ts';
import { guardrail as defenderEndpoint } from './defender/endpoint.ts';
import { guardrail as defenderKeyVaultPlan } from './defender/key-vault-plan.ts';
import { guardrail as defenderOpenSourceDatabasesPlan } from './defender/open-source-databases-plan.ts';
import { guardrail as defenderOtherPlans } from './defender/other-plans.ts';
import { guardrail as defenderPosturePlan } from './defender/posture-plan.ts';
import { guardrail as defenderRegistryPlan } from './defender/registry-plan.ts';
import { guardrail as defenderResourceManagerPlan } from './defender/resource-manager-plan.ts';
import { guardrail as defenderServersPlan } from './defender/servers-plan.ts';
import { guardrail as defenderSqlMachinesPlan } from './defender/sql-machines-plan.ts';
import { guardrail as defenderSqlPlan } from './defender/sql-plan.ts';
import { guardrail as defenderStorageMalwareScanning } from './defender/storage-malware-scanning.ts';
import { guardrail as defenderStoragePlan } from './defender/storage-plan.ts';
import { guardrail as deviceProvisioningPrivateEndpoint } from './device-provisioning/private-endpoint.ts';
import { guardrail as deviceProvisioningPublicNetworkAccess } from './device-provisioning/public-network-access.ts';
import { guardrail as deviceUpdatePublicNetworkAccess } from './device-update/public-network-access.ts';
import { guardrail as eventGridDomainLocalAuthentication } from './event-grid/domain-local-authentication.ts';
import { guardrail as eventGridDomainManagedIdentity } from './event-grid/domain-managed-identity.ts';
import { guardrail as eventGridDomainMinimumTls } from './event-grid/domain-minimum-tls.ts';
import { guardrail as eventGridDomainPublicNetworkAccess } from './event-grid/domain-public-network-access.ts';
import { guardrail as eventGridNamespaceMinimumTls } from './event-grid/namespace-minimum-tls.ts';
import { guardrail as eventGridNamespacePublicNetworkAccess } from './event-grid/namespace-public-network-access.ts';
import { guardrail as eventGridPartnerLocalAuthentication } from './event-grid/partner-local-authentication.ts';
import { guardrail as eventGridPrivateEndpoint } from './event-grid/private-endpoint.ts';
import { guardrail as eventGridTopicLocalAuthentication } from './event-grid/topic-local-authentication.ts';
import { guardrail as eventGridTopicManagedIdentity } from './event-grid/topic-managed-identity.ts';
import { guardrail as eventGridTopicMinimumTls } from './event-grid/topic-minimum-tls.ts';
import { guardrail as eventGridTopicPublicNetworkAccess } from './event-grid/topic-public-network-access.ts';
import { guardrail as eventHubsCustomerManagedKey } from './event-hubs/customer-managed-key.ts';
import { guardrail as eventHubsDefaultNetworkAction } from './event-hubs/default-network-action.ts';
import { guardrail as eventHubsInfrastructureEncryption } from './event-hubs/infrastructure-encryption.ts';
import { guardrail as eventHubsLocalAuthentication } from './event-hubs/local-authentication.ts';
import { guardrail as eventHubsMinimumTls } from './event-hubs/minimum-tls.ts';
import { guardrail as eventHubsNoNamespaceKeys } from './event-hubs/no-namespace-keys.ts';
import { guardrail as eventHubsPrivateEndpoint } from './event-hubs/private-endpoint.ts';
import { guardrail as eventHubsPublicNetworkAccess } from './event-hubs/public-network-access.ts';
import { guardrail as eventHubsZoneRedundant } from './event-hubs/zone-redundant.ts';
import { guardrail as fabricAdministrators } from './fabric/administrators.ts';
import { guardrail as governanceAllowedRegions } from './governance/allowed-regions.ts';
import { guardrail as governanceBenchmarkEnforced } from './governance/benchmark-enforced.ts';
import { guardrail as governanceRequiredTags } from './governance/required-tags.ts';
import { guardrail as governanceWaiverExpiry } from './governance/waiver-expiry.ts';
import { guardrail as hdinsightCustomerManagedKey } from './hdinsight/customer-managed-key.ts';
import { guardrail as hdinsightEncryptionAtHost } from './hdinsight/encryption-at-host.ts';
import { guardrail as hdinsightEncryptionInTransit } from './hdinsight/encryption-in-transit.ts';
import { guardrail as hdinsightOwnNetwork } from './hdinsight/own-network.ts';
import { guardrail as healthDataFhirCors } from './health-data/fhir-cors.ts';
import { guardrail as identityBuiltInRoles } from './identity/built-in-roles.ts';
import { guardrail as identityDomainNoNtlmV1 } from './identity/domain-no-ntlm-v1.ts';
import { guardrail as identityDomainNoRc4 } from './identity/domain-no-rc4.ts';
import { guardrail as identityDomainNoTlsV1 } from './identity/domain-no-tls-v1.ts';
import { guardrail as identityGithubSubject } from './identity/github-subject.ts';
import { guardrail as identityNoCustomOwner } from './identity/no-custom-owner.ts';
import { guardrail as identityNoRoleForRoles } from './identity/no-role-for-roles.ts';
import { guardrail as identityNoUserAccessAdministrator } from './identity/no-user-access-administrator.ts';
import { guardrail as identityRolesForGroups } from './identity/roles-for-groups.ts';
import { guardrail as iotCentralPublicNetworkAccess } from './iot-central/public-network-access.ts';
import { guardrail as iotHubDefender } from './iot-hub/defender.ts';
import { guardrail as iotHubLocalAuthentication } from './iot-hub/local-authentication.ts';
import { guardrail as iotHubMinimumTls } from './iot-hub/minimum-tls.ts';
import { guardrail as iotHubPublicNetworkAccess } from './iot-hub/public-network-access.ts';
import { guardrail as keyVaultAccessPolicies } from './key-vault/access-policies.ts';
import { guardrail as keyVaultAuditLog } from './key-vault/audit-log.ts';
import { guardrail as keyVaultDefaultNetworkAction } from './key-vault/default-network-action.ts';
import { guardrail as keyVaultKeyExpiration } from './key-vault/key-expiration.ts';
import { guardrail as keyVaultKeyHsm } from './key-vault/key-hsm.ts';
import { guardrail as keyVaultKeyRotation } from './key-vault/key-rotation.ts';
import { guardrail as keyVaultManagedHsmDefaultNetworkAction } from './key-vault/managed-hsm-default-network-action.ts';
import { guardrail as keyVaultManagedHsmPrivateEndpoint } from './key-vault/managed-hsm-private-endpoint.ts';
import { guardrail as keyVaultManagedHsmPurgeProtection } from './key-vault/managed-hsm-purge-protection.ts';
import { guardrail as keyVaultPrivateEndpoint } from './key-vault/private-endpoint.ts';
import { guardrail as keyVaultPublicNetworkAccess } from './key-vault/public-network-access.ts';
import { guardrail as keyVaultPurgeProtection } from './key-vault/purge-protection.ts';
import { guardrail as keyVaultRbac } from './key-vault/rbac.ts';
import { guardrail as keyVaultRsaKeySize } from './key-vault/rsa-key-size.ts';
import { guardrail as keyVaultSecretContentType } from './key-vault/secret-content-type.ts';
import { guardrail as keyVaultSecretExpiration } from './key-vault/secret-expiration.ts';
import { guardrail as keyVaultSoftDelete } from './key-vault/soft-delete.ts';
import { guardrail as keyVaultSoftDeleteRetention } from './key-vault/soft-delete-retention.ts';
import { guardrail as loadTestingCustomerManagedKey } from './load-testing/customer-managed-key.ts';
import { guardrail as logicAppsLimitedTriggers } from './logic-apps/limited-triggers.ts';
import { guardrail as machineLearningClusterPublicSsh } from './machine-learning/cluster-public-ssh.ts';
import { guardrail as machineLearningComputeLocalAuthentication } from './machine-learning/compute-local-authentication.ts';
import { guardrail as machineLearningComputeSubnet } from './machine-learning/compute-subnet.ts';
import { guardrail as machineLearningConfidentialWorkspaceStorage } from './machine-learning/confidential-workspace-storage.ts';
import { guardrail as machineLearningCustomerManagedKey } from './machine-learning/customer-managed-key.ts';
import { guardrail as machineLearningIdleShutdown } from './machine-learning/idle-shutdown.ts';
import { guardrail as machineLearningManagedNetwork } from './machine-learning/managed-network.ts';
import { guardrail as machineLearningPrivateEndpoint } from './machine-learning/private-endpoint.ts';
import { guardrail as machineLearningPublicNetworkAccess } from './machine-learning/public-network-access.ts';
import { guardrail as machineLearningScaleToZero } from './machine-learning/scale-to-zero.ts';
import { guardrail as machineLearningUserAssignedIdentity } from './machine-learning/user-assigned-identity.ts';
import { guardrail as mariadbFirewallAzureServices } from './mariadb/firewall-azure-services.ts';
import { guardrail as mariadbFirewallInternet } from './mariadb/firewall-internet.ts';
import { guardrail as mariadbFirewallRange } from './mariadb/firewall-range.ts';
import { guardrail as mariadbFirewallRuleCount } from './mariadb/firewall-rule-count.ts';
import { guardrail as mariadbGeoRedundantBackup } from './mariadb/geo-redundant-backup.ts';
import { guardrail as mariadbMinimumTls } from './mariadb/minimum-tls.ts';
import { guardrail as mariadbPrivateEndpoint } from './mariadb/private-endpoint.ts';
import { guardrail as mariadbPublicNetworkAccess } from './mariadb/public-network-access.ts';
import { guardrail as mariadbSecureTransport } from './mariadb/secure-transport.ts';
import { guardrail as mariadbThreatDetection } from './mariadb/threat-detection.ts';
import { guardrail as monitoringActivityLogCategories } from './monitoring/activity-log-categories.ts';
import { guardrail as monitoringAlertActions } from './monitoring/alert-actions.ts';
import { guardrail as monitoringAlertEnabled } from './monitoring/alert-enabled.ts';
import { guardrail as monitoringApplicationInsightsLocalAuthentication } from './monitoring/application-insights-local-authentication.ts';
import { guardrail as monitoringApplicationInsightsPublicNetworkAccess } from './monitoring/application-insights-public-network-access.ts';
import { guardrail as monitoringApplicationInsightsWorkspace } from './monitoring/application-insights-workspace.ts';
import { guardrail as monitoringDiagnosticSettings } from './monitoring/diagnostic-settings.ts';
import { guardrail as monitoringGrafanaPrivateEndpoint } from './monitoring/grafana-private-endpoint.ts';
import { guardrail as monitoringGrafanaPublicNetworkAccess } from './monitoring/grafana-public-network-access.ts';
import { guardrail as monitoringGrafanaServiceAccounts } from './monitoring/grafana-service-accounts.ts';
import { guardrail as monitoringLogClusterCustomerManagedKey } from './monitoring/log-cluster-customer-managed-key.ts';
import { guardrail as monitoringLogClusterDoubleEncryption } from './monitoring/log-cluster-double-encryption.ts';
import { guardrail as monitoringLogProfileCategories } from './monitoring/log-profile-categories.ts';
import { guardrail as monitoringLogProfileRegions } from './monitoring/log-profile-regions.ts';
import { guardrail as monitoringLogProfileRetention } from './monitoring/log-profile-retention.ts';
import { guardrail as monitoringPrivateLinkScope } from './monitoring/private-link-scope.ts';
import { guardrail as monitoringWorkspaceLocalAuthentication } from './monitoring/workspace-local-authentication.ts';
import { guardrail as monitoringWorkspacePublicNetworkAccess } from './monitoring/workspace-public-network-access.ts';
import { guardrail as mysqlAuditConnections } from './mysql/audit-connections.ts';
import { guardrail as mysqlAuditLog } from './mysql/audit-log.ts';
import { guardrail as mysqlCustomerManagedKey } from './mysql/customer-managed-key.ts';
import { guardrail as mysqlEntraAdmin } from './mysql/entra-admin.ts';
import { guardrail as mysqlEntraOnly } from './mysql/entra-only.ts';
import { guardrail as mysqlFirewallAzureServices } from './mysql/firewall-azure-services.ts';
import { guardrail as mysqlFirewallInternet } from './mysql/firewall-internet.ts';
import { guardrail as mysqlFirewallRange } from './mysql/firewall-range.ts';
import { guardrail as mysqlFirewallRuleCount } from './mysql/firewall-rule-count.ts';
import { guardrail as mysqlGeoRedundantBackup } from './mysql/geo-redundant-backup.ts';
import { guardrail as mysqlHighAvailability } from './mysql/high-availability.ts';
import { guardrail as mysqlInfrastructureEncryption } from './mysql/infrastructure-encryption.ts';
import { guardrail as mysqlMinimumTls } from './mysql/minimum-tls.ts';
import { guardrail as mysqlPrivateEndpoint } from './mysql/private-endpoint.ts';
import { guardrail as mysqlPublicNetworkAccess } from './mysql/public-network-access.ts';
import { guardrail as mysqlSecureTransport } from './mysql/secure-transport.ts';
import { guardrail as mysqlThreatDetection } from './mysql/threat-detection.ts';
import { guardrail as networkApplicationGatewayHttp2 } from './network/application-gateway-http2.ts';
import { guardrail as networkApplicationGatewayHttps } from './network/application-gateway-https.ts';
import { guardrail as networkApplicationGatewayTls } from './network/application-gateway-tls.ts';
import { guardrail as networkApplicationGatewayWaf } from './network/application-gateway-waf.ts';
import { guardrail as networkApplicationGatewayWafAllRules } from './network/application-gateway-waf-all-rules.ts';
import { guardrail as networkApplicationGatewayWafEnabled } from './network/application-gateway-waf-enabled.ts';
import { guardrail as networkApplicationGatewayWafPrevention } from './network/application-gateway-waf-prevention.ts';
import { guardrail as networkApplicationGatewayWafRulesVersion } from './network/application-gateway-waf-rules-version.ts';
import { guardrail as networkCdnHttps } from './network/cdn-https.ts';
import { guardrail as networkCdnMinimumTls } from './network/cdn-minimum-tls.ts';
import { guardrail as networkCdnNoHttp } from './network/cdn-no-http.ts';
import { guardrail as networkDdosProtection } from './network/ddos-protection.ts';
import { guardrail as networkDnsServers } from './network/dns-servers.ts';
import { guardrail as networkDnssec } from './network/dnssec.ts';
import { guardrail as networkFirewallPolicy } from './network/firewall-policy.ts';
import { guardrail as networkFirewallPolicyIntrusionPrevention } from './network/firewall-policy-intrusion-prevention.ts';
import { guardrail as networkFirewallPolicyThreatIntelligence } from './network/firewall-policy-threat-intelligence.ts';
import { guardrail as networkFirewallThreatIntelligence } from './network/firewall-threat-intelligence.ts';
import { guardrail as networkFlowLogEnabled } from './network/flow-log-enabled.ts';
import { guardrail as networkFlowLogRetention } from './network/flow-log-retention.ts';
import { guardrail as networkFrontDoorIdentity } from './network/front-door-identity.ts';
import { guardrail as networkFrontDoorLogs } from './network/front-door-logs.ts';
import { guardrail as networkFrontDoorWaf } from './network/front-door-waf.ts';
import { guardrail as networkFrontDoorWafEnabled } from './network/front-door-waf-enabled.ts';
import { guardrail as networkFrontDoorWafExclusions } from './network/front-door-waf-exclusions.ts';
import { guardrail as networkFrontDoorWafLog4shell } from './network/front-door-waf-log4shell.ts';
import { guardrail as networkFrontDoorWafPrevention } from './network/front-door-waf-prevention.ts';
import { guardrail as networkFrontDoorWafRuleSets } from './network/front-door-waf-rule-sets.ts';
import { guardrail as networkLocalDns } from './network/local-dns.ts';
import { guardrail as networkNicIpForwarding } from './network/nic-ip-forwarding.ts';
import { guardrail as networkNsgAnyDestination } from './network/nsg-any-destination.ts';
import { guardrail as networkNsgAnySource } from './network/nsg-any-source.ts';
import { guardrail as networkNsgDatabasePorts } from './network/nsg-database-ports.ts';
import { guardrail as networkNsgHttp } from './network/nsg-http.ts';
import { guardrail as networkNsgManagementPorts } from './network/nsg-management-ports.ts';
import { guardrail as networkNsgRdp } from './network/nsg-rdp.ts';
import { guardrail as networkNsgSsh } from './network/nsg-ssh.ts';
import { guardrail as networkNsgUdp } from './network/nsg-udp.ts';
import { guardrail as networkSubnetDefaultOutbound } from './network/subnet-default-outbound.ts';
import { guardrail as networkSubnetSecurityGroup } from './network/subnet-security-group.ts';
import { guardrail as networkTrafficManagerProbe } from './network/traffic-manager-probe.ts';
import { guardrail as networkVpnEntra } from './network/vpn-entra.ts';
import { guardrail as networkWafPolicyBodyInspection } from './network/waf-policy-body-inspection.ts';
import { guardrail as networkWafPolicyEnabled } from './network/waf-policy-enabled.ts';
import { guardrail as networkWafPolicyExclusions } from './network/waf-policy-exclusions.ts';
import { guardrail as networkWafPolicyLog4shell } from './network/waf-policy-log4shell.ts';
import { guardrail as networkWafPolicyPrevention } from './network/waf-policy-prevention.ts';
import { guardrail as networkWafPolicyRuleSets } from './network/waf-policy-rule-sets.ts';
import { guardrail as postgresqlAuditLog } from './postgresql/audit-log.ts';
import { guardrail as postgresqlConnectionThrottling } from './postgresql/connection-throttling.ts';
import { guardrail as postgresqlCustomerManagedKey } from './postgresql/customer-managed-key.ts';
import { guardrail as postgresqlEntraAuthentication } from './postgresql/entra-authentication.ts';
import { guardrail as postgresqlEntraOnly } from './postgresql/entra-only.ts';
import { guardrail as postgresqlFirewallAzureServices } from './postgresql/firewall-azure-services.ts';
import { guardrail as postgresqlFirewallInternet } from './postgresql/firewall-internet.ts';
import { guardrail as postgresqlFirewallRange } from './postgresql/firewall-range.ts';
import { guardrail as postgresqlFirewallRuleCount } from './postgresql/firewall-rule-count.ts';
import { guardrail as postgresqlGeoRedundantBackup } from './postgresql/geo-redundant-backup.ts';
import { guardrail as postgresqlHighAvailability } from './postgresql/high-availability.ts';
import { guardrail as postgresqlInfrastructureEncryption } from './postgresql/infrastructure-encryption.ts';
import { guardrail as postgresqlLogCheckpoints } from './postgresql/log-checkpoints.ts';
import { guardrail as postgresqlLogConnections } from './postgresql/log-connections.ts';
import { guardrail as postgresqlLogDisconnections } from './postgresql/log-disconnections.ts';
import { guardrail as postgresqlLogRetention } from './postgresql/log-retention.ts';
import { guardrail as postgresqlMinimumTls } from './postgresql/minimum-tls.ts';
import { guardrail as postgresqlPrivateEndpoint } from './postgresql/private-endpoint.ts';
import { guardrail as postgresqlPublicNetworkAccess } from './postgresql/public-network-access.ts';
import { guardrail as postgresqlSecureTransport } from './postgresql/secure-transport.ts';
import { guardrail as postgresqlThreatDetection } from './postgresql/threat-detection.ts';
import { guardrail as purviewPrivateEndpoint } from './purview/private-endpoint.ts';
import { guardrail as redisAccessKeys } from './redis/access-keys.ts';
import { guardrail as redisEntraAuthentication } from './redis/entra-authentication.ts';
import { guardrail as redisFirewallInternet } from './redis/firewall-internet.ts';
import { guardrail as redisFirewallRange } from './redis/firewall-range.ts';
import { guardrail as redisFirewallRuleCount } from './redis/firewall-rule-count.ts';
import { guardrail as redisManagedClientProtocol } from './redis/managed-client-protocol.ts';
import { guardrail as redisManagedCustomerManagedKey } from './redis/managed-customer-managed-key.ts';
import { guardrail as redisManagedMinimumTls } from './redis/managed-minimum-tls.ts';
import { guardrail as redisManagedPublicNetworkAccess } from './redis/managed-public-network-access.ts';
import { guardrail as redisMinimumTls } from './redis/minimum-tls.ts';
import { guardrail as redisNonSslPort } from './redis/non-ssl-port.ts';
import { guardrail as redisPrivateEndpoint } from './redis/private-endpoint.ts';
import { guardrail as redisPublicNetworkAccess } from './redis/public-network-access.ts';
import { guardrail as redisReplication } from './redis/replication.ts';
import { guardrail as serviceBusAuditLog } from './service-bus/audit-log.ts';
import { guardrail as serviceBusCustomerManagedKey } from './service-bus/customer-managed-key.ts';
import { guardrail as serviceBusInfrastructureEncryption } from './service-bus/infrastructure-encryption.ts';
import { guardrail as serviceBusLocalAuthentication } from './service-bus/local-authentication.ts';
import { guardrail as serviceBusManagedIdentity } from './service-bus/managed-identity.ts';
import { guardrail as serviceBusMinimumTls } from './service-bus/minimum-tls.ts';
import { guardrail as serviceBusNoNamespaceKeys } from './service-bus/no-namespace-keys.ts';
import { guardrail as serviceBusPrivateEndpoint } from './service-bus/private-endpoint.ts';
import { guardrail as serviceBusPublicNetworkAccess } from './service-bus/public-network-access.ts';
import { guardrail as serviceFabricEntra } from './service-fabric/entra.ts';
import { guardrail as serviceFabricProtectionLevel } from './service-fabric/protection-level.ts';
import { guardrail as signalrPrivateEndpoint } from './signalr/private-endpoint.ts';
import { guardrail as signalrSignalrLocalAuthentication } from './signalr/signalr-local-authentication.ts';
import { guardrail as signalrSignalrManagedIdentity } from './signalr/signalr-managed-identity.ts';
import { guardrail as signalrSignalrPublicNetworkAccess } from './signalr/signalr-public-network-access.ts';
import { guardrail as signalrSignalrTier } from './signalr/signalr-tier.ts';
import { guardrail as signalrWebPubSubLocalAuthentication } from './signalr/web-pub-sub-local-authentication.ts';
import { guardrail as signalrWebPubSubManagedIdentity } from './signalr/web-pub-sub-managed-identity.ts';
import { guardrail as signalrWebPubSubPublicNetworkAccess } from './signalr/web-pub-sub-public-network-access.ts';
import { guardrail as signalrWebPubSubTier } from './signalr/web-pub-sub-tier.ts';
import { guardrail as springAppsEndToEndTls } from './spring-apps/end-to-end-tls.ts';
import { guardrail as springAppsNetwork } from './spring-apps/network.ts';
import { guardrail as springAppsPortalHttps } from './spring-apps/portal-https.ts';
import { guardrail as springAppsPortalPrivate } from './spring-apps/portal-private.ts';
import { guardrail as sqlAdminName } from './sql/admin-name.ts';
import { guardrail as sqlAuditActions } from './sql/audit-actions.ts';
import { guardrail as sqlAuditRetention } from './sql/audit-retention.ts';
import { guardrail as sqlAuditing } from './sql/auditing.ts';
import { guardrail as sqlCustomerManagedKey } from './sql/customer-managed-key.ts';
import { guardrail as sqlEntraAdmin } from './sql/entra-admin.ts';
import { guardrail as sqlEntraOnly } from './sql/entra-only.ts';
import { guardrail as sqlFirewallAzureServices } from './sql/firewall-azure-services.ts';
import { guardrail as sqlFirewallInternet } from './sql/firewall-internet.ts';
import { guardrail as sqlFirewallRange } from './sql/firewall-range.ts';
import { guardrail as sqlFirewallRuleCount } from './sql/firewall-rule-count.ts';
import { guardrail as sqlLedger } from './sql/ledger.ts';
import { guardrail as sqlLongTermRetention } from './sql/long-term-retention.ts';
import { guardrail as sqlManagedInstanceCustomerManagedKey } from './sql/managed-instance-customer-managed-key.ts';
import { guardrail as sqlManagedInstanceEntraAdmin } from './sql/managed-instance-entra-admin.ts';
import { guardrail as sqlManagedInstanceEntraOnly } from './sql/managed-instance-entra-only.ts';
import { guardrail as sqlManagedInstanceIdentity } from './sql/managed-instance-identity.ts';
import { guardrail as sqlManagedInstanceMinimumTls } from './sql/managed-instance-minimum-tls.ts';
import { guardrail as sqlManagedInstancePublicEndpoint } from './sql/managed-instance-public-endpoint.ts';
import { guardrail as sqlManagedInstanceThreatDetection } from './sql/managed-instance-threat-detection.ts';
import { guardrail as sqlManagedInstanceVulnerabilityAssessment } from './sql/managed-instance-vulnerability-assessment.ts';
import { guardrail as sqlMinimumTls } from './sql/minimum-tls.ts';
import { guardrail as sqlPrivateEndpoint } from './sql/private-endpoint.ts';
import { guardrail as sqlPublicNetworkAccess } from './sql/public-network-access.ts';
import { guardrail as sqlRecurringScans } from './sql/recurring-scans.ts';
import { guardrail as sqlScanAdmins } from './sql/scan-admins.ts';
import { guardrail as sqlScanRecipients } from './sql/scan-recipients.ts';
import { guardrail as sqlThreatDetection } from './sql/threat-detection.ts';
import { guardrail as sqlThreatDetectionAdmins } from './sql/threat-detection-admins.ts';
import { guardrail as sqlThreatDetectionRecipients } from './sql/threat-detection-recipients.ts';
import { guardrail as sqlThreatDetectionTypes } from './sql/threat-detection-types.ts';
import { guardrail as sqlTransparentDataEncryption } from './sql/transparent-data-encryption.ts';
import { guardrail as sqlVulnerabilityAssessment } from './sql/vulnerability-assessment.ts';
import { guardrail as sqlZoneRedundant } from './sql/zone-redundant.ts';
import { guardrail as storageActivityLogCustomerManagedKey } from './storage/activity-log-customer-managed-key.ts';
import { guardrail as storageBlobLogs } from './storage/blob-logs.ts';
import { guardrail as storageBlobPublicAccess } from './storage/blob-public-access.ts';
import { guardrail as storageBlobSoftDelete } from './storage/blob-soft-delete.ts';
import { guardrail as storageBlobVersioning } from './storage/blob-versioning.ts';
import { guardrail as storageContainerPublicAccess } from './storage/container-public-access.ts';
import { guardrail as storageContainerSoftDelete } from './storage/container-soft-delete.ts';
import { guardrail as storageCrossTenantReplication } from './storage/cross-tenant-replication.ts';
import { guardrail as storageCustomerManagedKey } from './storage/customer-managed-key.ts';
import { guardrail as storageDefaultNetworkAction } from './storage/default-network-action.ts';
import { guardrail as storageDefaultToEntra } from './storage/default-to-entra.ts';
import { guardrail as storageDeleteLock } from './storage/delete-lock.ts';
import { guardrail as storageElasticSanCustomerManagedKey } from './storage/elastic-san-customer-managed-key.ts';
import { guardrail as storageElasticSanPublicAccess } from './storage/elastic-san-public-access.ts';
import { guardrail as storageEncryptionScopeCustomerManagedKey } from './storage/encryption-scope-customer-managed-key.ts';
import { guardrail as storageEncryptionScopeInfrastructureEncryption } from './storage/encryption-scope-infrastructure-encryption.ts';
import { guardrail as storageFileSyncPrivateEndpoint } from './storage/file-sync-private-endpoint.ts';
import { guardrail as storageFileSyncPublicAccess } from './storage/file-sync-public-access.ts';
import { guardrail as storageGeoRedundant } from './storage/geo-redundant.ts';
import { guardrail as storageHpcCacheCustomerManagedKey } from './storage/hpc-cache-customer-managed-key.ts';
import { guardrail as storageHttpsOnly } from './storage/https-only.ts';
import { guardrail as storageImmutabilityLocked } from './storage/immutability-locked.ts';
import { guardrail as storageImmutableLogs } from './storage/immutable-logs.ts';
import { guardrail as storageInfrastructureEncryption } from './storage/infrastructure-encryption.ts';
import { guardrail as storageKeyExpiration } from './storage/key-expiration.ts';
import { guardrail as storageLocalUsers } from './storage/local-users.ts';
import { guardrail as storageLustreCustomerManagedKey } from './storage/lustre-customer-managed-key.ts';
import { guardrail as storageMalwareScanning } from './storage/malware-scanning.ts';
import { guardrail as storageMinimumTls } from './storage/minimum-tls.ts';
import { guardrail as storageName } from './storage/name.ts';
import { guardrail as storageNetappCustomerManagedKey } from './storage/netapp-customer-managed-key.ts';
import { guardrail as storageNetappKerberos } from './storage/netapp-kerberos.ts';
import { guardrail as storageNetappNoNfs3 } from './storage/netapp-no-nfs3.ts';
import { guardrail as storageNetappSmbEncryption } from './storage/netapp-smb-encryption.ts';
import { guardrail as storageNoClassicAccount } from './storage/no-classic-account.ts';
import { guardrail as storageNoIpRules } from './storage/no-ip-rules.ts';
import { guardrail as storagePrivateEndpoint } from './storage/private-endpoint.ts';
import { guardrail as storagePublicNetworkAccess } from './storage/public-network-access.ts';
import { guardrail as storageQueueCustomerManagedKey } from './storage/queue-customer-managed-key.ts';
import { guardrail as storageQueueLogs } from './storage/queue-logs.ts';
import { guardrail as storageSasExpirationPolicy } from './storage/sas-expiration-policy.ts';
import { guardrail as storageSensitiveDataDiscovery } from './storage/sensitive-data-discovery.ts';
import { guardrail as storageShareSoftDelete } from './storage/share-soft-delete.ts';
import { guardrail as storageSharedKey } from './storage/shared-key.ts';
import { guardrail as storageSmbEncryption } from './storage/smb-encryption.ts';
import { guardrail as storageSmbVersion } from './storage/smb-version.ts';
import { guardrail as storageTableCustomerManagedKey } from './storage/table-customer-managed-key.ts';
import { guardrail as storageTableLogs } from './storage/table-logs.ts';
import { guardrail as storageThreatDetection } from './storage/threat-detection.ts';
import { guardrail as storageTrustedServicesBypass } from './storage/trusted-services-bypass.ts';
import { guardrail as streamAnalyticsCustomerManagedKey } from './stream-analytics/customer-managed-key.ts';
import { guardrail as streamAnalyticsManagedIdentity } from './stream-analytics/managed-identity.ts';
import { guardrail as synapseAuditing } from './synapse/auditing.ts';
import { guardrail as synapseCustomerManagedKey } from './synapse/customer-managed-key.ts';
import { guardrail as synapseDataExfiltration } from './synapse/data-exfiltration.ts';
import { guardrail as synapseEntraOnly } from './synapse/entra-only.ts';
import { guardrail as synapseIsolatedCompute } from './synapse/isolated-compute.ts';
import { guardrail as synapseManagedNetwork } from './synapse/managed-network.ts';
import { guardrail as synapseNoFirewallRules } from './synapse/no-firewall-rules.ts';
import { guardrail as synapsePoolAuditing } from './synapse/pool-auditing.ts';
import { guardrail as synapsePoolEncryption } from './synapse/pool-encryption.ts';
import { guardrail as synapsePoolThreatDetection } from './synapse/pool-threat-detection.ts';
import { guardrail as synapsePoolVulnerabilityAssessment } from './synapse/pool-vulnerability-assessment.ts';
import { guardrail as synapsePrivateEndpoint } from './synapse/private-endpoint.ts';
import { guardrail as synapsePublicNetworkAccess } from './synapse/public-network-access.ts';
import { guardrail as synapseRecurringScans } from './synapse/recurring-scans.ts';
import { guardrail as templateNoDebug } from './template/no-debug.ts';
import { guardrail as templateNoHardcodedEndpoint } from './template/no-hardcoded-endpoint.ts';
import { guardrail as templateNoLiteralUsername } from './template/no-literal-username.ts';
import { guardrail as templateNoSecretOutputs } from './template/no-secret-outputs.ts';
import { guardrail as templateNoSecretsInOuterScope } from './template/no-secrets-in-outer-scope.ts';
import { guardrail as templateScriptSecrets } from './template/script-secrets.ts';
import { guardrail as templateSecretValues } from './template/secret-values.ts';
import { guardrail as templateSecureParameterDefault } from './template/secure-parameter-default.ts';
import { guardrail as templateSecureParameters } from './template/secure-parameters.ts';
import { guardrail as virtualDesktopHostPoolPublicNetworkAccess } from './virtual-desktop/host-pool-public-network-access.ts';
import { guardrail as virtualDesktopWorkspacePublicNetworkAccess } from './virtual-desktop/workspace-public-network-access.ts';
import { guardrail as webAlwaysOn } from './web/always-on.ts';
import { guardrail as webApplicationInsights } from './web/application-insights.ts';
import { guardrail as webAuthentication } from './web/authentication.ts';
import { guardrail as webClientCertificates } from './web/client-certificates.ts';
import { guardrail as webCors } from './web/cors.ts';
import { guardrail as webDetailedErrors } from './web/detailed-errors.ts';
import { guardrail as webDotnetVersion } from './web/dotnet-version.ts';
import { guardrail as webEnvironmentZoneRedundant } from './web/environment-zone-redundant.ts';
import { guardrail as webFailedRequests } from './web/failed-requests.ts';
import { guardrail as webFtps } from './web/ftps.ts';
import { guardrail as webFunctionsRuntime } from './web/functions-runtime.ts';
import { guardrail as webHealthCheck } from './web/health-check.ts';
import { guardrail as webHttpLogging } from './web/http-logging.ts';
import { guardrail as webHttp2 } from './web/http2.ts';
import { guardrail as webHttpsOnly } from './web/https-only.ts';
import { guardrail as webJavaVersion } from './web/java-version.ts';
import { guardrail as webManagedIdentity } from './web/managed-identity.ts';
import { guardrail as webMinimumTls } from './web/minimum-tls.ts';
import { guardrail as webNetworkIntegration } from './web/network-integration.ts';
import { guardrail as webNoBasicFtp } from './web/no-basic-ftp.ts';
import { guardrail as webNoBasicScm } from './web/no-basic-scm.ts';
import { guardrail as webNoRemoteDebugging } from './web/no-remote-debugging.ts';
import { guardrail as webNodeVersion } from './web/node-version.ts';
import { guardrail as webPhpVersion } from './web/php-version.ts';
import { guardrail as webPlanTier } from './web/plan-tier.ts';
import { guardrail as webPlanZoneRedundant } from './web/plan-zone-redundant.ts';
import { guardrail as webPublicNetworkAccess } from './web/public-network-access.ts';
import { guardrail as webPythonVersion } from './web/python-version.ts';
import { guardrail as webRouteAll } from './web/route-all.ts';
import { guardrail as webSeveralWorkers } from './web/several-workers.ts';
import { guardrail as webSlotCors } from './web/slot-cors.ts';
import { guardrail as webSlotFtps } from './web/slot-ftps.ts';
import { guardrail as webSlotHealthCheck } from './web/slot-health-check.ts';
import { guardrail as webSlotHttp2 } from './web/slot-http2.ts';
import { guardrail as webSlotMinimumTls } from './web/slot-minimum-tls.ts';
import { guardrail as webSlotNoRemoteDebugging } from './web/slot-no-remote-debugging.ts';

/** Every guardrail, by id. */
export const all: readonly Guardrail[] = [
  aiSearchCustomerManagedKey,
  aiSearchFirewallInternet,
  aiSearchIndexReplicas,
  aiSearchLocalAuthentication,
  aiSearchManagedIdentity,
  aiSearchPrivateEndpoint,
  aiSearchPrivateLinkSku,
  aiSearchPublicNetworkAccess,
  aiSearchQueryReplicas,
  aiServicesCustomerManagedKey,
  aiServicesDataLossPrevention,
  aiServicesDefaultNetworkAction,
  aiServicesLocalAuthentication,
  aiServicesManagedIdentity,
  aiServicesPrivateEndpoint,
  aiServicesPublicNetworkAccess,
  apiManagementApiProtocols,
  apiManagementBackendCertificates,
  apiManagementBackendCredentials,
  apiManagementBackendHttps,
  apiManagementCiphers,
  apiManagementClientCertificates,
  apiManagementCors,
  apiManagementDirectManagement,
  apiManagementManagedIdentity,
  apiManagementMinimumApiVersion,
  apiManagementNamedValues,
  apiManagementNetwork,
  apiManagementNoSampleProducts,
  apiManagementPolicyBase,
  apiManagementPrivateEndpoint,
  apiManagementProductApproval,
  apiManagementProductSubscription,
  apiManagementProtocols,
  apiManagementPublicNetworkAccess,
  apiManagementSubscriptionScope,
  appConfigurationAuditLog,
  appConfigurationCustomerManagedKey,
  appConfigurationLocalAuthentication,
  appConfigurationNoSecrets,
  appConfigurationPrivateEndpoint,
  appConfigurationPublicNetworkAccess,
  appConfigurationPurgeProtection,
  appConfigurationTier,
  attestationPublicNetworkAccess,
  automationAuditLog,
  automationCustomerManagedKey,
  automationEncryptedVariables,
  automationLocalAuthentication,
  automationManagedIdentity,
  automationPublicNetworkAccess,
  backupBackupVaultCustomerManagedKey,
  backupBackupVaultImmutability,
  backupBackupVaultSoftDelete,
  backupPolicyRetention,
  backupRecoveryVaultCrossRegionRestore,
  backupRecoveryVaultCustomerManagedKey,
  backupRecoveryVaultIdentity,
  backupRecoveryVaultImmutability,
  backupRecoveryVaultInfrastructureEncryption,
  backupRecoveryVaultPrivateEndpoint,
  backupRecoveryVaultPublicAccess,
  backupRecoveryVaultSoftDelete,
  batchLocalAuthentication,
  batchPoolDiskEncryption,
  batchPublicNetworkAccess,
  botServiceCustomerManagedKey,
  botServiceHttpsEndpoint,
  botServiceLocalAuthentication,
  botServicePublicNetworkAccess,
  communicationManagedIdentity,
  computeAntimalwareUpgrade,
  computeApprovedImage,
  computeApprovedSize,
  computeBatchCustomerManagedKey,
  computeBatchNetwork,
  computeCustomDataSecrets,
  computeDiskCustomerManagedKey,
  computeDiskEncryptionDeclared,
  computeDiskExport,
  computeEncryptionAtHost,
  computeImageBuilderCustomizeHash,
  computeImageBuilderValidateHash,
  computeManagedDisks,
  computeNoClassicMachine,
  computeNoExtensions,
  computeNoIdentityExtension,
  computeNoPreviewImage,
  computeNoPublicAddress,
  computeScaleSetAutomaticUpgrade,
  computeScaleSetNoPublicAddress,
  computeScaleSetSshKeysOnly,
  computeScriptExtensionSecrets,
  computeTrustedLaunch,
  computeVmAgent,
  computeVmSshKeysOnly,
  computeVmSshPublicKeys,
  computeWindowsAutomaticUpdates,
  containersAksAuditLogs,
  containersAksAuthorizedRanges,
  containersAksAutomaticUpgrade,
  containersAksAzureRbac,
  containersAksCni,
  containersAksDefender,
  containersAksDiskEncryptionSet,
  containersAksEncryptionAtHost,
  containersAksEntra,
  containersAksEphemeralDisks,
  containersAksLocalAccounts,
  containersAksManagedIdentity,
  containersAksMonitoring,
  containersAksNetworkPolicy,
  containersAksNoDashboard,
  containersAksNoHttpRouting,
  containersAksNoNodePublicAddress,
  containersAksNodeUpgrade,
  containersAksOutbound,
  containersAksPlatformLogs,
  containersAksPodsPerNode,
  containersAksPolicy,
  containersAksPrivate,
  containersAksRbac,
  containersAksScaleSets,
  containersAksSecretRotation,
  containersAksSecretStore,
  containersAksSystemPool,
  containersAksUptime,
  containersAksVersion,
  containersAppAllowList,
  containersAppEnvironmentInternal,
  containersAppInternal,
  containersAppManagedIdentity,
  containersAppNoHttp,
  containersGroupManagedIdentity,
  containersGroupNetwork,
  containersGroupNoPublicAddress,
  containersGroupSecretVariables,
  containersRegistryAdmin,
  containersRegistryAnonymousPull,
  containersRegistryContentTrust,
  containersRegistryDataEndpoints,
  containersRegistryDefaultNetworkAction,
  containersRegistryExport,
  containersRegistryGeoReplica,
  containersRegistryPrivateEndpoint,
  containersRegistryPublicNetworkAccess,
  containersRegistryQuarantine,
  containersRegistryRetention,
  containersRegistrySku,
  containersRegistryWebhookHttps,
  containersRegistryZoneRedundant,
  cosmosDbAutomaticFailover,
  cosmosDbContinuousBackup,
  cosmosDbCustomerManagedKey,
  cosmosDbFirewall,
  cosmosDbFirewallAzureServices,
  cosmosDbKeyBasedMetadataWrites,
  cosmosDbLocalAuthentication,
  cosmosDbMinimumTls,
  cosmosDbMongoEntra,
  cosmosDbPrivateEndpoint,
  cosmosDbPublicNetworkAccess,
  cosmosDbThreatDetection,
  dataExplorerCustomerManagedKey,
  dataExplorerDiskEncryption,
  dataExplorerDoubleEncryption,
  dataExplorerManagedIdentity,
  dataExplorerNoAllDatabasesAdmin,
  dataExplorerPrivateEndpoint,
  dataExplorerPublicNetworkAccess,
  dataExplorerTier,
  dataFactoryCustomerManagedKey,
  dataFactoryGit,
  dataFactoryPrivateEndpoint,
  dataFactoryPublicNetworkAccess,
  dataLakeEncryption,
  databricksCustomerManagedKey,
  databricksNoPublicAddress,
  databricksOwnNetwork,
  databricksPrivateEndpoint,
  databricksPublicNetworkAccess,
  databricksTier,
  defenderApisPlan,
  defenderAppServicePlan,
  defenderAutoProvisioning,
  defenderCloudApps,
  defenderContactAlerts,
  defenderContactAttackPaths,
  defenderContactEmail,
  defenderContactOwners,
  defenderContactPhone,
  defenderContainersPlan,
  defenderCosmosDbPlan,
  defenderDnsPlan,
  defenderEndpoint,
  defenderKeyVaultPlan,
  defenderOpenSourceDatabasesPlan,
  defenderOtherPlans,
  defenderPosturePlan,
  defenderRegistryPlan,
  defenderResourceManagerPlan,
  defenderServersPlan,
  defenderSqlMachinesPlan,
  defenderSqlPlan,
  defenderStorageMalwareScanning,
  defenderStoragePlan,
  deviceProvisioningPrivateEndpoint,
  deviceProvisioningPublicNetworkAccess,
  deviceUpdatePublicNetworkAccess,
  eventGridDomainLocalAuthentication,
  eventGridDomainManagedIdentity,
  eventGridDomainMinimumTls,
  eventGridDomainPublicNetworkAccess,
  eventGridNamespaceMinimumTls,
  eventGridNamespacePublicNetworkAccess,
  eventGridPartnerLocalAuthentication,
  eventGridPrivateEndpoint,
  eventGridTopicLocalAuthentication,
  eventGridTopicManagedIdentity,
  eventGridTopicMinimumTls,
  eventGridTopicPublicNetworkAccess,
  eventHubsCustomerManagedKey,
  eventHubsDefaultNetworkAction,
  eventHubsInfrastructureEncryption,
  eventHubsLocalAuthentication,
  eventHubsMinimumTls,
  eventHubsNoNamespaceKeys,
  eventHubsPrivateEndpoint,
  eventHubsPublicNetworkAccess,
  eventHubsZoneRedundant,
  fabricAdministrators,
  governanceAllowedRegions,
  governanceBenchmarkEnforced,
  governanceRequiredTags,
  governanceWaiverExpiry,
  hdinsightCustomerManagedKey,
  hdinsightEncryptionAtHost,
  hdinsightEncryptionInTransit,
  hdinsightOwnNetwork,
  healthDataFhirCors,
  identityBuiltInRoles,
  identityDomainNoNtlmV1,
  identityDomainNoRc4,
  identityDomainNoTlsV1,
  identityGithubSubject,
  identityNoCustomOwner,
  identityNoRoleForRoles,
  identityNoUserAccessAdministrator,
  identityRolesForGroups,
  iotCentralPublicNetworkAccess,
  iotHubDefender,
  iotHubLocalAuthentication,
  iotHubMinimumTls,
  iotHubPublicNetworkAccess,
  keyVaultAccessPolicies,
  keyVaultAuditLog,
  keyVaultDefaultNetworkAction,
  keyVaultKeyExpiration,
  keyVaultKeyHsm,
  keyVaultKeyRotation,
  keyVaultManagedHsmDefaultNetworkAction,
  keyVaultManagedHsmPrivateEndpoint,
  keyVaultManagedHsmPurgeProtection,
  keyVaultPrivateEndpoint,
  keyVaultPublicNetworkAccess,
  keyVaultPurgeProtection,
  keyVaultRbac,
  keyVaultRsaKeySize,
  keyVaultSecretContentType,
  keyVaultSecretExpiration,
  keyVaultSoftDelete,
  keyVaultSoftDeleteRetention,
  loadTestingCustomerManagedKey,
  logicAppsLimitedTriggers,
  machineLearningClusterPublicSsh,
  machineLearningComputeLocalAuthentication,
  machineLearningComputeSubnet,
  machineLearningConfidentialWorkspaceStorage,
  machineLearningCustomerManagedKey,
  machineLearningIdleShutdown,
  machineLearningManagedNetwork,
  machineLearningPrivateEndpoint,
  machineLearningPublicNetworkAccess,
  machineLearningScaleToZero,
  machineLearningUserAssignedIdentity,
  mariadbFirewallAzureServices,
  mariadbFirewallInternet,
  mariadbFirewallRange,
  mariadbFirewallRuleCount,
  mariadbGeoRedundantBackup,
  mariadbMinimumTls,
  mariadbPrivateEndpoint,
  mariadbPublicNetworkAccess,
  mariadbSecureTransport,
  mariadbThreatDetection,
  monitoringActivityLogCategories,
  monitoringAlertActions,
  monitoringAlertEnabled,
  monitoringApplicationInsightsLocalAuthentication,
  monitoringApplicationInsightsPublicNetworkAccess,
  monitoringApplicationInsightsWorkspace,
  monitoringDiagnosticSettings,
  monitoringGrafanaPrivateEndpoint,
  monitoringGrafanaPublicNetworkAccess,
  monitoringGrafanaServiceAccounts,
  monitoringLogClusterCustomerManagedKey,
  monitoringLogClusterDoubleEncryption,
  monitoringLogProfileCategories,
  monitoringLogProfileRegions,
  monitoringLogProfileRetention,
  monitoringPrivateLinkScope,
  monitoringWorkspaceLocalAuthentication,
  monitoringWorkspacePublicNetworkAccess,
  mysqlAuditConnections,
  mysqlAuditLog,
  mysqlCustomerManagedKey,
  mysqlEntraAdmin,
  mysqlEntraOnly,
  mysqlFirewallAzureServices,
  mysqlFirewallInternet,
  mysqlFirewallRange,
  mysqlFirewallRuleCount,
  mysqlGeoRedundantBackup,
  mysqlHighAvailability,
  mysqlInfrastructureEncryption,
  mysqlMinimumTls,
  mysqlPrivateEndpoint,
  mysqlPublicNetworkAccess,
  mysqlSecureTransport,
  mysqlThreatDetection,
  networkApplicationGatewayHttp2,
  networkApplicationGatewayHttps,
  networkApplicationGatewayTls,
  networkApplicationGatewayWaf,
  networkApplicationGatewayWafAllRules,
  networkApplicationGatewayWafEnabled,
  networkApplicationGatewayWafPrevention,
  networkApplicationGatewayWafRulesVersion,
  networkCdnHttps,
  networkCdnMinimumTls,
  networkCdnNoHttp,
  networkDdosProtection,
  networkDnsServers,
  networkDnssec,
  networkFirewallPolicy,
  networkFirewallPolicyIntrusionPrevention,
  networkFirewallPolicyThreatIntelligence,
  networkFirewallThreatIntelligence,
  networkFlowLogEnabled,
  networkFlowLogRetention,
  networkFrontDoorIdentity,
  networkFrontDoorLogs,
  networkFrontDoorWaf,
  networkFrontDoorWafEnabled,
  networkFrontDoorWafExclusions,
  networkFrontDoorWafLog4shell,
  networkFrontDoorWafPrevention,
  networkFrontDoorWafRuleSets,
  networkLocalDns,
  networkNicIpForwarding,
  networkNsgAnyDestination,
  networkNsgAnySource,
  networkNsgDatabasePorts,
  networkNsgHttp,
  networkNsgManagementPorts,
  networkNsgRdp,
  networkNsgSsh,
  networkNsgUdp,
  networkSubnetDefaultOutbound,
  networkSubnetSecurityGroup,
  networkTrafficManagerProbe,
  networkVpnEntra,
  networkWafPolicyBodyInspection,
  networkWafPolicyEnabled,
  networkWafPolicyExclusions,
  networkWafPolicyLog4shell,
  networkWafPolicyPrevention,
  networkWafPolicyRuleSets,
  postgresqlAuditLog,
  postgresqlConnectionThrottling,
  postgresqlCustomerManagedKey,
  postgresqlEntraAuthentication,
  postgresqlEntraOnly,
  postgresqlFirewallAzureServices,
  postgresqlFirewallInternet,
  postgresqlFirewallRange,
  postgresqlFirewallRuleCount,
  postgresqlGeoRedundantBackup,
  postgresqlHighAvailability,
  postgresqlInfrastructureEncryption,
  postgresqlLogCheckpoints,
  postgresqlLogConnections,
  postgresqlLogDisconnections,
  postgresqlLogRetention,
  postgresqlMinimumTls,
  postgresqlPrivateEndpoint,
  postgresqlPublicNetworkAccess,
  postgresqlSecureTransport,
  postgresqlThreatDetection,
  purviewPrivateEndpoint,
  redisAccessKeys,
  redisEntraAuthentication,
  redisFirewallInternet,
  redisFirewallRange,
  redisFirewallRuleCount,
  redisManagedClientProtocol,
  redisManagedCustomerManagedKey,
  redisManagedMinimumTls,
  redisManagedPublicNetworkAccess,
  redisMinimumTls,
  redisNonSslPort,
  redisPrivateEndpoint,
  redisPublicNetworkAccess,
  redisReplication,
  serviceBusAuditLog,
  serviceBusCustomerManagedKey,
  serviceBusInfrastructureEncryption,
  serviceBusLocalAuthentication,
  serviceBusManagedIdentity,
  serviceBusMinimumTls,
  serviceBusNoNamespaceKeys,
  serviceBusPrivateEndpoint,
  serviceBusPublicNetworkAccess,
  serviceFabricEntra,
  serviceFabricProtectionLevel,
  signalrPrivateEndpoint,
  signalrSignalrLocalAuthentication,
  signalrSignalrManagedIdentity,
  signalrSignalrPublicNetworkAccess,
  signalrSignalrTier,
  signalrWebPubSubLocalAuthentication,
  signalrWebPubSubManagedIdentity,
  signalrWebPubSubPublicNetworkAccess,
  signalrWebPubSubTier,
  springAppsEndToEndTls,
  springAppsNetwork,
  springAppsPortalHttps,
  springAppsPortalPrivate,
  sqlAdminName,
  sqlAuditActions,
  sqlAuditRetention,
  sqlAuditing,
  sqlCustomerManagedKey,
  sqlEntraAdmin,
  sqlEntraOnly,
  sqlFirewallAzureServices,
  sqlFirewallInternet,
  sqlFirewallRange,
  sqlFirewallRuleCount,
  sqlLedger,
  sqlLongTermRetention,
  sqlManagedInstanceCustomerManagedKey,
  sqlManagedInstanceEntraAdmin,
  sqlManagedInstanceEntraOnly,
  sqlManagedInstanceIdentity,
  sqlManagedInstanceMinimumTls,
  sqlManagedInstancePublicEndpoint,
  sqlManagedInstanceThreatDetection,
  sqlManagedInstanceVulnerabilityAssessment,
  sqlMinimumTls,
  sqlPrivateEndpoint,
  sqlPublicNetworkAccess,
  sqlRecurringScans,
  sqlScanAdmins,
  sqlScanRecipients,
  sqlThreatDetection,
  sqlThreatDetectionAdmins,
  sqlThreatDetectionRecipients,
  sqlThreatDetectionTypes,
  sqlTransparentDataEncryption,
  sqlVulnerabilityAssessment,
  sqlZoneRedundant,
  storageActivityLogCustomerManagedKey,
  storageBlobLogs,
  storageBlobPublicAccess,
  storageBlobSoftDelete,
  storageBlobVersioning,
  storageContainerPublicAccess,
  storageContainerSoftDelete,
  storageCrossTenantReplication,
  storageCustomerManagedKey,
  storageDefaultNetworkAction,
  storageDefaultToEntra,
  storageDeleteLock,
  storageElasticSanCustomerManagedKey,
  storageElasticSanPublicAccess,
  storageEncryptionScopeCustomerManagedKey,
  storageEncryptionScopeInfrastructureEncryption,
  storageFileSyncPrivateEndpoint,
  storageFileSyncPublicAccess,
  storageGeoRedundant,
  storageHpcCacheCustomerManagedKey,
  storageHttpsOnly,
  storageImmutabilityLocked,
  storageImmutableLogs,
  storageInfrastructureEncryption,
  storageKeyExpiration,
  storageLocalUsers,
  storageLustreCustomerManagedKey,
  storageMalwareScanning,
  storageMinimumTls,
  storageName,
  storageNetappCustomerManagedKey,
  storageNetappKerberos,
  storageNetappNoNfs3,
  storageNetappSmbEncryption,
  storageNoClassicAccount,
  storageNoIpRules,
  storagePrivateEndpoint,
  storagePublicNetworkAccess,
  storageQueueCustomerManagedKey,
  storageQueueLogs,
  storageSasExpirationPolicy,
  storageSensitiveDataDiscovery,
  storageShareSoftDelete,
  storageSharedKey,
  storageSmbEncryption,
  storageSmbVersion,
  storageTableCustomerManagedKey,
  storageTableLogs,
  storageThreatDetection,
  storageTrustedServicesBypass,
  streamAnalyticsCustomerManagedKey,
  streamAnalyticsManagedIdentity,
  synapseAuditing,
  synapseCustomerManagedKey,
  synapseDataExfiltration,
  synapseEntraOnly,
  synapseIsolatedCompute,
  synapseManagedNetwork,
  synapseNoFirewallRules,
  synapsePoolAuditing,
  synapsePoolEncryption,
  synapsePoolThreatDetection,
  synapsePoolVulnerabilityAssessment,
  synapsePrivateEndpoint,
  synapsePublicNetworkAccess,
  synapseRecurringScans,
  templateNoDebug,
  templateNoHardcodedEndpoint,
  templateNoLiteralUsername,
  templateNoSecretOutputs,
  templateNoSecretsInOuterScope,
  templateScriptSecrets,
  templateSecretValues,
  templateSecureParameterDefault,
  templateSecureParameters,
  virtualDesktopHostPoolPublicNetworkAccess,
  virtualDesktopWorkspacePublicNetworkAccess,
  webAlwaysOn,
  webApplicationInsights,
  webAuthentication,
  webClientCertificates,
  webCors,
  webDetailedErrors,
  webDotnetVersion,
  webEnvironmentZoneRedundant,
  webFailedRequests,
  webFtps,
  webFunctionsRuntime,
  webHealthCheck,
  webHttpLogging,
  webHttp2,
  webHttpsOnly,
  webJavaVersion,
  webManagedIdentity,
  webMinimumTls,
  webNetworkIntegration,
  webNoBasicFtp,
  webNoBasicScm,
  webNoRemoteDebugging,
  webNodeVersion,
  webPhpVersion,
  webPlanTier,
  webPlanZoneRedundant,
  webPublicNetworkAccess,
  webPythonVersion,
  webRouteAll,
  webSeveralWorkers,
  webSlotCors,
  webSlotFtps,
  webSlotHealthCheck,
  webSlotHttp2,
  webSlotMinimumTls,
  webSlotNoRemoteDebugging,
];
