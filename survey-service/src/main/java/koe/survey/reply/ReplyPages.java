package koe.survey.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.Paging;

/** The page on which people decide about doubtful replies. */
@Path("replies")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class ReplyPages {

  private static final int MOST = 100;

  private final Replies replies;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  ReplyPages(Replies replies, Pages pages, CurrentCaller current) {
    this.replies = replies;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response show() {
    List<Reply> open = replies.open(current.workspace(), Optional.empty(), MOST);
    return pages.show("replies.jte", "distributions", "replies.title", Map.of("replies", open));
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
    boolean stop = "stop".equals(fields.getFirst("decision"));
    replies.decide(current.workspace(), Paging.pathId("reply", id), stop, current.name());
    return Pages.seeOther("/surveys/replies");
  }
}
