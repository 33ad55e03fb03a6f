import { customType } from 'drizzle-orm/pg-core';

/** A file's bytes, stored with the rows they belong to so that both survive or neither does. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
});
