import { writeFileSync } from 'node:fs';
import { renderComponents } from '../../runners/layout/docs/render-components.ts';

writeFileSync(new URL('../../docs/components.md', import.meta.url), renderComponents());
