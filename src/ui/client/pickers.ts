/** One file for all that unfolds under a field: a list page with a filter needs most of it. */
import './date-picker.ts';
import './period-picker.ts';
import './unit-multi-select.ts';
import './unit-select.ts';
