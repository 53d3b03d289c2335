-- Which words a person agreed to, by the name of their version.
alter table survey.consent add column wording text;
