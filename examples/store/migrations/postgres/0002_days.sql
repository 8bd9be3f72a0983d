-- "All in force on a day" reads one index over the runs of days in force.
CREATE INDEX status_live ON status USING gist (days) WHERE force IN ('InForce', 'PartiallyInForce');
CREATE INDEX directive_signed ON directive (signed);
CREATE INDEX task_due ON task (due) WHERE due IS NOT NULL;
