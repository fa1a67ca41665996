import { expect, test } from 'vitest';
import { bodyFromText } from '#kernel/body.ts';
import { TextBody } from './text-body.tsx';

test('an outline leaves out no step, though the numbering does; each level keeps its face', () => {
  const html = String(
    <TextBody lang="zh" body={bodyFromText('一、做法\n1.建账\n二、成效\n（一）减负')} pictureHref={(f) => f} />,
  );
  const headings = [...html.matchAll(/<(h\d) class="(text-\d)">/g)].map(([, tag, face]) => `${tag} ${face}`);
  expect(headings).toEqual(['h2 text-1', 'h3 text-3', 'h2 text-1', 'h3 text-2']);
});
