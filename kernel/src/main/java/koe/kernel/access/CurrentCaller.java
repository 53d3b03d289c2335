package koe.kernel.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.web.Problem;
import org.jspecify.annotations.Nullable;

/** The caller of the running request. */
@RequestScoped
public class CurrentCaller {

  private @Nullable Caller caller;

  void is(Caller known) {
    this.caller = known;
  }

  public Optional<Caller> known() {
    return Optional.ofNullable(caller);
  }

  /** The caller of a method that only the signed-in may call. */
  public Caller caller() {
    return known().orElseThrow(() -> Problem.unauthenticated("Sign in or send an API token."));
  }

  public UUID workspace() {
    return caller().workspace();
  }

  public String name() {
    return caller().name();
  }
}
