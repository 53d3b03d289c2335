package koe.survey.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Contacts of the transaction's workspace. */
public interface ContactStore {

  /** The newest word of a contact on a channel. */
  record Consent(
      UUID contact,
      String channel,
      boolean granted,
      Instant at,
      String source,
      Optional<String> wording) {}

  /** A word for or against a channel that was given with a contact, now or at its moment. */
  record Given(
      UUID id,
      String externalId,
      String channel,
      boolean granted,
      Optional<Instant> at,
      String source,
      Optional<String> wording) {

    static Given of(UUID id, String externalId, ContactEntry.ConsentEntry entry) {
      return new Given(
          id,
          externalId,
          entry.channel(),
          entry.granted(),
          entry.at(),
          entry.source(),
          entry.wording());
    }
  }

  /** Adds contacts or changes them; nothing happens to one that is as it was. */
  @SqlBatch(
      """
      insert into survey.contact as c (workspace, id, external_id, email, phone, line_user_id, name,
        language, time_zone, attributes, created_at, updated_at)
      values (access.current_workspace(), :id, :externalId, :email, :phone, :lineUserId, :name,
        :language, :timeZone, :attributes, :now, :now)
      on conflict (workspace, external_id) do update
      set email = excluded.email, phone = excluded.phone, line_user_id = excluded.line_user_id,
          name = excluded.name, language = excluded.language, time_zone = excluded.time_zone,
          attributes = excluded.attributes, updated_at = excluded.updated_at,
          revision = c.revision + 1
      where (c.email, c.phone, c.line_user_id, c.name, c.language, c.time_zone, c.attributes)
        is distinct from (excluded.email, excluded.phone, excluded.line_user_id, excluded.name,
          excluded.language, excluded.time_zone, excluded.attributes)""")
  void put(List<UUID> id, @BindMethods List<ContactEntry> entries, Instant now);

  /** Adds to the ledger what does not stand there yet, or is not what holds now. */
  @SqlBatch(
      """
      insert into survey.consent (workspace, id, contact, channel, granted, at, source, wording)
      select access.current_workspace(), :id, c.id, :channel, :granted,
        coalesce(cast(:at as timestamptz), :now), :source, :wording
      from survey.contact c
      where c.external_id = :externalId
        and not exists (select from survey.consent k
          where k.contact = c.id and k.channel = :channel and k.granted = :granted
            and k.at = cast(:at as timestamptz))
        and (cast(:at as timestamptz) is not null or :granted is distinct from (
          select k.granted from survey.consent k
          where k.contact = c.id and k.channel = :channel order by k.at desc, k.id desc limit 1))
        and (cast(:at as timestamptz) is not null or not :granted or :source <> 'import'
          or not exists (select from survey.consent k
            where k.contact = c.id and k.channel = :channel))""")
  void addConsents(@BindMethods List<Given> given, Instant now);

  @SqlQuery("select * from survey.contact where external_id = :externalId")
  @RegisterConstructorMapper(Contact.class)
  Optional<Contact> find(String externalId);

  @SqlQuery("select * from survey.contact where id = any(:ids)")
  @RegisterConstructorMapper(Contact.class)
  List<Contact> withIds(List<UUID> ids);

  @SqlQuery(
      """
      select * from survey.contact
      where external_id > :after
        and (:words = '' or external_id ilike '%' || :words || '%' or email ilike '%' || :words || '%'
          or name ilike '%' || :words || '%')
      order by external_id limit :limit""")
  @RegisterConstructorMapper(Contact.class)
  List<Contact> list(String words, String after, int limit);

  @SqlQuery(
      """
      select * from survey.contact
      where case :channel when 'email' then email when 'sms' then phone else line_user_id end
        = :address""")
  @RegisterConstructorMapper(Contact.class)
  List<Contact> withAddress(String channel, String address);

  @SqlQuery("select count(*) from survey.contact")
  long count();

  /** Contacts in the order of their ids, for work that goes through all of them. */
  @SqlQuery("select * from survey.contact where id > :after order by id limit :limit")
  @RegisterConstructorMapper(Contact.class)
  List<Contact> after(UUID after, int limit);

  @SqlQuery("select * from survey.contact where external_id = any(:externalIds) order by id")
  @RegisterConstructorMapper(Contact.class)
  List<Contact> named(List<String> externalIds);

  /** As {@link #after} among those who are named. */
  @SqlQuery(
      """
      select * from survey.contact where external_id = any(:externalIds) and id > :after
      order by id limit :limit""")
  @RegisterConstructorMapper(Contact.class)
  List<Contact> namedAfter(List<String> externalIds, UUID after, int limit);

  @SqlQuery(
      """
      select distinct on (contact, channel) contact, channel, granted, at, source, wording
      from survey.consent where contact = any(:contacts)
      order by contact, channel, at desc, id desc""")
  @RegisterConstructorMapper(Consent.class)
  List<Consent> consents(List<UUID> contacts);

  @SqlUpdate(
      """
      insert into survey.consent (workspace, id, contact, channel, granted, at, source, wording)
      values (access.current_workspace(), :id, :contact, :channel, :granted, :at, :source, :wording)""")
  void addConsent(
      UUID id,
      UUID contact,
      String channel,
      boolean granted,
      Instant at,
      String source,
      Optional<String> wording);
}
