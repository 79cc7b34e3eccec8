import type { RouteDeps } from '../../http/route-deps.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import type { AnalysisContext } from '../previews/index.ts';

export interface MapPorts {
  readonly storage: ObjectStorage;
}

export type MapContext = AnalysisContext & MapPorts;

export type MapDeps = RouteDeps & MapPorts & Pick<AnalysisContext, 'queue' | 'forecaster' | 'router'>;
