-- An unfinished response that a program began has no time of beginning until its customer comes.

grant select (started_at), update (started_at) on response.response to koe_intake;
