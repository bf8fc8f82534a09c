/** The moments of the pictures. */
export const minute = 60_000;
export const hour = 60 * minute;

/** The moment at which the gallery stands, so that its pictures can be compared: Saturday, 14:32 in Riyadh. */
export const standing = Date.UTC(2026, 10, 21, 11, 32, 20);
