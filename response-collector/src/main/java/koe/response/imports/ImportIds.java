package koe.response.imports;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import koe.kernel.access.Secrets;

/** Ids of imported responses: the same row of the same job has the same id, whenever it is run. */
final class ImportIds {

  private ImportIds() {}

  /** A UUID of version 7 whose time is that of the job and whose rest follows from job and row. */
  static UUID of(UUID job, int row) {
    byte[] seed =
        ByteBuffer.allocate(20)
            .putLong(job.getMostSignificantBits())
            .putLong(job.getLeastSignificantBits())
            .putInt(row)
            .array();
    ByteBuffer hash = ByteBuffer.wrap(Arrays.copyOf(Secrets.hash(seed), 16));
    long time = job.getMostSignificantBits() & 0xFFFF_FFFF_FFFF_0000L;
    long high = time | 0x7000L | (hash.getLong() & 0x0FFFL);
    long low = 0x8000_0000_0000_0000L | (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL);
    return new UUID(high, low);
  }
}
