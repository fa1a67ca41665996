/** `npx tsx bench/checking/run.ts [file of a genuine text]`: the figures of README.md. */
import { readFileSync } from 'node:fs';
import { checkText, saidOf } from '#flow/newsroom/checking/index.ts';
import { bodyFromText } from '#kernel/body.ts';
import { context } from './context.ts';
import { overDemo } from './demo-texts.ts';
import { hintsOf, pairs, scores } from './measure.ts';

for (const { rule, planted, missed, suspected } of scores()) {
  console.log(
    `${rule.padEnd(22)} ${planted - missed.length} of ${planted} found, ${suspected.length} right ones suspected`,
  );
  for (const text of missed) console.log(`    missed: ${text}`);
  for (const text of suspected) console.log(`    suspected: ${text}`);
}
const others = Object.values(pairs).flatMap((list) =>
  list.flatMap(([, right]) => hintsOf(right).map((h) => `${h.rule}: ${right} [${h.text}]`)),
);
console.log(`any rule over the right texts: ${others.length}`);
for (const other of others) console.log(`    ${other}`);

const { texts, characters, suspected } = await overDemo();
console.log(`the invented year: ${texts} texts, ${characters} characters, ${suspected.length} hints`);
for (const [rule, found] of Map.groupBy(suspected, ({ hint }) => hint.rule)) {
  console.log(`  ${rule} ${found.length}`);
  for (const { key, hint, line } of found.slice(0, 20))
    console.log(
      `    ${key}: ${line.slice(Math.max(0, hint.from - 15), hint.from)}[${hint.text}]${line.slice(hint.to, hint.to + 10)}`,
    );
}

const [, , file] = process.argv;
if (file) {
  const text = readFileSync(file, 'utf8');
  const began = performance.now();
  const body = bodyFromText(text);
  const hints = checkText({ title: '', body }, { ...context, units: [], terms: [] });
  const characters = text.replace(/\s/g, '').length;
  console.log(`${file}: ${characters} characters, ${hints.length} hints, ${Math.round(performance.now() - began)} ms`);
  for (const hint of hints) {
    const block = body[hint.block];
    const words = block && 'text' in block ? block.text : '';
    console.log(
      `    ${hint.rule}: ${words.slice(Math.max(0, hint.from - 15), hint.from)}[${hint.text}]${words.slice(hint.to, hint.to + 10)} ${saidOf(hint, 'zh')}`,
    );
  }
}
