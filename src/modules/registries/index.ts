export type { CapabilityDeps, Installation } from './capabilities.ts';
export { registryRoutes } from './registries.routes.ts';
