-- The same for SQLite and PostgreSQL. Times are milliseconds since 1970.

-- What was taken from a platform. Its payload is dropped when it is finished.
create table inbox (
  key         text primary key,
  payload     text,
  taken_at    bigint not null,
  holder      text not null,
  tries       integer not null,
  finished_at bigint
);
create index inbox_unfinished on inbox (holder) where finished_at is null;
create index inbox_taken on inbox (taken_at);

-- The bots that share this store, each process by a name of its own.
create table holder (
  id      text primary key,
  seen_at bigint not null
);

create table conversation (
  id       text primary key,
  state    text not null,
  spoke_at bigint not null
);
create index conversation_spoke on conversation (spoke_at);

create table subscription (
  chat  text primary key,
  since bigint not null
);

create table given (
  chat     text not null,
  topic    text not null,
  place    text not null,
  told     text not null,
  facts    text not null,
  given_at bigint not null,
  primary key (chat, topic)
);

create table vote (
  chat     text not null,
  person   text not null,
  topic    text not null,
  up       integer not null,
  voted_at bigint not null,
  primary key (chat, person, topic)
);

create table preference (
  chat     text primary key,
  language text not null
);

-- Nothing here tells who asked.
create table unanswered (
  key      text primary key,
  question text not null,
  language text not null,
  why      text not null,
  asked    bigint not null,
  first_at bigint not null,
  last_at  bigint not null
);
create index unanswered_last on unanswered (last_at);

create table tally (
  topic    text primary key,
  answered bigint not null
);

create table token (
  team   text primary key,
  secret ${bytes} not null
);
