package koe.kernel.db;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.extension.ExtensionFactory;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;
import org.jdbi.v3.sqlobject.SqlObjectFactory;

/**
 * Remembers what the annotations of a Store say for all transactions that follow. Jdbi itself
 * forgets it with the handle, so that each transaction reads it anew, which takes longer than many
 * a statement.
 */
final class KnownStores implements ExtensionFactory {

  private final Jdbi jdbi;
  private final Set<Class<?>> known = ConcurrentHashMap.newKeySet();

  KnownStores(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Looks at every type that is asked for, and leaves making it to the factory of Stores. */
  @Override
  public boolean accepts(Class<?> type) {
    if (known.add(type)) {
      Extensions extensions = jdbi.getConfig(Extensions.class);
      extensions
          .findFactory(SqlObjectFactory.class)
          .filter(stores -> stores.accepts(type))
          .ifPresent(stores -> extensions.findMetadata(type, stores));
    }
    return false;
  }

  @Override
  public <E> E attach(Class<E> type, HandleSupplier handle) {
    throw new UnsupportedOperationException();
  }
}
