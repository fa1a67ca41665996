/** The shared look: everything a page is built with. */
export { type Act, ActionBar } from './action-bar.tsx';
export {
  type BulkAct,
  BulkBar,
  type BulkBarProps,
} from './bulk-bar.tsx';
export { type BulkLeft, BulkResult, type BulkResultProps } from './bulk-result.tsx';
export { Bars, type BarsProps, type Series } from './chart/bars.tsx';
export { FilterBar, type FilterBarProps } from './filter-bar.tsx';
export * from './form/choice.tsx';
export * from './form/day.tsx';
export { Field, FieldGroup, type FieldProps, useControl } from './form/field.tsx';
export * from './form/form.tsx';
export { fieldId, useFieldId } from './form/scope.ts';
export * from './form/text-input.tsx';
export * from './form/unit.tsx';
export * from './form/upload.tsx';
export { Icon, type IconName } from './icon.tsx';
export type { MenuItem } from './menu.tsx';
export { Pager, type PagerProps } from './pager.tsx';
export * from './part/badge.tsx';
export * from './part/block.tsx';
export * from './part/claim.tsx';
export * from './part/dialog.tsx';
export * from './part/included.tsx';
export * from './part/notice.tsx';
export * from './part/record.tsx';
export * from './part/steps.tsx';
export * from './part/tabs.tsx';
export * from './part/time-line.tsx';
export { RecordActs, type RecordActsProps } from './record-acts.tsx';
export { type AssetPaths, Shell, type ShellProps } from './shell.tsx';
export { type Column, Table, type TableProps } from './table.tsx';
export * from './text/compare.tsx';
export { compareTexts } from './text/compare-texts.ts';
export type { Segment } from './text/segments.ts';
export * from './text/stale-notice.tsx';
export * from './text/text-body.tsx';
