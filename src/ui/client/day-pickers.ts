/** What unfolds under a field of days. */
import './date-picker.ts';
import './period-picker.ts';
