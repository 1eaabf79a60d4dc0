import * as z from 'zod';

// zod tries `new Function` to speed up parsing; the content security policy bars it and would
// report each try. This module must be imported before any module that makes a schema.
z.config({ jitless: true });
