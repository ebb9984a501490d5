// The tables, as a numbered list of changes. A released change is never edited: a new one is added at the end. One SQL
// text for SQLite and PostgreSQL, so: BIGINT and TEXT only, ids chosen by us, times in milliseconds since 1970.
// Nothing here names a pupil: a seat is a number in a class, and only a hash of its device's token is kept.
#pragma once

#include <array>
#include <string_view>

namespace motcua::server {

inline constexpr auto migrations = std::to_array<std::string_view>({
    R"sql(
CREATE TABLE teacher (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE TABLE invitation (
    code_hash TEXT PRIMARY KEY,
    teacher BIGINT REFERENCES teacher (id),
    expires_at BIGINT NOT NULL
);
CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    teacher BIGINT NOT NULL REFERENCES teacher (id),
    expires_at BIGINT NOT NULL
);
CREATE TABLE school (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
CREATE TABLE class (
    id BIGINT PRIMARY KEY,
    teacher BIGINT NOT NULL REFERENCES teacher (id),
    school BIGINT NOT NULL REFERENCES school (id),
    grade BIGINT NOT NULL,
    school_year TEXT NOT NULL,
    name TEXT NOT NULL,
    seats BIGINT NOT NULL,
    join_code TEXT NOT NULL UNIQUE,
    is_open BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX class_by_teacher ON class (teacher);
CREATE TABLE seat (
    class BIGINT NOT NULL REFERENCES class (id),
    number BIGINT NOT NULL,
    token_hash TEXT UNIQUE,
    joined_at BIGINT,
    PRIMARY KEY (class, number)
);
CREATE TABLE attempt (
    id TEXT PRIMARY KEY,
    class BIGINT NOT NULL,
    seat BIGINT NOT NULL,
    course TEXT NOT NULL,
    course_hash TEXT NOT NULL,
    mission TEXT NOT NULL,
    seed TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    actions BIGINT NOT NULL,
    points BIGINT NOT NULL,
    points_max BIGINT NOT NULL,
    stars BIGINT NOT NULL,
    stars_max BIGINT NOT NULL,
    progress_permille BIGINT NOT NULL,
    is_finished BIGINT NOT NULL,
    fate TEXT NOT NULL,
    elapsed_ms BIGINT NOT NULL,
    digest TEXT NOT NULL,
    misconceptions TEXT NOT NULL,
    refused_count BIGINT NOT NULL,
    refused_verdict TEXT NOT NULL,
    refused_line BIGINT NOT NULL,
    refused_at BIGINT NOT NULL,
    log TEXT NOT NULL,
    FOREIGN KEY (class, seat) REFERENCES seat (class, number)
);
CREATE INDEX attempt_by_seat ON attempt (class, seat, started_at);
)sql",
    R"sql(
ALTER TABLE attempt ADD COLUMN audience TEXT NOT NULL DEFAULT '';
)sql",
    R"sql(
ALTER TABLE attempt RENAME COLUMN audience TO variant;
UPDATE attempt SET variant = 'all' WHERE variant = '';
ALTER TABLE class ADD COLUMN locality TEXT NOT NULL DEFAULT '';
)sql",
    // What a class plays, see CourseChoice in courses.hpp: both empty is what every class before this played.
    R"sql(
ALTER TABLE class ADD COLUMN course TEXT NOT NULL DEFAULT '';
ALTER TABLE class ADD COLUMN course_hash TEXT NOT NULL DEFAULT '';
)sql",
    // What the attempt proved (rules::write_goals); '' = not derived yet, or nothing.
    R"sql(
ALTER TABLE attempt ADD COLUMN goals TEXT NOT NULL DEFAULT '';
)sql",
    // What its polls were answered with (rules::write_polls): '' = not derived yet, '-' = none.
    R"sql(
ALTER TABLE attempt ADD COLUMN polls TEXT NOT NULL DEFAULT '';
)sql",
    // Played without the server and handed in later, see hand_in.hpp; found again by the seed.
    R"sql(
ALTER TABLE attempt ADD COLUMN is_handed_in BIGINT NOT NULL DEFAULT 0;
CREATE INDEX attempt_by_seed ON attempt (seed);
)sql",
});

} // namespace motcua::server
