/** One file for all that a page with a long form needs. */
import './claim-keeper.ts';
import './draft-keeper.ts';
import './file-upload.ts';
