package koe.kernel.db;

import java.util.UUID;

/**
 * A place in a change feed. Rows are ordered by the epoch of the cluster, the transaction that
 * wrote them, and their id; a reader takes only rows of transactions that are over, so that it
 * never passes a row that is still to be committed. See docs/adr/0002.
 *
 * @param transaction a PostgreSQL xid8 in decimal
 */
public record FeedPosition(int epoch, String transaction, UUID id) {

  /** Before everything. */
  public static final FeedPosition START = new FeedPosition(-1, "0", new UUID(0, 0));
}
