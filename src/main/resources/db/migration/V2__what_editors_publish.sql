-- The same for SQLite and PostgreSQL. Times are milliseconds since 1970.

-- What was published of the response files, where no git checkout keeps that.
create table publish (
  number integer primary key,
  at     bigint not null,
  who    text not null,
  why    text not null,
  diff   text not null
);

-- The files that a publish changed, whole; without content where one went.
create table publish_file (
  publish integer not null,
  name    text not null,
  content text,
  primary key (publish, name)
);
