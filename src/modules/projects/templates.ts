import { DomainError } from '../../contracts/errors.ts';
import type { ProjectKind } from './tables.ts';

export interface ProjectTemplate {
  /** Also the name of its folder among the examples. */
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly kind: ProjectKind;
}

/** The projects one can begin with. */
export const TEMPLATES: readonly ProjectTemplate[] = [
  {
    slug: 'brew',
    name: 'Brew',
    description: 'A small coffee-shop app: React Native, TypeScript, React Navigation.',
    kind: 'mobile_app',
  },
  {
    slug: 'site',
    name: 'Site',
    description: 'Static pages with style sheets that compete: layers, imports, media and important rules.',
    kind: 'web_app',
  },
];

export interface TemplateFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The files of a template; they lie beside the program. */
export type ReadTemplate = (slug: string) => Promise<readonly TemplateFile[]>;

/** Throws `VALIDATION_ERROR` when there is no such template. */
export function findTemplate(slug: string): ProjectTemplate {
  const template = TEMPLATES.find((one) => one.slug === slug);
  if (template !== undefined) return template;
  throw new DomainError(
    'VALIDATION_ERROR',
    'There is no such template. GET /projects/templates lists them.',
    {
      details: { location: 'body', fields: [{ field: 'template', message: 'not a template' }] },
    },
  );
}
