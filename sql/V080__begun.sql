-- An unfinished response that a program began has no time of beginning until its customer comes.

grant update (started_at) on response.response to koe_intake;
