package koe.kernel.workspace;

import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface WorkspaceStore {

  @SqlQuery("select workspace, name, language, time_zone, demo from access.workspace")
  @RegisterConstructorMapper(Workspace.class)
  Optional<Workspace> current();
}
