package koe.launcher.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;

/**
 * The programs of PostgreSQL, unpacked for one server only. The library remembers where it unpacked
 * them for each object of this kind, and would share them between servers otherwise.
 */
final class OwnPrograms implements PgBinaryResolver {

  @Override
  public InputStream getPgBinary(String system, String machine) throws IOException {
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
  }
}
