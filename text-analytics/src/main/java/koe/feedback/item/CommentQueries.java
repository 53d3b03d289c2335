package koe.feedback.item;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import java.util.UUID;
import koe.feedback.search.CommentQuery;
import koe.feedback.taxonomy.Taxonomies;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;

/** Reads what is asked for in an address as a workspace means it: its zone, segments and themes. */
@Singleton
public class CommentQueries {

  private final Taxonomies taxonomies;
  private final Segments segments;
  private final Workspaces workspaces;

  @Inject
  public CommentQueries(Taxonomies taxonomies, Segments segments, Workspaces workspaces) {
    this.taxonomies = taxonomies;
    this.segments = segments;
    this.workspaces = workspaces;
  }

  /**
   * @throws Problem 400 that names the parameter, 404 for a segment that is not there
   */
  public CommentQuery read(UUID workspace, MultivaluedMap<String, String> parameters) {
    ZoneId zone = workspaces.get(workspace).zone();
    return ItemQuery.read(
        parameters,
        zone,
        key -> segments.items(workspace, key, zone),
        keys -> taxonomies.speakingFor(workspace, keys));
  }
}
