-- Whoever a proposal belongs to may have said that their name stays off its publication; only they take that back.
alter table proposal_party add column name_withheld boolean not null default false;
