-- The project file, schema 1. docs/file-format.md explains every table.
-- The wide tables of answers (response, answer_1, …) and the views with labels are made by the store as variables come.

CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    text TEXT NOT NULL,
    kind TEXT NOT NULL
) STRICT;

CREATE TABLE variable (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    label TEXT NOT NULL,
    source_column TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('code', 'number', 'date', 'text')),
    role TEXT NOT NULL,
    measure TEXT NOT NULL,
    scale_minimum REAL,
    scale_maximum REAL,
    reversed INTEGER NOT NULL CHECK (reversed IN (0, 1)),
    decimals INTEGER NOT NULL,
    question_id INTEGER REFERENCES question (id),
    question_position INTEGER,
    table_name TEXT NOT NULL,
    column_name TEXT NOT NULL,
    UNIQUE (table_name, column_name)
) STRICT;

CREATE TABLE value_label (
    variable_id INTEGER NOT NULL REFERENCES variable (id),
    code REAL NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (variable_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE missing_range (
    variable_id INTEGER NOT NULL REFERENCES variable (id),
    low REAL NOT NULL,
    high REAL NOT NULL,
    PRIMARY KEY (variable_id, low, high)
) STRICT, WITHOUT ROWID;

CREATE TABLE hierarchy (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE hierarchy_level (
    hierarchy_id INTEGER NOT NULL REFERENCES hierarchy (id),
    position INTEGER NOT NULL,
    variable_id INTEGER NOT NULL REFERENCES variable (id),
    PRIMARY KEY (hierarchy_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE batch (
    id INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    format TEXT NOT NULL,
    encoding TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    wave TEXT NOT NULL,
    channel TEXT NOT NULL,
    recipe TEXT NOT NULL,
    rows_read INTEGER NOT NULL,
    rows_kept INTEGER NOT NULL,
    first_response_id INTEGER NOT NULL,
    removed_at TEXT
) STRICT;

CREATE TABLE import_problem (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES batch (id),
    severity TEXT NOT NULL,
    source_row INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT NOT NULL,
    action TEXT NOT NULL,
    affected_rows INTEGER NOT NULL
) STRICT;

CREATE INDEX import_problem_batch ON import_problem (batch_id);

CREATE TABLE undo_step (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    done_at TEXT NOT NULL,
    undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE undo_statement (
    step_id INTEGER NOT NULL REFERENCES undo_step (id),
    position INTEGER NOT NULL,
    sql TEXT NOT NULL,
    PRIMARY KEY (step_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE undo_batch (
    step_id INTEGER NOT NULL REFERENCES undo_step (id),
    batch_id INTEGER NOT NULL REFERENCES batch (id),
    PRIMARY KEY (step_id, batch_id)
) STRICT, WITHOUT ROWID;
