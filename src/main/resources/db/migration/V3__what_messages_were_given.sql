-- The same for SQLite and PostgreSQL. Times are milliseconds since 1970.

-- Which of the bot's messages answer which of a chat's, for when that one is edited. Nothing here
-- tells what was said.
create table answered (
  chat     text not null,
  message  text not null,
  given    text not null,
  given_at bigint not null,
  primary key (chat, message)
);
create index answered_given on answered (given_at);
