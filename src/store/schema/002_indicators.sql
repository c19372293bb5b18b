-- Schema 2: indicator systems, each a tree with its experts' judgements and the data of its leaves.
-- Ids are unique within their system; alternatives share the numbers of the indicators. docs/file-format.md.

CREATE TABLE indicator_system (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    outcome TEXT NOT NULL,
    method TEXT NOT NULL,
    random_index TEXT NOT NULL,
    completion TEXT NOT NULL,
    group_method TEXT NOT NULL,
    composition TEXT NOT NULL,
    consistency_limit REAL NOT NULL
) STRICT;

CREATE TABLE grade (
    system_id INTEGER NOT NULL REFERENCES indicator_system (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    score REAL,
    colour TEXT NOT NULL,
    PRIMARY KEY (system_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
    system_id INTEGER NOT NULL REFERENCES indicator_system (id),
    id INTEGER NOT NULL,
    parent_id INTEGER,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    weight_source TEXT NOT NULL,
    mixed_with TEXT,
    mix_share REAL NOT NULL,
    rating REAL,
    data_kind TEXT NOT NULL,
    measured REAL,
    measured_variable TEXT NOT NULL,
    PRIMARY KEY (system_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_question (
    system_id INTEGER NOT NULL REFERENCES indicator_system (id),
    indicator_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    variable TEXT NOT NULL,
    reversed INTEGER NOT NULL CHECK (reversed IN (0, 1)),
    rescaling TEXT NOT NULL,
    PRIMARY KEY (system_id, indicator_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_cut (
    system_id INTEGER NOT NULL REFERENCES indicator_system (id),
    indicator_id INTEGER NOT NULL,
    question_position INTEGER NOT NULL,
    position INTEGER NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (system_id, indicator_id, question_position, position)
) STRICT, WITHOUT ROWID;

-- Typed memberships or counted votes, by the indicator's data_kind.
CREATE TABLE indicator_membership (
    system_id INTEGER NOT NULL REFERENCES indicator_system (id),
    indicator_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('typed', 'counts')),
    grade_position INTEGER NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (system_id, indicator_id, kind, grade_position)
) STRICT, WITHOUT ROWID;

CREATE TABLE membership_function (
    system_id INTEGER NOT NULL REFERENCES indicator_system (id),
    indicator_id INTEGER NOT NULL,
    grade_position INTEGER NOT NULL,
    shape TEXT NOT NULL,
    point_1 REAL,
    point_2 REAL,
    point_3 REAL,
    point_4 REAL,
    PRIMARY KEY (system_id, indicator_id, grade_position)
) STRICT, WITHOUT ROWID;

CREATE TABLE vote (
    system_id INTEGER NOT NULL REFERENCES indicator_system (id),
    indicator_id INTEGER NOT NULL,
    expert_id INTEGER NOT NULL,
    grade_position INTEGER NOT NULL,
    PRIMARY KEY (system_id, indicator_id, expert_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE alternative (
    system_id INTEGER NOT NULL REFERENCES indicator_system (id),
    id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (system_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE alternative_score (
    system_id INTEGER NOT NULL REFERENCES indicator_system (id),
    alternative_id INTEGER NOT NULL,
    indicator_id INTEGER NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (system_id, alternative_id, indicator_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE expert (
    system_id INTEGER NOT NULL REFERENCES indicator_system (id),
    id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    weight REAL NOT NULL CHECK (weight >= 0),
    excluded INTEGER NOT NULL CHECK (excluded IN (0, 1)),
    reason TEXT NOT NULL,
    PRIMARY KEY (system_id, id)
) STRICT, WITHOUT ROWID;

-- first counts `value` times as much as second.
CREATE TABLE judgement (
    system_id INTEGER NOT NULL REFERENCES indicator_system (id),
    expert_id INTEGER NOT NULL,
    node_id INTEGER NOT NULL,
    first_id INTEGER NOT NULL,
    second_id INTEGER NOT NULL,
    value REAL NOT NULL CHECK (value > 0),
    PRIMARY KEY (system_id, expert_id, node_id, first_id, second_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE judgement_change (
    system_id INTEGER NOT NULL REFERENCES indicator_system (id),
    position INTEGER NOT NULL,
    expert_id INTEGER NOT NULL,
    node_id INTEGER NOT NULL,
    first_id INTEGER NOT NULL,
    second_id INTEGER NOT NULL,
    before REAL NOT NULL,
    after REAL NOT NULL,
    reason TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (system_id, position)
) STRICT, WITHOUT ROWID;
