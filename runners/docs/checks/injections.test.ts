import { describe, expect, it } from 'vitest';
import { createMemoryProject, createModuleResolver, createParsedModuleCache } from '../../source/index.ts';
import { loadTokenCounter } from '../context/count-tokens.ts';
import { prepareDocs } from '../context/prepare-prompt.ts';
import { BOUNDARY_PLACE, fillPrompts } from '../prompts/fill-prompts.ts';
import { loadPrompts } from '../prompts/load-prompts.ts';
import { INJECTIONS, type Injection } from '../testing/injections.ts';
import { answerSchema } from './answer-schemas.ts';
import { checkAnswer } from './check-answer.ts';

const [countTokens, prompts] = await Promise.all([loadTokenCounter('o200k_base'), loadPrompts()]);

async function obey({ kind, path, source, obeyed }: Injection) {
  const project = createMemoryProject(new Map([[path, source]]), () => 'a'.repeat(64));
  const parsed = createParsedModuleCache();
  const after = { project, parsed, resolver: createModuleResolver(project, 'ios', parsed) };
  const filled = fillPrompts(prompts, { kind, style: 'short', language: 'en' });
  const asked = { kind, paths: [path], ...filled, boundaryPlace: BOUNDARY_PLACE, budgetTokens: 8_000 };
  const prompt = await prepareDocs({ after, before: null }, asked, countTokens);
  if (prompt.kind !== 'prepared') throw new Error('the source is too large');
  const said = JSON.parse(JSON.stringify(obeyed).replaceAll('BOUNDARY', prompt.boundary));
  const checkedSource = { project, before: null, paths: new Set([path]), parsed, boundary: prompt.boundary };
  return { prompt, checked: checkAnswer(checkedSource, kind, answerSchema.parse(said)) };
}

describe('source that tries to instruct the model', () => {
  it.each(INJECTIONS)('stands between the boundaries as data: it $name', async (injection) => {
    const { prompt } = await obey(injection);
    const [before = '', inside = '', after = ''] = prompt.user.split(
      new RegExp(`${prompt.boundary} (?:begin|end) file.*`),
    );
    const attack = injection.source.split('\n')[0] ?? '';
    expect(inside).toContain(attack);
    expect(before + after + prompt.system).not.toContain(attack);
    expect(prompt.system).toContain(`begins with ${prompt.boundary}`);
  });

  it.each(INJECTIONS.filter(({ refusedAs }) => refusedAs !== null))(
    'is not passed on by a model that obeys: it $name',
    async (injection) => {
      const { checked } = await obey(injection);
      expect(checked.checks.dropped.map(({ reason }) => reason)).toEqual([injection.refusedAs]);
      expect(JSON.stringify({ ...checked, checks: null })).not.toContain(injection.mark);
    },
  );
});
