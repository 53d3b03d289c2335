-- After many rows came in at once, what the planner believes of the tables is wrong until
-- PostgreSQL looks at them by itself, and until then figures may take minutes instead of moments.
create function response.take_stock() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      analyze response.response;
      analyze response.answer;
      analyze response.comment;
      analyze response.score;
    end
  $$;

revoke execute on function response.take_stock from public;
grant execute on function response.take_stock to koe_response;
