import { expect, it } from 'vitest';
import { Bars } from './bars.tsx';

const html = (values: readonly number[], more: readonly number[] = []) =>
  String(
    <Bars
      lang="zh"
      title="各月得分"
      axis="月份"
      measure="分"
      categories={['1月', '2月']}
      series={[
        { title: '市级', values },
        { title: '省级', values: more },
      ]}
      beside={{ title: '去年', values: [3, 0] }}
      decimals={2}
    />,
  );

it('columns reach as high as their figures on one scale, stacked', () => {
  const heights = [...html([10, 5], [10, 0]).matchAll(/<rect class="chart-(\d)"[^>]*height="([\d.]+)"/g)].map((m) => [
    m[1],
    Math.round(Number(m[2])),
  ]);
  expect(heights).toEqual([
    ['1', 89],
    ['2', 89],
    ['1', 45],
  ]);
});

it('the figures stand in a table with their decimals, and the drawing has its name', () => {
  const page = html([10, 5], [2.5, 0]);
  expect(page).toContain('role="img" aria-label="各月得分"');
  expect(page).toMatch(/1月.*10\.00.*2\.50.*3\.00.*2月.*5\.00.*0\.00.*0\.00/s);
});

it('what was taken back stands below nothing', () => {
  const ys = [...html([-4, 4]).matchAll(/<rect class="chart-1"[^>]* y="([\d.]+)"/g)].map((m) => Number(m[1]));
  expect((ys[0] ?? 0) > (ys[1] ?? 0)).toBe(true);
});

it('nothing at all is an empty scale', () => expect(html([0, 0])).not.toContain('<rect'));

it('a scale of what is counted has whole numbers only', () => {
  const counted = String(
    <Bars
      lang="zh"
      title="各级采用"
      axis="层级"
      measure="采用次数"
      categories={['市级']}
      series={[{ title: '采用', values: [2] }]}
    />,
  );
  expect([...counted.matchAll(/text-anchor="end">([^<]*)</g)].map((m) => m[1])).toEqual(['0', '1', '2']);
});
