/** On the page of a report, an article or an outside item: what was put into stock from it, and the way to put in more. */
import type { Language } from '#kernel/wording.ts';
import { Badge, HiddenField, Section, SubmitButton } from '#ui/index.ts';
import type { StockLine } from './stock.queries.ts';
import { stockPageWording } from './stock-page-wording.ts';
import { stockKindWording } from './stock-wording.ts';

export interface StockOfRecordProps {
  readonly lang: Language;
  /** `report:ID` */
  readonly source: string;
  readonly lines: readonly StockLine[];
  readonly mayAdd: boolean;
}

export const StockOfRecord = ({ lang, source, lines, mayAdd }: StockOfRecordProps) => {
  const w = stockPageWording[lang];
  return (
    <Section title={w.ofRecord}>
      {lines.length === 0 && <p class="muted">{w.noneOfRecord}</p>}
      <ul class="plain-list">
        {lines.map((line) => (
          <li>
            <Badge label={stockKindWording[lang][line.kind]} /> <a href={`/stock/${line.id}`}>{line.title}</a>
          </li>
        ))}
      </ul>
      {mayAdd && (
        <chosen-passage data-into="body" data-chosen={w.chosen(0)}>
          <form method="post" action="/stock/start">
            <HiddenField name="source" value={source} />
            <HiddenField name="body" value="" />
            <SubmitButton label={w.add} main={false} /> <output class="muted" />
          </form>
        </chosen-passage>
      )}
    </Section>
  );
};
