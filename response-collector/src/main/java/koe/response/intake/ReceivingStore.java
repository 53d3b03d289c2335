package koe.response.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * The gate's function that takes in many responses; by itself, because it is made ready so often.
 */
interface ReceivingStore {

  /**
   * Takes in new responses of one workspace, in one transaction; the ids of those that were new.
   */
  @SqlQuery(
      """
      select unnest(response.receive(:workspace, :ids, :surveys, :versions, :distributions,
        :invitations, :contacts, :channels, :languages, :states, :sources, :attributes,
        :resumeHashes, :pages, :notices, :starts, :suspicions, :counting, :keys, :bodyHashes,
        :startEvents, :endEvents, :now,
        :answerOf, :answerQuestions, :answerValues, :commentOf, :commentQuestions, :commentTexts,
        :scoreOf, :scoreQuestions, :scoreMetrics, :scoreValues, :scoreBests))""")
  List<UUID> receive(UUID workspace, @BindMethods NewResponses rows, Instant now);
}
