/** How many searches a person may keep. */
export const mostSaved = 30;
