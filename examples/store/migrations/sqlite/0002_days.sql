-- "All in force on a day" reads one index in the order of the first days.
CREATE INDEX status_live ON status (from_day, before_day, directive, force) WHERE force IN ('InForce', 'PartiallyInForce');
CREATE INDEX directive_signed ON directive (signed);
CREATE INDEX task_due ON task (due) WHERE due IS NOT NULL;
