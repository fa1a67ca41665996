/** The one script of every page; its parts are in `client/` (the build takes each `.client.ts` as a file of its own). */
import 'htmx.org';
import './client/focus.ts';
import './client/outcome.ts';
import './client/press.ts';
import './client/tab.ts';
import './client/first-keys.ts';
import './client/islands.ts';
