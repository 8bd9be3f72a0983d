-- "All in force on a day" reads one index in the order of the first days.
CREATE INDEX status_live ON status (from_day, before_day, directive, force) WHERE force IN ('InForce', 'PartiallyInForce');
CREATE INDEX directive_signed ON directive (signed);
CREATE INDEX task_due ON task (due) WHERE due IS NOT NULL;
-- What a text is called, beside its reference, so that a list does not read past the documents.
CREATE INDEX directive_name ON directive (ref, id, number);
