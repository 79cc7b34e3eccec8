import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type MailTemplates, parseMailTemplate } from '../modules/mail/index.ts';

/** Beside the module that sends them; the build copies them beside the bundle. */
const TEMPLATES = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../modules/mail/templates/' : 'mail-templates/',
    import.meta.url,
  ),
);

/** Reads every message's template once. Throws on one that is not well-formed, which stops the start. */
export async function loadMailTemplates(folder = TEMPLATES): Promise<MailTemplates> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.txt'));
  const templates = await Promise.all(
    names.map(async (file) => {
      const name = file.slice(0, -'.txt'.length);
      const [plain, html] = await Promise.all([read(folder, file), read(folder, `${name}.html`)]);
      return [name, parseMailTemplate(name, plain, html)] as const;
    }),
  );
  return new Map(templates);
}

function read(folder: string, file: string): Promise<string> {
  return readFile(`${folder}/${file}`, 'utf8');
}
