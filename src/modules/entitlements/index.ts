export { entitlementRoutes } from './entitlement.routes.ts';
export type { EntitlementPorts, UsageCounter } from './get-entitlements.ts';
