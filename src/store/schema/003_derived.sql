-- Schema 3: derived variables, excluded responses with their reasons, breaks of series, named filters.

-- The values of these variables are not stored (variable.table_name is empty); definition is JSON.
CREATE TABLE derivation (
    variable_id INTEGER PRIMARY KEY REFERENCES variable (id),
    definition TEXT NOT NULL
) STRICT;

-- One act of excluding: a cleaning rule that was applied, a choice by hand, or an import whose rows took the place of
-- older answers of the same people (batch_id). It holds while removed_at is NULL and the import is not removed.
CREATE TABLE exclusion (
    id INTEGER PRIMARY KEY,
    reason TEXT NOT NULL,
    rule TEXT NOT NULL,
    made_at TEXT NOT NULL,
    batch_id INTEGER REFERENCES batch (id),
    removed_at TEXT
) STRICT;

CREATE TABLE excluded_response (
    exclusion_id INTEGER NOT NULL REFERENCES exclusion (id),
    response_id INTEGER NOT NULL,
    PRIMARY KEY (exclusion_id, response_id)
) STRICT, WITHOUT ROWID;

-- Exclusions that a step of the history can bring back.
CREATE TABLE undo_exclusion (
    step_id INTEGER NOT NULL REFERENCES undo_step (id),
    exclusion_id INTEGER NOT NULL REFERENCES exclusion (id),
    PRIMARY KEY (step_id, exclusion_id)
) STRICT, WITHOUT ROWID;

-- The responses that count, for readers of the file; Manyi itself uses no views.
CREATE VIEW included_response AS
SELECT r.id
FROM response AS r
WHERE r.batch_id IN (SELECT id FROM batch WHERE removed_at IS NULL)
  AND r.id NOT IN (SELECT x.response_id
                   FROM exclusion AS e JOIN excluded_response AS x ON x.exclusion_id = e.id
                   WHERE e.removed_at IS NULL
                     AND (e.batch_id IS NULL OR e.batch_id IN (SELECT id FROM batch WHERE removed_at IS NULL)));

-- From this wave on the answers to the variable cannot be compared with those before.
CREATE TABLE series_break (
    variable_id INTEGER NOT NULL REFERENCES variable (id),
    wave TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (variable_id, wave)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_filter (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    expression TEXT NOT NULL
) STRICT;
