import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadMailTemplates } from '../../server/mail-templates.ts';
import { parseMailTemplate, renderMail } from './template.ts';

const TEMPLATE = parseMailTemplate('of_a_test', 'Subject: For {{name}}\n\nHello {{name}}', '<p>{{name}}</p>');

it('ships a plain and an HTML form of every message', async () => {
  const templates = await loadMailTemplates();
  expect([...templates.keys()].toSorted()).toEqual([
    'account_deleted',
    'account_dormant',
    'account_expired',
    'notification_digest',
    'password_changed',
    'reset_password',
    'sign_in_added',
    'sign_in_removed',
    'team_invitation',
    'verify_email',
  ]);
  for (const { html } of templates.values()) expect(html).not.toMatch(/src=|<script|<style/);
});

it('writes values as they are into plain text, and escaped into HTML', () => {
  expect(renderMail(TEMPLATE, { name: '<b>"Ada" & co\'</b>' })).toEqual({
    subject: 'For <b>"Ada" & co\'</b>',
    text: 'Hello <b>"Ada" & co\'</b>',
    html: '<p>&lt;b&gt;&quot;Ada&quot; &amp; co&#39;&lt;/b&gt;</p>',
  });
});

it('lets no value leave the place it was given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const { subject, html } = renderMail(TEMPLATE, { name });
      expect(subject).not.toMatch(/[\r\n]/);
      expect(html.slice(3, -4)).not.toMatch(/[<>"']/);
    }),
  );
});

it.each(['', 'name', 'constructor'])('refuses to leave out a value: %j', (given) => {
  const template = parseMailTemplate(
    'x',
    'Subject: s\n\n{{name}} {{constructor}}',
    '{{name}} {{constructor}}',
  );
  expect(() => renderMail(template, given === '' ? {} : { [given]: 'x' })).toThrow('which is not given');
});

it('stops the start on a template without a subject, or whose forms differ', () => {
  expect(() => parseMailTemplate('x', 'Hello', '<p>Hello</p>')).toThrow('x.txt must begin with "Subject');
  expect(() => parseMailTemplate('x', 'Subject: s\n\n{{link}}', '<p></p>')).toThrow(
    'asks for link in its .txt',
  );
});
