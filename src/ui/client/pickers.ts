/** What unfolds under a field of units. */
import './unit-multi-select.ts';
import './unit-select.ts';
