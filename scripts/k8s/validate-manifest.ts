import { ScaledObject, TriggerAuthentication } from '@kubernetes-models/keda/keda.sh/v1alpha1';
import { Deployment } from 'kubernetes-models/apps/v1';
import { Job } from 'kubernetes-models/batch/v1';
import { Ingress, NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { ConfigMap, Namespace, Service, ServiceAccount } from 'kubernetes-models/v1';
import type { Manifest } from './read-manifests.ts';

/** An object of a kind, which knows the schema that Kubernetes or KEDA publishes of it. */
type Model = new (data: never) => { validate(): void };

const MODELS: Readonly<Record<string, Model>> = {
  'v1 Namespace': Namespace,
  'v1 ServiceAccount': ServiceAccount,
  'v1 ConfigMap': ConfigMap,
  'v1 Service': Service,
  'apps/v1 Deployment': Deployment,
  'batch/v1 Job': Job,
  'policy/v1 PodDisruptionBudget': PodDisruptionBudget,
  'networking.k8s.io/v1 NetworkPolicy': NetworkPolicy,
  'networking.k8s.io/v1 Ingress': Ingress,
  'keda.sh/v1alpha1 ScaledObject': ScaledObject,
  'keda.sh/v1alpha1 TriggerAuthentication': TriggerAuthentication,
};

/** Throws with what is wrong with a manifest, and for a kind that none of ours has. */
export function validateManifest(manifest: Manifest): void {
  const ModelOfKind = MODELS[`${manifest.apiVersion} ${manifest.kind}`];
  if (ModelOfKind === undefined)
    throw new Error(`${manifest.apiVersion} ${manifest.kind} has no schema here`);
  // Whether it has the type that the model asks for is what is found out here.
  new ModelOfKind(manifest as never).validate();
}
