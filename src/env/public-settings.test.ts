import { expect, it } from 'vitest';
import { publicSettings, SECRET_VARIABLES } from './public-settings.ts';
import { VARIABLE_NAMES } from './variables.ts';

/** What a variable that holds a secret is called like; those that are public in spite of that need a reason. */
const SECRET_NAME = /SECRET|PASSWORD|PEPPER|TOKEN|KEY|_URL$/;
const PUBLIC = [
  // An address that people know.
  'BASE_URL',
  // A number of seconds.
  'PREVIEW_TOKEN_TTL_SECONDS',
];

it('shows no variable that is called like a secret', () => {
  const suspicious = VARIABLE_NAMES.filter((name) => SECRET_NAME.test(name) && !SECRET_VARIABLES.has(name));
  expect(suspicious).toEqual(PUBLIC);
});

it('tells the settings that are set, secrets by name alone, and nothing that is not ours', () => {
  const env = {
    PORT: '4100',
    JWT_SECRET: 'canary',
    DATABASE_URL: 'postgres://canary',
    OTHER: 'canary',
    DATA_DIR: ' ',
  };
  const shown = publicSettings(env);
  expect(shown).toEqual({ settings: { PORT: '4100' }, secrets: ['JWT_SECRET', 'DATABASE_URL'] });
  expect(JSON.stringify(shown)).not.toContain('canary');
});
