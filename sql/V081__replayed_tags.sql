-- A repeated request gets the ETag of the first answer, too.

alter table kernel.idempotency add column etag text;
