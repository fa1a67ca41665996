/** The texts of the invented year: right ones, in which a hint is a false alarm unless a person finds otherwise. */
import { fileURLToPath } from 'node:url';
import { readDemo } from '#app/demo/demo-data.ts';
import { checkText, type Hint } from '#flow/newsroom/checking/index.ts';
import { bodyFromText } from '#kernel/body.ts';

export interface Suspected {
  readonly key: string;
  readonly hint: Hint;
  readonly line: string;
}

/** As a city's office would keep it. */
const order =
  '市委书记＞市委副书记、市长／市长＞市人大常委会主任／市人大＞市政协主席／市政协＞市委副书记＞副市长＞县委书记／区委书记＞县长／区长＞副县长／副区长＞镇党委书记＞镇长＞副镇长＞村支书＞村主任';

export async function overDemo(): Promise<{ texts: number; characters: number; suspected: Suspected[] }> {
  const { reports, articles, units, today } = await readDemo(
    fileURLToPath(new URL('../../assets/demo', import.meta.url)),
  );
  const context = {
    today,
    terms: [{ right: order, wrong: [], reason: '' }],
    units: units.map(({ name, short }) => ({ name, shortName: short, formerNames: [] })),
  };
  const all = [...reports, ...articles];
  const suspected = all.flatMap(({ key, title, body: typed }) => {
    const body = bodyFromText(typed);
    return checkText({ title, body }, context).map((hint) => {
      const block = body[hint.block];
      return { key, hint, line: block && 'text' in block ? block.text : title };
    });
  });
  const characters = all.reduce((n, { title, body }) => n + (title + body).replace(/\s/g, '').length, 0);
  return { texts: all.length, characters, suspected };
}
