package koe.response.system;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import koe.response.compat.ClientResource;
import koe.response.correction.ChangesResource;
import koe.response.form.FormPages;
import koe.response.intake.ResponseRecorder;
import koe.response.intake.ResponsesResource;
import org.jspecify.annotations.Nullable;

/** Counts the answers that the door did not take. */
@Provider
public class RefusalCount implements ContainerResponseFilter {

  private static final Set<Class<?>> DOOR =
      Set.of(ResponsesResource.class, ChangesResource.class, FormPages.class, ClientResource.class);
  private static final Set<String> SENDING = Set.of("POST", "PATCH", "PUT");

  @Inject ResponseRecorder recorder;
  @Context @Nullable ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() >= 400
        && SENDING.contains(request.getMethod())
        && resource != null
        && resource.getResourceClass() != null
        && DOOR.contains(resource.getResourceClass())) {
      recorder.flow().refuse(response.getStatus());
    }
  }
}
