/** Version of the Markdown record's layout; a reader of another version must refuse. */
export const recordFormat = 'backfile-record/1';
