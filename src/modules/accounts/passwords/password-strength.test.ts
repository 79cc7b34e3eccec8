import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DomainError } from '../../../contracts/errors.ts';
import { assertStrongPassword, weaknessOf } from './password-strength.ts';

const EMAIL = 'ada.lovelace@example.com';

it.each([
  ['among the most used', 'qwertyuiop'],
  ['written with signs for letters', 'P@$$w0rd'],
  ['with a year behind it', 'Dragon2024!'],
  ['with a long sequence behind it', 'monkey1234567890'],
  ['twice in a row', 'passwordpassword'],
  ['a short unit over and over', 'ab12ab12ab12'],
  ['of one character', 'aaaaaaaaaaaa'],
  ['the alphabet', 'abcdefghijkl'],
  ['digits in order', '7890123456'],
  ['the address', EMAIL],
  ['the name before the address', 'ada.lovelace'],
  ['the name with digits', 'Ada.Lovelace1'],
  ['the product', 'HiveSync123'],
])('refuses a password that is %s', (_, password) => {
  expect(weaknessOf(password, EMAIL)).toEqual(expect.any(String));
});

it.each([
  'correct horse battery',
  'a pass phrase for tests',
  'Tr0ub4dor&3',
  'xk2-9fq-mmt-4z',
  '速い茶色の狐が跳ぶよ今',
])('takes %s', (password) => {
  expect(weaknessOf(password, EMAIL)).toBeNull();
});

it('takes what a generator makes', () => {
  const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const generated = fc.string({ unit: fc.constantFrom(...letters), minLength: 20, maxLength: 64 });
  fc.assert(
    fc.property(generated, (password) => {
      fc.pre(new Set(password.toLowerCase()).size > 8);
      expect(weaknessOf(password, EMAIL)).toBeNull();
    }),
  );
});

it('says what is wrong without repeating the password, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (password) => {
      try {
        assertStrongPassword(password, EMAIL);
      } catch (error) {
        expect(error).toBeInstanceOf(DomainError);
        expect((error as DomainError).details).toMatchObject({ fields: [{ field: 'password' }] });
      }
    }),
  );
});
