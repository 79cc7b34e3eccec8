/** What is said in a message, with `{{name}}` where a value goes. */
export interface MailTemplate {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Templates by the kind of message they are for. */
export type MailTemplates = ReadonlyMap<string, MailTemplate>;

export type MailVariables = Readonly<Record<string, string>>;

const PLACE = /\{\{([a-z_]+)\}\}/g;

/**
 * A template out of its two files; the plain one begins with `Subject: …` and an empty line. Throws when it does
 * not, or when the two ask for other values.
 */
export function parseMailTemplate(name: string, plain: string, html: string): MailTemplate {
  const [, subject, text] = /^Subject: (.+)\r?\n\r?\n([\s\S]+)$/.exec(plain) ?? [];
  if (subject === undefined || text === undefined) {
    throw new Error(`the mail template ${name}.txt must begin with "Subject: …" and an empty line`);
  }
  const [inPlain, inHtml] = [namesIn(subject + text), namesIn(html)];
  if (inPlain.join() !== inHtml.join()) {
    throw new Error(
      `the mail template ${name} asks for ${inPlain} in its .txt and for ${inHtml} in its .html`,
    );
  }
  return { subject: subject.trim(), text, html };
}

/** The message with its values, which are escaped where they become HTML. Throws when one is missing. */
export function renderMail(template: MailTemplate, variables: MailVariables): MailTemplate {
  return {
    subject: fill(template.subject, variables, (value) => value.replaceAll(/[\r\n]+/g, ' ')),
    text: fill(template.text, variables, (value) => value),
    html: fill(template.html, variables, escapeHtml),
  };
}

function fill(text: string, variables: MailVariables, write: (value: string) => string): string {
  return text.replaceAll(PLACE, (_, name: string) => {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value === undefined) throw new Error(`a mail template asks for ${name}, which is not given`);
    return write(value);
  });
}

function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(PLACE)].map(([, name]) => String(name)))].toSorted();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
