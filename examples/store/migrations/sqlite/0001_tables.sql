-- Days are texts, YYYY-MM-DD, whose order is that of the days. A run of days holds from_day and ends before before_day;
-- an empty from_day is "always" and a before_day of NULL is open. Computed runs of one part tile all of time.

CREATE TABLE directive (
    ref          INTEGER PRIMARY KEY,
    id           TEXT    NOT NULL UNIQUE, -- version 5, computed from issuer, type, canonical number, year
    jurisdiction TEXT    NOT NULL,
    type         TEXT    NOT NULL,
    number       TEXT    NOT NULL,        -- as written
    canonical    TEXT    NOT NULL,
    issuer       TEXT    NOT NULL,        -- the first, which gives the number
    year         INTEGER NOT NULL,
    signed       TEXT,
    dated        TEXT,                    -- the day that dates it: of signing, or of passing
    effect       TEXT,                    -- of the whole, by its own words
    normative    INTEGER NOT NULL,
    title        TEXT    NOT NULL,
    document     TEXT    NOT NULL         -- the JSON as it came, byte for byte
);

CREATE TABLE issuer (
    directive INTEGER NOT NULL REFERENCES directive ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    body      TEXT    NOT NULL,
    PRIMARY KEY (directive, position)
) WITHOUT ROWID;

-- What a text does to another, with the target as it names it: issuer, type and year stay empty when it does not say.
CREATE TABLE relation (
    directive INTEGER NOT NULL REFERENCES directive ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    place     TEXT    NOT NULL, -- JSON Pointer
    kind      TEXT    NOT NULL,
    target    TEXT    NOT NULL, -- canonical number
    issuer    TEXT    NOT NULL,
    type      TEXT    NOT NULL,
    year      INTEGER NOT NULL,
    acts      INTEGER NOT NULL, -- it does something to the force of its target
    follows   INTEGER NOT NULL, -- its own force follows that of its target
    PRIMARY KEY (directive, position)
) WITHOUT ROWID;

CREATE TABLE task (
    directive INTEGER NOT NULL REFERENCES directive ON DELETE CASCADE,
    instance  INTEGER NOT NULL,
    key       TEXT    NOT NULL,
    title     TEXT    NOT NULL,
    due_state TEXT    NOT NULL,
    due       TEXT,    -- the last day in time
    PRIMARY KEY (directive, instance)
) WITHOUT ROWID;

CREATE TABLE assignment (
    directive INTEGER NOT NULL REFERENCES directive ON DELETE CASCADE,
    instance  INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    body      TEXT    NOT NULL,
    role      TEXT    NOT NULL,
    PRIMARY KEY (directive, instance, position)
) WITHOUT ROWID;

-- Bodies of the registry, and on which days whom each one's work is with.
CREATE TABLE body (
    key        TEXT PRIMARY KEY,
    kind       TEXT NOT NULL,
    name       TEXT NOT NULL,
    from_day   TEXT NOT NULL,
    before_day TEXT,
    CHECK (before_day > from_day)
) WITHOUT ROWID;

CREATE TABLE holder (
    origin     TEXT NOT NULL,
    holder     TEXT NOT NULL,
    from_day   TEXT NOT NULL,
    before_day TEXT,
    PRIMARY KEY (holder, origin, from_day),
    CHECK (before_day > from_day)
) WITHOUT ROWID;

-- How the whole of a text stands, run by run.
CREATE TABLE status (
    directive  INTEGER NOT NULL REFERENCES directive ON DELETE CASCADE,
    from_day   TEXT    NOT NULL,
    before_day TEXT,
    force      TEXT    NOT NULL,
    vbpl       TEXT    NOT NULL,
    eli        TEXT    NOT NULL,
    applicable INTEGER NOT NULL,
    open       INTEGER NOT NULL,
    standing   TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    PRIMARY KEY (directive, from_day),
    CHECK (before_day > from_day)
) WITHOUT ROWID;

CREATE TABLE part (
    directive INTEGER NOT NULL REFERENCES directive ON DELETE CASCADE,
    part      INTEGER NOT NULL, -- 0 is the rest of the text
    provision TEXT    NOT NULL,
    territory TEXT    NOT NULL,
    addressee TEXT    NOT NULL,
    PRIMARY KEY (directive, part)
) WITHOUT ROWID;

CREATE TABLE reason (
    directive INTEGER NOT NULL REFERENCES directive ON DELETE CASCADE,
    reason    INTEGER NOT NULL,
    code      TEXT    NOT NULL,
    en        TEXT    NOT NULL,
    vi        TEXT    NOT NULL,
    PRIMARY KEY (directive, reason)
) WITHOUT ROWID;

CREATE TABLE part_status (
    directive  INTEGER NOT NULL REFERENCES directive ON DELETE CASCADE,
    part       INTEGER NOT NULL,
    from_day   TEXT    NOT NULL,
    before_day TEXT,
    force      TEXT    NOT NULL,
    applicable INTEGER NOT NULL,
    amended    INTEGER NOT NULL,
    standing   TEXT    NOT NULL,
    since      TEXT,             -- the first day of this force; NULL is always
    reason     INTEGER NOT NULL, -- what decides
    PRIMARY KEY (directive, part, from_day),
    CHECK (before_day > from_day)
) WITHOUT ROWID;

-- What the law leaves open about a text.
CREATE TABLE question (
    directive  INTEGER NOT NULL REFERENCES directive ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    from_day   TEXT    NOT NULL,
    before_day TEXT,
    reason     INTEGER NOT NULL,
    PRIMARY KEY (directive, position, from_day),
    CHECK (before_day > from_day)
) WITHOUT ROWID;

-- Runs of one part that overlap are refused, as PostgreSQL does by an exclusion constraint.
CREATE TRIGGER status_apart BEFORE INSERT ON status
WHEN EXISTS (SELECT 1 FROM status s WHERE s.directive = NEW.directive
    AND (NEW.before_day IS NULL OR s.from_day < NEW.before_day) AND (s.before_day IS NULL OR s.before_day > NEW.from_day))
BEGIN SELECT raise(ABORT, 'runs of days of one text overlap'); END;

CREATE TRIGGER part_status_apart BEFORE INSERT ON part_status
WHEN EXISTS (SELECT 1 FROM part_status s WHERE s.directive = NEW.directive AND s.part = NEW.part
    AND (NEW.before_day IS NULL OR s.from_day < NEW.before_day) AND (s.before_day IS NULL OR s.before_day > NEW.from_day))
BEGIN SELECT raise(ABORT, 'runs of days of one part overlap'); END;

-- Texts whose runs of days have to be computed anew; spread when what depends on them is listed too.
CREATE TABLE pending (
    directive INTEGER PRIMARY KEY REFERENCES directive ON DELETE CASCADE,
    spread    INTEGER NOT NULL
);

-- How far a file has been read: everything before the byte is in, and nothing after it.
CREATE TABLE progress (
    file   TEXT PRIMARY KEY,
    bytes  INTEGER NOT NULL,
    lines  INTEGER NOT NULL,
    bad    INTEGER NOT NULL,
    digest TEXT    NOT NULL -- SHA-256 of the bytes so far
) WITHOUT ROWID;

CREATE INDEX directive_canonical ON directive (canonical);
CREATE INDEX issuer_body ON issuer (body, directive);
CREATE INDEX relation_target ON relation (target);
CREATE INDEX assignment_body ON assignment (body, role);
CREATE INDEX pending_spread ON pending (spread, directive);
