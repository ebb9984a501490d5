// What a content author does, in one call: writes a course of his own after the shipped one and has the server build it.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, root } from './client.mjs';

const binary = process.env.MOTCUA_SERVER || join(build, 'bin/motcua-server');

// The shipped course under another name, with another version and title, in `folder`. `first`: the title of its first mission.
export function buildPack(folder, { id = 'mot-cua', version, title, first }) {
  const source = join(folder, `${id}-${version}`);
  cpSync(join(root, 'content/courses/mot-cua'), source, { recursive: true });
  const edit = (path, change) => writeFileSync(join(source, path), change(readFileSync(join(source, path), 'utf8')));
  const titled = (text, words) => text.replace(/^title:.*\n(?: .*\n)*/m, `title: {vi: "${words}", en: "${words}"}\n`);
  edit('course.yaml', (text) => titled(text.replace(/^id: .*$/m, `id: ${id}`).replace(/^version: .*$/m, `version: "${version}"`), title));
  if (first) edit('missions/birth-extract/mission.yaml', (text) => titled(text, first));
  const pack = join(folder, `${id}-${version}.pack`);
  const said = execFileSync(binary, ['content', 'build', source, '-o', pack, '--en'], { encoding: 'utf8' });
  return { pack, hash: said.match(/content hash ([0-9a-f]{16})/)[1] };
}
