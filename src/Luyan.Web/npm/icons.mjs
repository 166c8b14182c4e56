// Makes the sprite of the icons that the program declares: node icons.mjs <IconName.cs> <sprite of the package> <sprite to write>
import { readFileSync, writeFileSync } from 'node:fs';

const [declarations, all, target] = process.argv.slice(2);
const names = [...readFileSync(declarations, 'utf8').matchAll(/new\("([a-z0-9-]+)"\)/g)].map(match => match[1]);
const symbols = new Map([...readFileSync(all, 'utf8').matchAll(/<symbol id="tabler-([^"]+)".*?<\/symbol>/gs)].map(match => [match[1], match[0]]));
const unknown = names.filter(name => !symbols.has(name));
if (names.length === 0 || unknown.length > 0) {
  console.error(`icons.mjs: ${names.length === 0 ? `${declarations} declares no icon` : `the package has no icon named ${unknown.join(', ')}`}`);
  process.exit(1);
}
const nothing = /<path stroke="none" d="M0 0h24v24H0z" fill="none" \/>/g; // an invisible square in each icon
const kept = names.map(name => symbols.get(name).replace('id="tabler-', 'id="').replace(nothing, ''));
writeFileSync(target, `<svg xmlns="http://www.w3.org/2000/svg">${kept.join('')}</svg>\n`);
