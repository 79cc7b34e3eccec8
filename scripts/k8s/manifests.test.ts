import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadRunnerConfig } from '../../runners/env.ts';
import { SIGN_IN_PAGE } from '../../src/modules/accounts/pages/page-paths.ts';
import { INVITATION_PAGE } from '../../src/modules/teams/invitations/invitation-page.ts';
import { type Manifest, parseManifests, readKustomization } from './read-manifests.ts';
import { validateManifest } from './validate-manifest.ts';

const K8S = new URL('../../deploy/k8s/', import.meta.url);
const KUBECTL = spawnSync('kubectl', ['version', '--client']).status === 0;
if (!KUBECTL) console.warn('SKIPPED: kubectl is not installed, so no overlay is put together');

const base = readKustomization(new URL('base/', K8S)).flatMap(({ manifests }) => manifests);
const gpu = readKustomization(new URL('components/gpu/', K8S)).flatMap(({ manifests }) => manifests);
const all = [...base, ...gpu];

const container = z.looseObject({
  name: z.string(),
  image: z.string(),
  args: z.array(z.string()),
  envFrom: z.array(z.record(z.string(), z.object({ name: z.string() }))),
  startupProbe: z.unknown().optional(),
  livenessProbe: z.unknown().optional(),
  readinessProbe: z.unknown().optional(),
  resources: z.object({
    requests: z.record(z.string(), z.string()),
    limits: z.record(z.string(), z.string()),
  }),
  securityContext: z.unknown(),
});
const workload = z.looseObject({
  spec: z.looseObject({
    template: z.looseObject({
      metadata: z.looseObject({ labels: z.record(z.string(), z.string()) }),
      spec: z.looseObject({ containers: z.tuple([container]), securityContext: z.unknown() }),
    }),
  }),
});
const workloads = all
  .filter(({ kind }) => kind === 'Deployment' || kind === 'Job')
  .map((manifest) => ({ name: manifest.metadata.name, pod: workload.parse(manifest).spec.template }));

const find = (kind: string, name: string, within: readonly Manifest[] = all) => {
  const found = within.find((manifest) => manifest.kind === kind && manifest.metadata.name === name);
  if (found === undefined) throw new Error(`there is no ${kind} ${name}`);
  return found;
};

describe('the manifests', () => {
  it.each(all.map((manifest) => [manifest.kind, manifest.metadata.name, manifest] as const))(
    'have a %s %s that fits its published schema',
    (_, __, manifest) => {
      expect(() => validateManifest(manifest)).not.toThrow();
    },
  );

  it('are checked: a wrong type is found', () => {
    const wrong = structuredClone(find('Deployment', 'hivesync-api'));
    Object.assign(wrong, { spec: { ...z.looseObject({}).parse(wrong.spec), replicas: 'two' } });
    expect(() => validateManifest(wrong)).toThrow(/replicas must be integer/);
  });

  it('are all named by their folder', () => {
    for (const folder of ['base/', 'components/gpu/', 'overlays/dev/', 'overlays/production/']) {
      const url = new URL(folder, K8S);
      const named = ['resources', 'patches'] as const;
      const files = named.flatMap((what) => readKustomization(url, what).map(({ file }) => file));
      const present = readdirSync(url).filter((file) => file !== 'kustomization.yaml');
      expect(files.toSorted()).toEqual(present.toSorted());
    }
  });
});

describe.each(workloads)('$name', ({ pod }) => {
  const [only] = pod.spec.containers;

  it('runs as nobody in particular, without rights and without a disk to write to', () => {
    expect(pod.spec).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(only.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  });

  it('asks for what it needs and is bound in memory', () => {
    expect(Object.keys(only.resources.requests)).toEqual(['cpu', 'memory']);
    expect(only.resources.limits).toHaveProperty('memory');
  });

  it('is one of the commands of the image', () => {
    const commands = readFileSync(new URL('../image/hivesync.ts', import.meta.url), 'utf8');
    expect(commands).toMatch(new RegExp(`^  ${only.args[0]}: \\{`, 'm'));
    if (only.args[0] === 'migrate') return;
    expect([only.startupProbe, only.livenessProbe]).not.toContain(undefined);
  });
});

describe('the API', () => {
  it('is told apart from dead by its process, and from busy by its readiness', () => {
    const api = workload.parse(find('Deployment', 'hivesync-api')).spec.template.spec.containers[0];
    expect(api.livenessProbe).toMatchObject({ httpGet: { path: '/health' } });
    expect(api.readinessProbe).toMatchObject({ httpGet: { path: '/health/ready' } });
  });

  it('is never without a process, whether a release or a node is replaced', () => {
    expect(find('Deployment', 'hivesync-api')).toMatchObject({
      spec: { replicas: 2, strategy: { rollingUpdate: { maxUnavailable: 0 } } },
    });
    expect(find('PodDisruptionBudget', 'hivesync-api')).toMatchObject({ spec: { minAvailable: 1 } });
  });
});

describe('runners', () => {
  const runners = workloads.filter(({ pod }) => pod.spec.containers[0].args[0] === 'runner');

  it('are given the settings of runners and no others', () => {
    expect(runners.map(({ name }) => name)).toEqual(['hivesync-worker', 'hivesync-worker-gpu']);
    for (const { pod } of runners) {
      expect(pod.spec.containers[0].envFrom).toEqual([
        { configMapRef: { name: 'hivesync-worker' } },
        { secretRef: { name: 'hivesync-worker' } },
      ]);
    }
    const template = parseEnv(
      readFileSync(new URL('../../env_templates/worker.env', import.meta.url), 'utf8'),
    );
    const { data } = z
      .looseObject({ data: z.record(z.string(), z.string()) })
      .parse(find('ConfigMap', 'hivesync-worker'));
    const filled = { QUEUE_URL: 'rediss://:p@queue', WORKER_CALLBACK_SECRET: 'x'.repeat(32) };
    const config = loadRunnerConfig({ ...template, ...data, ...filled });
    expect(config).toMatchObject({ foreignVariables: [], backendUrl: new URL('http://hivesync-api:4000') });
  });

  it('reach the API, the queue and the storage, and no database', () => {
    const policy = z
      .looseObject({
        spec: z.looseObject({
          policyTypes: z.array(z.string()),
          egress: z.array(
            z.looseObject({ ports: z.array(z.object({ protocol: z.string(), port: z.number() })) }),
          ),
        }),
      })
      .parse(find('NetworkPolicy', 'hivesync-worker'));
    expect(policy.spec.policyTypes).toEqual(['Egress']);
    const ports = policy.spec.egress.flatMap((rule) => rule.ports.map(({ port }) => port));
    expect(ports.toSorted()).toEqual([4000, 443, 6379]);
    expect(find('NetworkPolicy', 'hivesync-nothing')).toMatchObject({
      spec: {
        podSelector: { matchLabels: { 'app.kubernetes.io/name': 'hivesync' } },
        policyTypes: ['Ingress', 'Egress'],
      },
    });
    for (const { pod } of workloads) {
      expect(pod.metadata.labels).toHaveProperty(['app.kubernetes.io/name'], 'hivesync');
    }
  });

  it('are as many as what waits asks for, by what the API says of its queues', () => {
    for (const name of ['hivesync-worker', 'hivesync-worker-gpu']) {
      expect(find('ScaledObject', name)).toMatchObject({ spec: { scaleTargetRef: { name } } });
      // Whoever sets a number here and there would have them fight.
      expect(find('Deployment', name)).not.toHaveProperty(['spec', 'replicas']);
      expect(find('Deployment', name)).toHaveProperty(['spec', 'selector']);
    }
    expect(find('ScaledObject', 'hivesync-worker')).toMatchObject({
      spec: {
        triggers: ['preview', 'snapshot', 'influence', 'ai_docs', 'static_docs'].map((queue) => ({
          type: 'metrics-api',
          metadata: {
            url: 'http://hivesync-api:4000/internal/queues',
            valueLocation: `queues.#(name=="${queue}").waiting`,
            authMode: 'bearer',
          },
          authenticationRef: { name: 'hivesync-queues' },
        })),
      },
    });
    expect(find('ScaledObject', 'hivesync-worker-gpu')).toMatchObject({
      spec: { minReplicaCount: 0, triggers: [{ metadata: { valueLocation: 'gpu_backlog' } }] },
    });
  });
});

describe('the ingress', () => {
  const [ingress] = readKustomization(new URL('overlays/production/', K8S)).flatMap(({ file, manifests }) =>
    file === 'ingress.yaml' ? manifests : [],
  );

  it('leads to what people and runners ask for, and not to what is for operators', () => {
    const paths =
      JSON.stringify(ingress)
        .match(/"path":"[^"]*"/g)
        ?.map((path) => path.slice(8, -1)) ?? [];
    for (const asked of ['/api/v1/projects', '/docs', '/viewer', '/admin', SIGN_IN_PAGE, INVITATION_PAGE]) {
      expect(paths.some((path) => asked.startsWith(path))).toBe(true);
    }
    expect(paths.some((path) => '/internal/queues'.startsWith(path))).toBe(false);
  });
});

describe.skipIf(!KUBECTL).each(['dev', 'production'])('the overlay %s', (overlay) => {
  const folder = fileURLToPath(new URL(`overlays/${overlay}`, K8S));

  it('can be put together, and what comes of it fits the schemas', () => {
    const { stdout, stderr, status } = spawnSync('kubectl', ['kustomize', folder], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const manifests = parseManifests(stdout);
    for (const manifest of manifests) expect(() => validateManifest(manifest)).not.toThrow();
    const images = manifests
      .filter(({ kind }) => kind === 'Deployment' || kind === 'Job')
      .map((manifest) => workload.parse(manifest).spec.template.spec.containers[0].image);
    expect(new Set(images).size).toBe(1);
    expect(images[0]).toMatch(/^registry\.example\.com\/hivesync:/);
    const namespaces = manifests
      .filter(({ kind }) => kind !== 'Namespace')
      .map(({ metadata }) => metadata.namespace);
    expect(new Set(namespaces).size).toBe(1);
  });
});
