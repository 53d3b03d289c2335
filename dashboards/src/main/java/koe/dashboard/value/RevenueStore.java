package koe.dashboard.value;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What customers of the transaction's workspace spent in two times. */
interface RevenueStore {

  /**
   * Who spent before that time is a new customer to it, too, if nothing was spent in the time
   * before.
   *
   * @param attribute of the contact that tells how a customer came
   * @param earned its values that stand for customers who came without being bought
   */
  @SqlQuery(
      """
      with spent as (
        select contact,
          coalesce(sum(amount) filter (where at < :from), 0) as before,
          coalesce(sum(amount) filter (where at >= :from), 0) as now,
          count(*) filter (where at < :from) > 0 as was_there,
          count(*) filter (where at >= :from) > 0 as is_there
        from survey.event
        where type = :type and at >= :before and at < :to and amount is not null
          and currency is not distinct from cast(:currency as text)
        group by contact)
      select count(*) filter (where was_there) as customers,
        count(*) filter (where was_there and is_there) as kept,
        coalesce(sum(s.before), 0) as before,
        coalesce(sum(s.now) filter (where was_there), 0) as again,
        coalesce(sum(s.now) filter (where not was_there
          and c.attributes ->> :attribute = any(cast(:earned as text[]))), 0) as earned,
        coalesce(sum(s.now) filter (where not was_there
          and c.attributes ->> :attribute = any(cast(:earned as text[])) is not true), 0) as bought
      from spent s
      join survey.contact c on c.id = s.contact""")
  @RegisterConstructorMapper(Revenue.class)
  Revenue revenue(
      String type,
      Optional<String> currency,
      Instant before,
      Instant from,
      Instant to,
      String attribute,
      List<String> earned);
}
