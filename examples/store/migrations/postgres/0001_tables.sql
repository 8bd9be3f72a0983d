-- A run of days is a daterange [from, before). Computed runs of one part tile all of time, and an exclusion constraint
-- keeps them from overlapping.

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE directive (
    ref          bigint  PRIMARY KEY,
    id           uuid    NOT NULL UNIQUE, -- version 5, computed from issuer, type, canonical number, year
    jurisdiction text    NOT NULL,
    type         text    NOT NULL,
    number       text    NOT NULL,        -- as written
    canonical    text    NOT NULL,
    issuer       text    NOT NULL,        -- the first, which gives the number
    year         integer NOT NULL,
    signed       date,
    dated        date,                    -- the day that dates it: of signing, or of passing
    effect       date,                    -- of the whole, by its own words
    normative    boolean NOT NULL,
    title        text    NOT NULL,
    document     json    NOT NULL         -- as it came, byte for byte
);

CREATE TABLE issuer (
    directive bigint  NOT NULL REFERENCES directive ON DELETE CASCADE,
    position  integer NOT NULL,
    body      text    NOT NULL,
    PRIMARY KEY (directive, position)
);

-- What a text does to another, with the target as it names it: issuer, type and year stay empty when it does not say.
CREATE TABLE relation (
    directive bigint  NOT NULL REFERENCES directive ON DELETE CASCADE,
    position  integer NOT NULL,
    place     text    NOT NULL, -- JSON Pointer
    kind      text    NOT NULL,
    target    text    NOT NULL, -- canonical number
    issuer    text    NOT NULL,
    type      text    NOT NULL,
    year      integer NOT NULL,
    acts      boolean NOT NULL, -- it does something to the force of its target
    follows   boolean NOT NULL, -- its own force follows that of its target
    PRIMARY KEY (directive, position)
);

CREATE TABLE task (
    directive bigint  NOT NULL REFERENCES directive ON DELETE CASCADE,
    instance  integer NOT NULL,
    key       text    NOT NULL,
    title     text    NOT NULL,
    due_state text    NOT NULL,
    due       date, -- the last day in time
    PRIMARY KEY (directive, instance)
);

CREATE TABLE assignment (
    directive bigint  NOT NULL REFERENCES directive ON DELETE CASCADE,
    instance  integer NOT NULL,
    position  integer NOT NULL,
    body      text    NOT NULL,
    role      text    NOT NULL,
    PRIMARY KEY (directive, instance, position)
);

-- Bodies of the registry, and on which days whom each one's work is with.
CREATE TABLE body (
    key  text PRIMARY KEY,
    kind text NOT NULL,
    name text NOT NULL,
    days daterange NOT NULL
);

CREATE TABLE holder (
    origin text NOT NULL,
    holder text NOT NULL,
    days   daterange NOT NULL,
    EXCLUDE USING gist (holder WITH =, origin WITH =, days WITH &&)
);

-- How the whole of a text stands, run by run.
CREATE TABLE status (
    directive  bigint    NOT NULL REFERENCES directive ON DELETE CASCADE,
    days       daterange NOT NULL CHECK (NOT isempty(days)),
    force      text      NOT NULL,
    vbpl       text      NOT NULL,
    eli        text      NOT NULL,
    applicable boolean   NOT NULL,
    open       boolean   NOT NULL,
    standing   text      NOT NULL,
    version    integer   NOT NULL,
    CONSTRAINT status_apart EXCLUDE USING gist (directive WITH =, days WITH &&)
);

CREATE TABLE part (
    directive bigint  NOT NULL REFERENCES directive ON DELETE CASCADE,
    part      integer NOT NULL, -- 0 is the rest of the text
    provision text    NOT NULL,
    territory text    NOT NULL,
    addressee text    NOT NULL,
    PRIMARY KEY (directive, part)
);

CREATE TABLE reason (
    directive bigint  NOT NULL REFERENCES directive ON DELETE CASCADE,
    reason    integer NOT NULL,
    code      text    NOT NULL,
    en        text    NOT NULL,
    vi        text    NOT NULL,
    PRIMARY KEY (directive, reason)
);

CREATE TABLE part_status (
    directive  bigint    NOT NULL REFERENCES directive ON DELETE CASCADE,
    part       integer   NOT NULL,
    days       daterange NOT NULL CHECK (NOT isempty(days)),
    force      text      NOT NULL,
    applicable boolean   NOT NULL,
    amended    boolean   NOT NULL,
    standing   text      NOT NULL,
    since      date,             -- the first day of this force; NULL is always
    reason     integer   NOT NULL, -- what decides
    CONSTRAINT part_status_apart EXCLUDE USING gist (directive WITH =, part WITH =, days WITH &&)
);

-- What the law leaves open about a text.
CREATE TABLE question (
    directive bigint    NOT NULL REFERENCES directive ON DELETE CASCADE,
    position  integer   NOT NULL,
    days      daterange NOT NULL CHECK (NOT isempty(days)),
    reason    integer   NOT NULL,
    EXCLUDE USING gist (directive WITH =, position WITH =, days WITH &&)
);

-- Texts whose runs of days have to be computed anew; spread when what depends on them is listed too.
CREATE TABLE pending (
    directive bigint  PRIMARY KEY REFERENCES directive ON DELETE CASCADE,
    spread    boolean NOT NULL
);

-- How far a file has been read: everything before the byte is in, and nothing after it.
CREATE TABLE progress (
    file   text   PRIMARY KEY,
    bytes  bigint NOT NULL,
    lines  bigint NOT NULL,
    bad    bigint NOT NULL,
    digest text   NOT NULL -- SHA-256 of the bytes so far
);

CREATE INDEX directive_canonical ON directive (canonical);
CREATE INDEX issuer_body ON issuer (body, directive);
CREATE INDEX relation_target ON relation (target);
CREATE INDEX assignment_body ON assignment (body, role);
CREATE INDEX pending_spread ON pending (spread, directive);
